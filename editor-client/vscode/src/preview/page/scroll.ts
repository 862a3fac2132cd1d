import type { Preview } from "../../protocol";
import { ScrollMap } from "../scrollMap";
import type { ArticleView } from "./article";

/** Scrolls the article with the editor, and tells the editor where the reader has scrolled to. */
export class ScrollSync {
  readonly #article: ArticleView;
  readonly #tell: (line: number) => void;
  #map: ScrollMap | undefined;
  // Where the page was put on the editor's behalf: the scrolling that this causes is nobody's news.
  #expected: number | undefined;
  #isTold = false;

  constructor(article: ArticleView, tell: (line: number) => void) {
    this.#article = article;
    this.#tell = tell;
    window.addEventListener("scroll", () => {
      this.#scrolled();
    });
  }

  show(preview: Preview) {
    this.#map = new ScrollMap(preview);
  }

  scrollToLine(line: number) {
    if (this.#map === undefined || !this.#article.root.checkVisibility()) {
      return;
    }
    const place = this.#map.placeOf(line);
    this.#put(place.paragraph, place.part, 3);
  }

  // Heights of paragraphs out of sight are guesses until they come into sight, so it may take more than one try.
  #put(paragraph: number, part: number, tries: number) {
    const paragraphs = this.#article.paragraphs(Math.max(paragraph, 0));
    const target = paragraphs[Math.max(paragraph, 0)];
    if (target === undefined) {
      return;
    }

    const rect = target.getBoundingClientRect();
    const first = rect.top + window.scrollY - edge();
    const top = Math.round(Math.max(paragraph < 0 ? first * part : first + rect.height * part, 0));
    const limited = Math.min(top, document.documentElement.scrollHeight - window.innerHeight);
    if (Math.abs(limited - window.scrollY) < 1) {
      return;
    }
    this.#expected = limited;
    window.scrollTo({ top: limited, behavior: "instant" });
    if (tries > 1) {
      requestAnimationFrame(() => {
        this.#put(paragraph, part, tries - 1);
      });
    }
  }

  #scrolled() {
    if (this.#expected !== undefined && Math.abs(window.scrollY - this.#expected) < 2) {
      return;
    }
    this.#expected = undefined;
    if (this.#isTold) {
      return;
    }
    this.#isTold = true;
    requestAnimationFrame(() => {
      this.#isTold = false;
      const line = this.#line();
      if (line !== undefined) {
        this.#tell(line);
      }
    });
  }

  #line(): number | undefined {
    if (this.#map === undefined || !this.#article.root.checkVisibility()) {
      return undefined;
    }

    const paragraphs = this.#article.paragraphs(0);
    const paragraph = lastAbove(paragraphs, edge());
    const rect = paragraphs[Math.max(paragraph, 0)]?.getBoundingClientRect();
    if (rect === undefined) {
      return undefined;
    }
    if (paragraph < 0) {
      const first = rect.top + window.scrollY - edge();
      return this.#map.lineOf({ paragraph, part: Math.min(window.scrollY / Math.max(first, 1), 1) });
    }
    return this.#map.lineOf({ paragraph, part: Math.min((edge() - rect.top) / Math.max(rect.height, 1), 1) });
  }
}

// The paragraph at the top of what is seen, below the bar of views.
function lastAbove(paragraphs: readonly HTMLElement[], y: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.getBoundingClientRect().top ?? 0) <= y) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

/** How much of the window the bar of views covers, and a little air. */
export function edge(): number {
  return (document.querySelector("nav")?.getBoundingClientRect().bottom ?? 0) + 12;
}
