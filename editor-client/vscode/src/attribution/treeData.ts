import * as vscode from "vscode";
import type { Claim } from "../protocol";
import { rangeOf } from "../ranges";
import type { Server } from "../server";
import { wholeBefore, wholeBehind } from "../shorten";
import { count } from "../words";
import type { ActiveArticle, Snapshot } from "./article";
import { decorated } from "./badges";
import { Filter, type Selection } from "./filter";
import { type Labelled, rowOf } from "./labels";
import { noProblems, type Problem, type ProblemCount, ProblemIndex } from "./problems";
import { claimCard, personCard } from "./rowCards";
import { excerptOf, wordsOf, withoutMarkup } from "./tagWords";
import { type Grouping, type Node, treeOf } from "./tree";
import { Uses } from "./uses";

/** Why the tree is empty, or that it is not. */
export type TreeState = "noServer" | "starting" | "noArticle" | "noClaims" | "noMatch" | "shown";

const all: Selection = { hasPerson: () => true, hasClaim: () => true };

/** The people and claims of the active article, as the view shows them. Rows are made when they come into view. */
export class AttributionTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #server: Server;
  readonly #article: ActiveArticle;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #counted = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: { dispose(): unknown }[];
  #grouping: Grouping = "person";
  #filter = "";
  #prepared: { readonly snapshot: Snapshot; readonly filter: Filter } | undefined;
  #selection = all;
  #roots: readonly Node[] | undefined;
  #problems = new ProblemIndex([]);
  #problemsKey = "";
  /** How often the corpus uses those of a registry who have come into view. */
  readonly #uses = new Uses();

  readonly onDidChangeTreeData = this.#changed.event;
  /** Fires when there may be more or fewer problems, also while rows wait for the server's next answer. */
  readonly onDidCountProblems = this.#counted.event;

  constructor(server: Server, article: ActiveArticle) {
    this.#server = server;
    this.#article = article;
    this.#subscriptions = [
      this.#changed,
      this.#counted,
      article.onDidChangeSnapshot(() => {
        this.#uses.forget();
        this.#problemsKey = this.#countProblems();
        this.#refresh();
      }),
      article.onDidChangeDocument(() => {
        this.#problemsKey = this.#countProblems();
        this.#refresh();
      }),
      server.onDidChangeState(() => {
        this.#refresh();
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const document = article.document?.uri.toString();
        if (uris.some((uri) => uri.toString() === document)) {
          this.#followProblems();
        }
      }),
    ];
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  set grouping(grouping: Grouping) {
    if (grouping !== this.#grouping) {
      this.#grouping = grouping;
      this.#refresh();
    }
  }

  get filter(): string {
    return this.#filter;
  }

  set filter(filter: string) {
    if (filter !== this.#filter) {
      this.#filter = filter;
      this.#refresh();
    }
  }

  get isRegistry(): boolean {
    return this.#article.snapshot?.attributions.isRegistry === true;
  }

  get state(): TreeState {
    const { state } = this.#server;
    if (state !== "running") {
      return state === "starting" ? "starting" : "noServer";
    }
    if (this.#article.document === undefined) {
      return "noArticle";
    }
    if (this.#article.snapshot === undefined) {
      return "starting";
    }
    return this.roots().length > 0 ? "shown" : this.#filter.trim() === "" ? "noClaims" : "noMatch";
  }

  /** What the filter has found, in words. */
  get found(): string | undefined {
    const attributions = this.#article.snapshot?.attributions;
    if (attributions === undefined) {
      return undefined;
    }
    this.roots();
    const { hasPerson, hasClaim } = this.#selection;
    const people = attributions.people.filter((_, index) => hasPerson(index)).length;
    const claims = attributions.claims.filter((claim, index) => hasClaim(index) || claim.speakers.some(hasPerson)).length;
    const found = [people === 1 ? "1 person" : people > 1 ? `${String(people)} people` : "", claims > 0 ? count(claims, "claim") : ""];
    return found.filter((words) => words !== "").join(", ") || "nothing";
  }

  /** All problems of the article. */
  get problems(): ProblemCount {
    return this.#problems.total;
  }

  roots(): readonly Node[] {
    const { snapshot } = this.#article;
    if (snapshot === undefined) {
      return [];
    }
    if (this.#roots === undefined) {
      if (this.#prepared?.snapshot !== snapshot) {
        this.#prepared = { snapshot, filter: new Filter(snapshot.attributions) };
      }
      this.#selection = this.#prepared.filter.select(this.#filter);
      this.#roots = treeOf(snapshot.attributions, this.#grouping, this.#selection);
    }
    return this.#roots;
  }

  async getChildren(node?: Node): Promise<Node[]> {
    const { snapshot } = this.#article;
    const children = node === undefined ? this.roots() : node.children();
    if (snapshot !== undefined && this.isRegistry) {
      const people = children.flatMap(({ subject }) => (subject.kind === "person" ? (snapshot.attributions.people[subject.person] ?? []) : []));
      await this.#uses.learn(people, (unknown) => this.#article.usesOf(unknown, snapshot));
    }
    return [...children];
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const { snapshot } = this.#article;
    const item = new vscode.TreeItem("");
    item.id = node.id;
    item.collapsibleState = !node.hasChildren
      ? vscode.TreeItemCollapsibleState.None
      : node.isOpen
        ? vscode.TreeItemCollapsibleState.Expanded
        : vscode.TreeItemCollapsibleState.Collapsed;
    item.contextValue = node.subject.kind;
    if (snapshot === undefined) {
      return item;
    }

    const problems = this.#problemsOf(node, snapshot);
    if (node.subject.kind === "mention") {
      this.#showMention(item, node.subject, snapshot);
    } else {
      const row = rowOf(node, this.#labelled(snapshot), problems);
      item.label = row.label;
      item.description = row.description;
      item.accessibilityInformation = { label: row.spoken };
      item.iconPath = new vscode.ThemeIcon(row.icon, colourOf(node, snapshot));
    }
    const badge = decorated(problems, isDoubtful(node, snapshot));
    if (badge !== undefined) {
      item.resourceUri = badge;
    }
    if (node.subject.kind === "person" || node.subject.kind === "claim" || node.subject.kind === "mention") {
      item.command = { command: "quoth.attribution.reveal", title: "Go to the Words", arguments: [node] };
    }
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: Node): vscode.TreeItem {
    const { snapshot } = this.#article;
    const text = snapshot === undefined ? "" : this.#card(node, snapshot);
    if (text !== "") {
      item.tooltip = new vscode.MarkdownString(text, true);
    }
    return item;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #refresh(): void {
    this.#roots = undefined;
    this.#changed.fire(undefined);
  }

  #followProblems(): void {
    const key = this.#countProblems();
    if (key === this.#problemsKey) {
      return;
    }
    this.#problemsKey = key;
    this.#counted.fire(undefined);
    // Right after an edit the rows are those of an older text, and are made anew with the next answer.
    const { snapshot, document } = this.#article;
    if (snapshot?.version === document?.version) {
      this.#changed.fire(undefined);
    }
  }

  // What it answers is another where any problem is.
  #countProblems(): string {
    const { document } = this.#article;
    const found = (document === undefined ? [] : vscode.languages.getDiagnostics(document.uri)).flatMap(({ severity, range }): Problem[] => {
      const isError = severity === vscode.DiagnosticSeverity.Error;
      const isWarning = severity === vscode.DiagnosticSeverity.Warning;
      const { line, character } = range.start;
      return isError || isWarning ? [{ line, character, severity: isError ? "error" : "warning" }] : [];
    });
    this.#problems = new ProblemIndex(found);
    return JSON.stringify(found);
  }

  #problemsOf({ subject }: Node, { document, attributions }: Snapshot): ProblemCount {
    if (subject.kind === "claim") {
      const claim = attributions.claims[subject.claim];
      return claim === undefined ? noProblems : this.#problems.count([...claim.pieces, ...claim.sources, ...claim.cues]);
    }
    if (subject.kind !== "person") {
      return noProblems;
    }
    const person = attributions.people[subject.person];
    if (person === undefined) {
      return noProblems;
    }
    const { mentions, definition } = person;
    const isHere = definition?.uri === document.uri.toString();
    return this.#problems.count(isHere ? [...mentions, definition.range] : mentions);
  }

  #labelled({ document, attributions }: Snapshot): Labelled {
    const cueOf = ({ cues: [cue] }: Claim) => {
      if (cue === undefined) {
        return undefined;
      }
      const tag = document.getText(rangeOf(cue));
      const { start, end } = wordsOf(tag);
      return withoutMarkup(tag.slice(start, end)).trim();
    };
    return { attributions, grouping: this.#grouping, cueOf, usesOf: (person) => this.#uses.of(person) };
  }

  #showMention(item: vscode.TreeItem, subject: { readonly person: number; readonly mention: number }, { document, attributions }: Snapshot): void {
    const mention = attributions.people[subject.person]?.mentions[subject.mention];
    if (mention === undefined) {
      return;
    }
    // The side bar may come into view with places of an older, longer text.
    const range = document.validateRange(rangeOf(mention));
    // A line may be a whole article.
    const [first, last] = [document.lineAt(range.start.line).text, document.lineAt(range.end.line).text];
    const before = first.slice(wholeBehind(first, Math.max(0, range.start.character - 300)), range.start.character);
    const after = last.slice(range.end.character, wholeBefore(last, range.end.character + 300));
    const { text, words } = excerptOf(before, document.getText(range), after);
    item.label = { label: text, highlights: [[...words]] };
    item.accessibilityInformation = { label: `line ${String(range.start.line + 1)}: ${text}` };
  }

  #card(node: Node, { attributions, ...snapshot }: Snapshot): string {
    const { subject } = node;
    const problems = this.#problemsOf(node, { attributions, ...snapshot });
    const person = subject.kind === "person" ? attributions.people[subject.person] : undefined;
    const claim = subject.kind === "claim" ? attributions.claims[subject.claim] : undefined;
    return person !== undefined ? personCard(person, problems) : claim !== undefined ? claimCard(claim, attributions, problems) : "";
  }
}

function isDoubtful({ subject }: Node, { attributions }: Snapshot): boolean {
  return subject.kind === "claim" && attributions.claims[subject.claim]?.isDoubtful === true;
}

function colourOf({ subject }: Node, { attributions }: Snapshot): vscode.ThemeColor | undefined {
  switch (subject.kind) {
    case "person":
      return attributions.people[subject.person]?.isUnnamed === true ? undefined : new vscode.ThemeColor("quoth.sourceUnderline");
    case "claim":
      return new vscode.ThemeColor("quoth.claimUnderline");
    case "group":
      return subject.group.kind === "uncredited" ? new vscode.ThemeColor("list.warningForeground") : undefined;
    default:
      return undefined;
  }
}
