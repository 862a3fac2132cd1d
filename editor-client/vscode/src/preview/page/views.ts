import type { View } from "../messages";
import { element } from "./dom";

const titles: Readonly<Record<View, string>> = { article: "Article", graph: "Who through whom", mix: "Source mix" };
const headings = { graph: "Who says what, and through whom", mix: "Where the words come from" };
const views: readonly View[] = ["article", "graph", "mix"];

/** The bar of views above the page: one is seen at a time, and all are printed. */
export class Views {
  readonly bar = element("div", { role: "tablist", "aria-label": "Views" });
  readonly panels: Readonly<Record<View, HTMLElement>>;
  readonly #tabs: Readonly<Record<View, HTMLButtonElement>>;
  #shown: View = "article";
  /** Called with the view that is shown from now on. */
  onDidShow: ((view: View) => void) | undefined;

  constructor() {
    this.panels = { article: panel("article"), graph: panel("graph"), mix: panel("mix") };
    this.#tabs = { article: tab("article"), graph: tab("graph"), mix: tab("mix") };
    for (const [index, view] of views.entries()) {
      const made = this.#tabs[view];
      made.addEventListener("click", () => {
        this.show(view);
      });
      made.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        const next = step === undefined ? undefined : views.at((index + step) % views.length);
        if (next !== undefined) {
          event.preventDefault();
          this.show(next);
          this.#tabs[next].focus();
        }
      });
      this.bar.append(made);
    }
    this.show("article");
  }

  get shown(): View {
    return this.#shown;
  }

  show(view: View) {
    this.#shown = view;
    for (const other of views) {
      const isShown = other === view;
      this.panels[other].hidden = !isShown;
      this.#tabs[other].setAttribute("aria-selected", String(isShown));
      this.#tabs[other].tabIndex = isShown ? 0 : -1;
    }
    this.onDidShow?.(view);
  }
}

export function isView(value: unknown): value is View {
  return views.some((view) => view === value);
}

function tab(view: View): HTMLButtonElement {
  return element("button", { type: "button", role: "tab", id: `tab-${view}`, "aria-controls": `view-${view}` }, titles[view]);
}

function panel(view: View): HTMLElement {
  const made = element("section", { role: "tabpanel", id: `view-${view}`, "aria-labelledby": `tab-${view}`, class: view });
  if (view !== "article") {
    made.append(element("h1", {}, headings[view]));
  }
  return made;
}
