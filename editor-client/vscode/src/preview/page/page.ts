import "./page.css";
import type { Preview, PreviewPart } from "../../protocol";
import { cardsAt, claimsAt } from "../hoverCards";
import type { FromPage, PageState, ToPage } from "../messages";
import { readingParagraphs } from "../paragraphs";
import { joinPreview } from "../parts";
import { spanAround } from "../spanAround";
import { ArticleView, type Place } from "./article";
import { CardView } from "./cardView";
import { element } from "./dom";
import { GraphView } from "./graphView";
import { drawMix } from "./mixView";
import { edge, ScrollSync } from "./scroll";
import { isView, Views } from "./views";

interface Editor {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): Editor;

// In an exported file there is no editor, and the article lies in the page.
const editor = typeof acquireVsCodeApi === "function" ? acquireVsCodeApi() : undefined;
const tell = (message: FromPage) => {
  editor?.postMessage(message);
};

const views = new Views();
const article = new ArticleView();
const card = new CardView();
const scroll = new ScrollSync(article, (line) => {
  tell({ type: "scrolled", line });
});
const graph = new GraphView({ goToClaim, markClaims: (claims) => { article.markClaims(claims); } });
const mix = element("div", { class: "mix" });
const message = element("p", { class: "empty", role: "status", hidden: true });
let shownDocument: string | undefined;
/** What has come of the article to show next. */
let parts: PreviewPart[] = [];
/** Which views show an older article; they are drawn when somebody looks. */
let isStale = false;
/** Tags that light up together: more are not seen at once. */
const mostLit = 400;
let lit: HTMLElement[] = [];
let here: HTMLElement[] = [];

function build() {
  views.panels.article.append(article.root, key());
  views.panels.graph.append(graph.root);
  views.panels.mix.append(mix);
  const main = element("main", {}, message, views.panels.article, views.panels.graph, views.panels.mix, card.root);
  document.body.append(element("nav", { "aria-label": "Views of the article" }, views.bar), main);
  document.body.classList.toggle("exported", editor === undefined);
  views.onDidShow = (view) => {
    card.close();
    drawStale();
    window.scrollTo({ top: 0, behavior: "instant" });
    remember({ view });
  };
  listen();
}

function key(): HTMLElement {
  const item = (classes: string, words: string) => element("li", {}, element("span", { class: `tag ${classes}` }, words));
  return element(
    "aside",
    { "aria-label": "Key" },
    element("ul", {}, item("mention", "Mention"), item("source", "Source"), item("source unnamed", "Source without a name"), item("cue", "Cue"), item("claim", "Claim")),
    element("p", { class: "hint" }, editor === undefined ? "Point at a tag, or use the arrow keys, for who and what it is." : "Arrow keys go from tag to tag, Enter leads to the text, Escape closes the card."),
  );
}

function show(received: Preview) {
  const preview = { ...received, paragraphs: readingParagraphs(received) };
  message.hidden = true;
  for (const panel of Object.values(views.panels)) {
    panel.classList.remove("blank");
  }
  clearLit();
  here = [];
  article.show(preview);
  scroll.show(preview);
  isStale = true;
  drawStale();
}

function drawStale() {
  const { preview } = article;
  if (!isStale || preview === undefined || (views.shown === "article" && editor !== undefined)) {
    return;
  }
  isStale = false;
  graph.show(preview.attributions, preview.title ?? "The article");
  mix.replaceChildren(...drawMix(preview.attributions));
}

function say(words: string) {
  message.textContent = words;
  message.hidden = false;
  card.close();
  for (const panel of Object.values(views.panels)) {
    panel.classList.add("blank");
  }
}

function listen() {
  article.root.addEventListener("pointerover", ({ target, clientX, clientY }) => {
    const place = article.placeAt(target);
    if (place === undefined) {
      card.closeSoon();
      return;
    }
    card.keep();
    card.openSoon(() => {
      openCard(place, { x: clientX, y: clientY });
    });
  });
  article.root.addEventListener("pointerleave", () => {
    card.closeSoon();
  });
  article.root.addEventListener("focusin", ({ target }) => {
    const place = article.placeAt(target);
    if (place?.element.matches(":focus-visible") ?? false) {
      if (place !== undefined) {
        article.rest(place.element);
        openCard(place);
      }
    }
  });
  article.root.addEventListener("focusout", () => {
    card.closeSoon();
  });
  article.root.addEventListener("click", ({ target, clientX, clientY }) => {
    const place = article.placeAt(target);
    const isSelecting = getSelection()?.isCollapsed === false;
    if (place !== undefined && !isSelecting) {
      choose(place, { x: clientX, y: clientY });
    }
  });
  article.root.addEventListener("keydown", pressInArticle);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      card.close();
    }
  });
  card.onDidClose = clearLit;
  window.addEventListener("scroll", () => {
    if (card.isOpen && document.activeElement?.getAttribute("aria-describedby") !== "card") {
      card.close();
    }
  });
}

