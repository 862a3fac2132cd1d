import type { Card } from "../hoverCards";
import { element } from "./dom";

/** The card beside a tag: it stays while the pointer is on the tag or on the card, and Escape closes it. */
export class CardView {
  readonly root = element("div", { id: "card", role: "tooltip", hidden: true });
  #owner: HTMLElement | undefined;
  #closing: ReturnType<typeof setTimeout> | undefined;
  #opening: ReturnType<typeof setTimeout> | undefined;
  /** Called when the card closes, by whatever. */
  onDidClose: (() => void) | undefined;

  constructor() {
    this.root.addEventListener("pointerenter", () => {
      this.keep();
    });
    this.root.addEventListener("pointerleave", () => {
      this.closeSoon();
    });
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  /** Opens when the pointer has rested a moment, so that nothing flickers on its way over the text. */
  openSoon(open: () => void) {
    clearTimeout(this.#opening);
    this.#opening = setTimeout(open, this.isOpen ? 60 : 180);
  }

  open(owner: HTMLElement, cards: readonly Card[], rect: DOMRect) {
    this.keep();
    clearTimeout(this.#opening);
    this.#owner?.removeAttribute("aria-describedby");
    this.#owner = owner;
    owner.setAttribute("aria-describedby", "card");
    this.root.replaceChildren(...cards.map(draw));
    this.root.hidden = false;
    this.#place(rect);
  }

  keep() {
    clearTimeout(this.#closing);
  }

  closeSoon() {
    clearTimeout(this.#opening);
    clearTimeout(this.#closing);
    this.#closing = setTimeout(() => {
      this.close();
    }, 200);
  }

  close() {
    clearTimeout(this.#opening);
    clearTimeout(this.#closing);
    if (!this.isOpen) {
      return;
    }
    this.#owner?.removeAttribute("aria-describedby");
    this.#owner = undefined;
    this.root.hidden = true;
    this.onDidClose?.();
  }

  #place(rect: DOMRect) {
    const { offsetWidth: width, offsetHeight: height } = this.root;
    const gap = 8;
    const below = rect.bottom + gap;
    const above = rect.top - gap - height;
    const fitsBelow = below + height <= window.innerHeight - gap;
    const left = Math.min(Math.max(rect.left - 12, gap), Math.max(window.innerWidth - width - gap, gap));
    this.root.style.left = `${String(left)}px`;
    this.root.style.top = `${String(fitsBelow || above < 0 ? below : above)}px`;
  }
}

function draw(card: Card): HTMLElement {
  const facts = card.facts.flatMap(({ name, value }) => [element("dt", {}, name), element("dd", { dir: "auto" }, value)]);
  return element(
    "div",
    { class: `card ${card.sort}` },
    element("p", { class: "title", dir: "auto" }, card.title),
    card.subtitle === "" ? undefined : element("p", { class: "subtitle", dir: "auto" }, card.subtitle),
    facts.length === 0 ? undefined : element("dl", {}, ...facts),
    ...card.quotations.map((words) => element("blockquote", { dir: "auto" }, words)),
  );
}
