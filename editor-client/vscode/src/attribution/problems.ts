import type { Range } from "vscode-languageclient";

/** A diagnostic, as far as the view counts it. */
export interface Problem {
  readonly line: number;
  readonly character: number;
  readonly severity: "error" | "warning";
}

/** How many problems there are somewhere. */
export interface ProblemCount {
  readonly errors: number;
  readonly warnings: number;
}

export const noProblems: ProblemCount = { errors: 0, warnings: 0 };

/** Counts the problems that begin within ranges; each count takes time with the logarithm of all problems alone. */
export class ProblemIndex {
  readonly #problems: readonly Problem[];
  // How many of the problems before each are errors.
  readonly #errorsBefore: readonly number[];

  constructor(problems: readonly Problem[]) {
    this.#problems = [...problems].sort((one, other) => one.line - other.line || one.character - other.character);
    let errors = 0;
    this.#errorsBefore = [0, ...this.#problems.map((problem) => (errors += problem.severity === "error" ? 1 : 0))];
  }

  /** All of the document's. */
  get total(): ProblemCount {
    return this.#between(0, this.#problems.length);
  }

  /** Those within any of the ranges, each once although ranges lie in one another. */
  count(ranges: readonly Range[]): ProblemCount {
    const bounds = ranges
      .map((range) => [this.#firstFrom(range.start.line, range.start.character), this.#firstFrom(range.end.line, range.end.character)] as const)
      .sort((one, other) => one[0] - other[0]);
    let [errors, warnings, counted] = [0, 0, 0];
    for (const [first, end] of bounds) {
      const found = this.#between(Math.max(first, counted), end);
      errors += found.errors;
      warnings += found.warnings;
      counted = Math.max(counted, end);
    }
    return { errors, warnings };
  }

  #between(first: number, end: number): ProblemCount {
    if (end <= first) {
      return noProblems;
    }
    const errors = (this.#errorsBefore[end] ?? 0) - (this.#errorsBefore[first] ?? 0);
    return { errors, warnings: end - first - errors };
  }

  #firstFrom(line: number, character: number): number {
    let [low, high] = [0, this.#problems.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const problem = this.#problems[middle];
      if (problem !== undefined && (problem.line < line || (problem.line === line && problem.character < character))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
