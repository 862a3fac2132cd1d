import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";
import { until } from "./until";
import type { Workbench } from "./workbench";

/** The page in the preview's panel, once it shows an article, or what `selector` names. */
export function previewPage(workbench: Workbench, selector = "article p"): Promise<Frame> {
  return until("the preview is there", async () => {
    for (const frame of workbench.page.frames()) {
      if (frame.name() !== "" || frame.parentFrame() !== null) {
        const found = await frame.locator(`body:has(nav [role=tablist]) ${selector}`).first().isVisible().catch(() => false);
        if (found) {
          return frame;
        }
      }
    }
    return undefined;
  });
}

/** Shows another view of the preview. */
export async function showView(preview: Frame, name: "Article" | "Who through whom" | "Source mix"): Promise<void> {
  await preview.getByRole("tab", { name }).click();
  await preview.getByRole("tabpanel", { name }).waitFor();
}

/** The paragraphs of the article as a reader sees them. */
export function paragraphs(preview: Frame | Page): Promise<string[]> {
  return preview.locator("article .text p").evaluateAll((all) => all.map((paragraph) => paragraph.textContent));
}

/** A row of a chart: its label, number and share. */
export function rows(preview: Frame, chart: string): Promise<string[]> {
  return preview.locator(`table[aria-label="${chart}"] tbody tr`).evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent).filter((text) => text !== "").join(" | ")));
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong with a page for people with disabilities, a line for each element: WCAG 2.2 AA and good manners. */
export async function barriers(page: Frame | Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(async () => {
    const { axe: check } = globalThis as unknown as { axe: { run: (context: Document, options: unknown) => Promise<AxeResults> } };
    return check.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] });
  });
  return violations.flatMap((violation) => violation.nodes.slice(0, 5).map((node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary?.replaceAll("\n", " ") ?? ""}`));
}
