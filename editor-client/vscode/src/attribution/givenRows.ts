import type { Node } from "./tree";

const root = "";

/** The rows that the editor has been given, and how they looked: it need not ask again for what it has already. */
export class GivenRows {
  readonly #children = new Map<string, readonly string[]>();
  readonly #looks = new Map<string, string>();

  /** Takes down which rows stand below one, or at the root. */
  giveChildren(parent: Node | undefined, children: readonly Node[]): void {
    this.#children.set(parent?.id ?? root, children.map(({ id }) => id));
  }

  giveLook({ id }: Node, look: string): void {
    this.#looks.set(id, look);
  }

  /** The editor is about to ask for everything again. */
  forget(): void {
    this.#children.clear();
    this.#looks.clear();
  }

  /** Whether a tree has the rows that were given, in their order and looking as they did. Rows that nobody has asked for are not made. */
  areThoseOf(roots: readonly Node[], lookOf: (node: Node) => string): boolean {
    return this.#hold(root, () => roots, lookOf);
  }

  #hold(parent: string, children: () => readonly Node[], lookOf: (node: Node) => string): boolean {
    const given = this.#children.get(parent);
    if (given === undefined) {
      return true;
    }
    const nodes = children();
    return nodes.length === given.length && nodes.every((node, index) => node.id === given[index] && this.#looksAsGiven(node, lookOf) && this.#hold(node.id, () => node.children(), lookOf));
  }

  #looksAsGiven(node: Node, lookOf: (node: Node) => string): boolean {
    const look = this.#looks.get(node.id);
    return look === undefined || look === lookOf(node);
  }
}