function pressInArticle(event: KeyboardEvent) {
  const place = article.placeAt(event.target);
  if (place === undefined) {
    return;
  }

  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    choose(place);
    return;
  }
  const isRightToLeft = getComputedStyle(place.view.root).direction === "rtl";
  const step = { ArrowRight: isRightToLeft ? -1 : 1, ArrowLeft: isRightToLeft ? 1 : -1 }[event.key];
  const next = step === 1 || step === -1 ? article.stopFrom(place.element, step) : undefined;
  if (next !== undefined) {
    event.preventDefault();
    bringIntoSight(next);
    next.focus({ preventScroll: true });
  }
}

/** Leads to the text of the tag, or shows its card where there is no editor. */
function choose(place: Place, point?: { x: number; y: number }) {
  const span = article.preview?.spans[place.view.plan.spans[place.span] ?? -1];
  if (editor === undefined) {
    openCard(place, point);
  } else if (span !== undefined) {
    tell({ type: "go", position: span.at });
  }
}

function goToClaim(claim: number) {
  const span = article.preview?.spans.findIndex((candidate) => candidate.kind === "claim" && candidate.claims?.includes(claim)) ?? -1;
  const at = article.preview?.spans[span]?.at;
  if (at === undefined) {
    return;
  }
  if (editor !== undefined) {
    tell({ type: "go", position: at });
    return;
  }
  views.show("article");
  const first = article.elementsOf(span, true)[0];
  if (first !== undefined) {
    bringIntoSight(first);
  }
}

function openCard(place: Place, point?: { x: number; y: number }) {
  const { preview } = article;
  if (preview === undefined) {
    return;
  }
  const rects = [...place.element.getClientRects()];
  const rect = rects.find(({ top, bottom }) => point !== undefined && point.y >= top && point.y <= bottom) ?? rects[0] ?? place.element.getBoundingClientRect();
  card.open(place.element, cardsAt(preview, place.view.plan, place.span), point === undefined ? rect : new DOMRect(point.x, rect.y, 0, rect.height));
  light(preview, place);
}

/** Lights up what belongs together: a claim with its pieces, its source and its cue, or else all that names the same people. */
function light(preview: Preview, { view, span }: Place) {
  clearLit();
  const claims = new Set(claimsAt(preview, view.plan, span));
  const people = new Set(preview.spans[view.plan.spans[span] ?? -1]?.people ?? []);
  const isTogether = (index: number) => {
    const other = preview.spans[index];
    return claims.size > 0 ? (other?.claims?.some((claim) => claims.has(claim)) ?? false) : (other?.people?.some((person) => people.has(person)) ?? false);
  };
  const together = [...preview.spans.keys()].filter(isTogether).slice(0, mostLit);
  lit = together.flatMap((index) => article.elementsOf(index));
  for (const made of lit) {
    made.classList.add("lit");
  }
}

function clearLit() {
  for (const made of lit) {
    made.classList.remove("lit");
  }
  lit = [];
}

function bringIntoSight(made: HTMLElement) {
  const { top, bottom } = made.getBoundingClientRect();
  if (top < edge() || bottom > window.innerHeight - 24) {
    window.scrollTo({ top: window.scrollY + top - window.innerHeight / 3, behavior: "instant" });
  }
}

function remember(change: PageState) {
  editor?.setState({ ...editor.getState(), ...change });
}

function receive(received: ToPage) {
  switch (received.type) {
    case "part":
      parts.push(received.part);
      break;
    case "show":
      if (received.document !== shownDocument) {
        shownDocument = received.document;
        window.scrollTo({ top: 0, behavior: "instant" });
      }
      remember({ document: received.document });
      show(joinPreview(parts.slice(parts.length - received.parts), received.preview));
      parts = [];
      break;
    case "say":
      shownDocument = received.document;
      remember({ document: received.document });
      say(received.message);
      break;
    case "cursor": {
      for (const made of here) {
        made.classList.remove("here");
      }
      const span = article.preview === undefined ? undefined : spanAround(article.preview, received.position);
      here = span === undefined ? [] : article.elementsOf(span, true);
      for (const made of here) {
        made.classList.add("here");
      }
      break;
    }
    case "scroll":
      scroll.scrollToLine(received.line);
      break;
  }
}

build();
const embedded = document.getElementById("preview");
if (embedded !== null) {
  show(JSON.parse(embedded.textContent) as Preview);
} else {
  window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
    receive(data);
  });
  const view = editor?.getState()?.view;
  if (isView(view)) {
    views.show(view);
  }
  tell({ type: "ready" });
}
