import type { Preview } from "../../protocol";
import { changedMiddle, type ParagraphPlan, planParagraphs, signatureOf } from "../segments";
import { element } from "./dom";
import { type ParagraphView, paragraphOf } from "./paragraph";

/** A place of the page: a segment of a paragraph. */
export interface Place {
  readonly view: ParagraphView;
  /** The innermost span there, as an index into the plan's spans. */
  readonly span: number;
  readonly element: HTMLElement;
}

// The first screens are drawn at once, the rest in the pauses of the browser: a book must not keep anybody waiting.
const firstCharacters = 30_000;
const sliceMilliseconds = 8;

/** The article as its readers see it. Updates draw anew only the paragraphs that changed. */
export class ArticleView {
  readonly root = element("article");
  readonly #head = element("header");
  readonly #text = element("div", { class: "text" });
  readonly #places = new WeakMap<Element, { view: ParagraphView; segment: number }>();
  #preview: Preview | undefined;
  #plans: ParagraphPlan[] = [];
  #signatures: string[] = [];
  #views: ParagraphView[] = [];
  /** Of each span the paragraph in which it begins. */
  #homes: number[] = [];
  #marked: { readonly claims: ReadonlySet<number> } = { claims: new Set() };
  #current: HTMLElement | undefined;

  constructor() {
    this.root.append(this.#head, this.#text);
  }

  get preview(): Preview | undefined {
    return this.#preview;
  }

  show(preview: Preview) {
    this.#preview = preview;
    this.#showHead(preview);
    const plans = planParagraphs(preview);
    const signatures = plans.map((plan) => signatureOf(preview, plan));
    const drawn = this.#signatures.slice(0, this.#views.length);
    const isWhole = drawn.length === this.#signatures.length;
    const { start, removed, added } = changedMiddle(drawn, signatures);
    this.#plans = plans;
    this.#signatures = signatures;
    this.#homes = [];
    for (const [index, plan] of plans.entries()) {
      for (const span of plan.spans) {
        this.#homes[span] ??= index;
      }
    }

    if (isWhole && added < 100) {
      this.#replace(start, removed, added);
    } else {
      this.#replace(start, this.#views.length - start, 0);
    }
    for (const [index, view] of this.#views.entries()) {
      view.plan = plans[index] ?? view.plan;
    }
    this.#text.classList.toggle("long", plans.length > 150);
    this.#drawCharacters(firstCharacters);
    this.#drawLater();
    this.markClaims(this.#marked.claims);
    this.#rest();
  }

  /** The elements of the paragraphs, at least up to one of them. */
  paragraphs(upTo: number): readonly HTMLElement[] {
    while (this.#views.length <= upTo && this.#views.length < this.#plans.length) {
      this.#append();
    }
    return this.#views.map((view) => view.root);
  }

  /** Where an element of the page stands in the article; undefined outside the tags. */
  placeAt(target: EventTarget | null): Place | undefined {
    const found = target instanceof Element ? this.#places.get(target) : undefined;
    const segment = found?.view.plan.segments[found.segment];
    return found === undefined || segment === undefined || segment.span < 0 || !(target instanceof HTMLElement) ? undefined : { view: found.view, span: segment.span, element: target };
  }

  /** The elements of a tag, as far as they are drawn. */
  elementsOf(span: number, isDrawn = false): HTMLElement[] {
    const tag = this.#preview?.spans[span];
    const home = this.#homes[span];
    if (tag === undefined || home === undefined) {
      return [];
    }

    if (isDrawn) {
      this.paragraphs(home);
    }
    const found: HTMLElement[] = [];
    for (let view = this.#views[home], at = home; view?.plan.spans.includes(span); at += 1, view = this.#views[at]) {
      for (const [index, segment] of view.plan.segments.entries()) {
        const made = view.segments[index];
        if (made !== undefined && segment.start >= tag.start && segment.end <= tag.end && (tag.kind !== "note" || view.plan.spans[segment.span] === span)) {
          const isOutside = tag.kind === "claim" && (view.plan.depths[segment.span] ?? 0) === 0;
          if (!isOutside) {
            found.push(made);
          }
        }
      }
    }
    return found;
  }

  /** Marks claims for good, until others are marked. */
  markClaims(claims: ReadonlySet<number>) {
    this.#marked = { claims };
    for (const made of this.#text.querySelectorAll(".chosen")) {
      made.classList.remove("chosen");
    }
    if (claims.size > 0) {
      for (const made of this.#claimElements(claims)) {
        made.classList.add("chosen");
      }
    }
  }

  /** Makes a place in the text the one that Tab leads to; arrows lead on from it. */
  rest(stop: HTMLElement) {
    if (this.#current !== undefined) {
      this.#current.tabIndex = -1;
    }
    this.#current = stop;
    stop.tabIndex = 0;
  }

  /** The stop so many tags further on, or back; undefined at either end. */
  stopFrom(from: HTMLElement, step: 1 | -1): HTMLElement | undefined {
    const home = this.#places.get(from)?.view;
    const index = home?.stops.indexOf(from) ?? -1;
    const within = index < 0 ? undefined : home?.stops[index + step];
    if (within !== undefined || home === undefined) {
      return within;
    }

    for (let at = this.#views.indexOf(home) + step; at >= 0 && at < this.#plans.length; at += step) {
      this.paragraphs(at);
      const stop = this.#views[at]?.stops.at(step > 0 ? 0 : -1);
      if (stop !== undefined) {
        return stop;
      }
    }
    return undefined;
  }

  #claimElements(claims: ReadonlySet<number>): HTMLElement[] {
    const spans = this.#preview?.spans ?? [];
    return spans.flatMap((span, index) => (span.kind === "claim" && span.claims?.some((claim) => claims.has(claim)) ? this.elementsOf(index) : []));
  }

  // After an update the element that Tab led to may be gone.
  #rest() {
    const isThere = this.#current?.isConnected ?? false;
    const first = this.#views.find((view) => view.stops.length > 0)?.stops[0];
    if (!isThere && first !== undefined) {
      this.rest(first);
    }
  }

  #showHead({ title, byline, language }: Preview) {
    this.root.lang = language ?? "";
    this.#head.replaceChildren(
      element("h1", { dir: "auto", class: title === undefined ? "untitled" : "" }, title ?? "Without a title"),
      ...(byline.length === 0 ? [] : [element("p", { class: "byline" }, ...byline.map((part) => bylinePart(part, language)))]),
    );
  }

  #replace(start: number, removed: number, added: number) {
    const preview = this.#preview;
    const next = this.#views[start + removed]?.root ?? null;
    for (const view of this.#views.slice(start, start + removed)) {
      view.root.remove();
    }
    const views = preview === undefined ? [] : this.#plans.slice(start, start + added).map((plan) => this.#view(preview, plan));
    this.#views.splice(start, removed, ...views);
    for (const view of views) {
      this.#text.insertBefore(view.root, next);
    }
  }

  #view(preview: Preview, plan: ParagraphPlan): ParagraphView {
    const view = paragraphOf(preview, plan);
    for (const [segment, made] of view.segments.entries()) {
      this.#places.set(made, { view, segment });
    }
    return view;
  }

  #append() {
    this.#replace(this.#views.length, 0, 1);
  }

  #drawCharacters(characters: number) {
    for (let plan = this.#plans[this.#views.length]; plan !== undefined && plan.start < characters; plan = this.#plans[this.#views.length]) {
      this.#append();
    }
  }

  #drawLater() {
    if (this.#views.length >= this.#plans.length) {
      return;
    }

    const preview = this.#preview;
    requestAnimationFrame(() => {
      if (this.#preview !== preview) {
        return;
      }
      const end = performance.now() + sliceMilliseconds;
      while (this.#views.length < this.#plans.length && performance.now() < end) {
        this.#append();
      }
      if (this.#views.length >= this.#plans.length) {
        this.markClaims(this.#marked.claims);
      }
      this.#drawLater();
    });
  }
}

// A date is shown as the article's readers write it.
function bylinePart(part: string, language: string | undefined): HTMLElement {
  const date = /^\d{4}-\d\d-\d\d$/.test(part) ? new Date(part) : undefined;
  return date === undefined || Number.isNaN(date.getTime())
    ? element("span", { dir: "auto" }, part)
    : element("span", {}, element("time", { datetime: part, dir: "auto" }, date.toLocaleDateString(localeOf(language), { dateStyle: "long", timeZone: "UTC" })));
}

// The header's word for the language may be no language at all.
function localeOf(language: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(language ?? "en")[0] ?? "en";
  } catch {
    return "en";
  }
}
