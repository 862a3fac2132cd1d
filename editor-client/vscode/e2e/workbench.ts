import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before } from "node:test";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import { artifacts, CodeServer, type CodeServerOptions, type Settings } from "./codeServer";
import { type Box, findShown, findSquiggles, type Shown, type Squiggle, visibleLines } from "./page";
import { keepPicture } from "./pictures";
import { patience, until } from "./until";

export type Theme = "Default Light Modern" | "Default Dark Modern" | "Default High Contrast" | "Default High Contrast Light";

// The name under which web views have the machine's files from VS Code's own service worker. What that does not answer is looked
// for in the network, where no name is known here.
const ownResource = /^https:\/\/[\w+-]+\.vscode-resource\.vscode-cdn\.net\//;

export interface WorkbenchOptions extends CodeServerOptions {
  /** The light theme where nothing else is said. */
  readonly theme?: Theme;
  /** In CSS pixels, which are the screen's: 1280 x 800 where nothing else is said. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

/**
 * A workbench for the tests of a file: started before the first of them and stopped after the last. A test that fails leaves
 * a picture and the logs in `artifacts/e2e/failures`; one during which anything asks for more than the loopback fails.
 */
export function useWorkbench(options: WorkbenchOptions = {}): Workbench {
  const workbench = new Workbench(options);
  before(() => workbench.start());
  afterEach(async (context) => {
    // The types of node's test runner do not know yet what it says of a test that has ended.
    const { passed, name } = context as unknown as { passed: boolean; name: string };
    if (!passed) {
      await workbench.leaveEvidence(name);
    }
    workbench.expectLoopbackOnly();
  });
  after(() => workbench.stop());
  return workbench;
}

/** What a user sees of VS Code and does in it. Whatever is awaited is looked for on the page until it is there. */
export class Workbench {
  readonly #options: WorkbenchOptions;
  readonly server: CodeServer;
  readonly #outside: string[] = [];
  #browser: Browser | undefined;
  #page: Page | undefined;

  constructor(options: WorkbenchOptions) {
    this.#options = options;
    this.server = new CodeServer({ ...options, settings: { "workbench.colorTheme": options.theme ?? "Default Light Modern", ...options.settings } });
  }

  get page(): Page {
    if (this.#page === undefined) {
      throw new Error("The workbench is not started.");
    }
    return this.#page;
  }

  /** The folder that is opened, on the disk. */
  get folder(): string {
    return this.server.folder;
  }

  async start(): Promise<void> {
    await this.server.start();
    const executablePath = process.env.QUOTH_CHROMIUM ?? "/usr/bin/chromium";
    this.#browser = await chromium.launch({
      executablePath,
      // No name is resolved, so that not even Chromium itself reaches anybody.
      args: ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--disable-lcd-text", "--font-render-hinting=none"],
    });
    const context = await this.#browser.newContext({
      viewport: this.#options.viewport ?? { width: 1280, height: 800 },
      deviceScaleFactor: 1,
      locale: "en-US",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    context.setDefaultTimeout(patience);
    // Frames, workers and web views are asked about here too.
    context.on("request", (request) => {
      if (!ownResource.test(request.url())) {
        this.#noteOutside(request.url());
      }
    });
    context.on("requestfailed", (request) => {
      if (ownResource.test(request.url()) && request.failure()?.errorText.includes("ERR_NAME_NOT_RESOLVED") === true) {
        this.#noteOutside(request.url());
      }
    });
    context.on("page", (page) => {
      page.on("websocket", (socket) => {
        this.#noteOutside(socket.url());
      });
    });
    this.#page = await context.newPage();
    await this.page.goto(this.server.address);
    await this.page.locator(".monaco-workbench .part.statusbar").waitFor();
    await this.page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
  }

  async stop(): Promise<void> {
    try {
      await this.#browser?.close();
    } finally {
      await this.server.stop();
    }
  }

  /** Fails where the page, the server or any process of VS Code has asked for more than the loopback. */
  expectLoopbackOnly(): void {
    const asked = [...this.#outside.splice(0), ...this.server.outsideConnections()];
    if (asked.length > 0) {
      throw new Error(`Something left the loopback:\n${asked.join("\n")}`);
    }
  }

  /** Sets settings of the workspace, in place of those set before by this. What was given at the start stays below them. */
  configure(settings: Settings): void {
    this.server.configure(settings);
  }

  // --- files and text ---

  /** Opens a file of the folder in the active group, by keyboard, and waits until it can be typed into. */
  async open(file: string): Promise<void> {
    await this.offer(file);
    await this.page.keyboard.press("Enter");
    const name = file.slice(file.lastIndexOf("/") + 1);
    await this.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`).waitFor();
    await until(`${file} is shown and has the focus`, () =>
      this.page.evaluate(
        (end) => {
          const editor = document.activeElement?.closest(".monaco-editor[data-uri]");
          return editor?.getAttribute("data-uri")?.endsWith(end) === true && editor.querySelector(".view-line") !== null ? true : undefined;
        },
        encodeURI(file),
      ),
    );
  }

  /** Asks for a file of the folder by its path, so that Enter opens it. */
  async offer(file: string): Promise<void> {
    const name = file.slice(file.lastIndexOf("/") + 1);
    await this.page.keyboard.press("Control+P");
    await this.#quickInput.fill(join(this.folder, file));
    // Before it looks for the path, the list shows what was opened last.
    await until(`${file} can be picked`, async () => {
      const rows = await this.#quickRows.locator(".label-name").allInnerTexts();
      const picked = await this.page.locator(".quick-input-list .monaco-list-row.focused .label-name").filter({ visible: true }).allInnerTexts();
      if (picked.length === 1 && picked[0]?.trim() === name) {
        return true;
      }
      // A list that comes in two parts may lose the choice between them.
      if (rows.length === 1 && rows[0]?.trim() === name && picked.length === 0) {
        await this.page.keyboard.press("ArrowDown");
      }
      throw new Error(`there are ${rows.join(", ")}; chosen is ${picked.join(", ")}`);
    });
  }

  /** Waits until the language server has read the document on show: its lens at the top of the file is there. */
  async read(): Promise<void> {
    await this.page.locator(".codelens-decoration").first().waitFor();
  }

  /** Puts the cursor into a line and column, both from 1, as the status bar counts them. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press("Control+G");
    await this.#quickInput.waitFor();
    await this.#quickInput.fill(`:${String(line)}:${String(column)}`);
    await this.page.keyboard.press("Enter");
    await this.#quickInput.waitFor({ state: "hidden" });
    await this.expectStatus(`Ln ${String(line)}, Col ${String(column)}`);
  }

  /** Selects the first place of some words behind the top of the document, through the find widget. */
  async select(words: string): Promise<void> {
    await this.goTo(1);
    await this.page.keyboard.press("Control+F");
    const widget = this.page.locator(".editor-group-container.active .find-widget.visible");
    const input = widget.locator(".find-part textarea");
    await input.fill(words);
    await widget.locator(".matchesCount", { hasText: / of / }).waitFor();
    await this.page.keyboard.press("Enter");
    await widget.locator(".matchesCount", { hasText: /^1 of / }).waitFor();
    await this.page.keyboard.press("Escape");
    await widget.waitFor({ state: "hidden" });
    await this.expectStatus(new RegExp(`\\(${String(words.length)} selected\\)`));
  }

  /** Puts the cursor before the first place of some words. */
  async goToWords(words: string): Promise<void> {
    await this.select(words);
    await this.page.keyboard.press("ArrowLeft");
    await this.expectStatus(/Ln \d+, Col \d+$/);
  }

  /** Presses keys one after another: `press("Alt+Q", "p")`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  /** Types letter by letter, as a user does. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** The lines that the active editor shows; a line that is wrapped is several. */
  lines(): Promise<string[]> {
    return this.page.evaluate(visibleLines);
  }

  /** Waits until the active editor shows a text, which must stand on one shown line, and says where and how. */
  shown(words: string): Promise<Shown> {
    return until(`“${words}” is shown`, () => this.page.evaluate(findShown, words));
  }

  /** Saves the document on show and answers what is then on the disk. */
  async saved(file: string): Promise<string> {
    await this.page.keyboard.press("Control+S");
    await this.page.locator(`.tab.active:not(.dirty)[data-resource-name="${file.slice(file.lastIndexOf("/") + 1)}"]`).waitFor();
    return this.onDisk(file);
  }

  onDisk(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  /** Changes a file as another program would. */
  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** Throws away what was typed into the document on show since it was saved. */
  async revert(): Promise<void> {
    await this.command("File: Revert File");
    await this.page.locator(".editor-group-container.active .tab.active:not(.dirty)").waitFor();
  }

  /** Closes all editors, and throws away what was typed into the one on show since it was saved. */
  async closeAll(): Promise<void> {
    await this.command("File: Revert File");
    await this.command("View: Close All Editors");
    await this.page.locator(".tab").first().waitFor({ state: "detached" });
  }

  // --- commands and lists ---

  /** Runs a command by its title in the palette: `command("Quoth: Show Output")`. */
  async command(title: string): Promise<void> {
    await until(`the palette offers “${title}” first`, async () => {
      // It closes again where what was done before takes the focus only now.
      if (!(await this.#quickInput.isVisible())) {
        await this.page.keyboard.press("F1");
        await this.#quickInput.waitFor({ timeout: 2_000 });
      }
      if ((await this.#quickInput.inputValue()) !== `>${title}`) {
        await this.#quickInput.fill(`>${title}`, { timeout: 2_000 });
      }
      const labels = await this.#quickRows.first().locator(".label-name").allInnerTexts();
      return labels[0] === title ? true : undefined;
    });
    await this.page.keyboard.press("Enter");
    await until(`the palette has closed behind “${title}”`, async () => {
      // The command may have opened a list of its own at once.
      const value = (await this.#quickInput.isVisible()) ? await this.#quickInput.inputValue() : "";
      return value.startsWith(">") ? undefined : true;
    });
  }

  /** The labels of the open quick pick, once there is one. */
  async quickPickItems(): Promise<string[]> {
    await this.#quickRows.first().waitFor();
    return this.#quickRows.locator(".label-name").allInnerTexts();
  }

  /** Picks an entry of the open quick pick by (a part of) its label. */
  async pick(label: string): Promise<void> {
    await this.#quickRows.filter({ hasText: label }).first().click();
    // A mouse that rests where the next list comes up would choose in it.
    await this.page.mouse.move(0, 0);
  }

  /** Types into the open quick pick or input box, in place of what is there. */
  async fill(text: string): Promise<void> {
    await this.#quickInput.fill(text);
  }

  /** The suggestions beside the cursor, once there are any. */
  async suggestions(): Promise<string[]> {
    const rows = this.page.locator(".suggest-widget.visible .monaco-list-row");
    await rows.first().waitFor();
    return rows.locator(".label-name").allInnerTexts();
  }

  /** Opens what is to be said of the suggestion that is chosen, which has some words in it. */
  async showDetails(words: string): Promise<void> {
    const details = this.page.locator(".suggest-details-container:visible", { hasText: words });
    // They come by themselves once they have been opened for another suggestion.
    await until(`“${words}” is said of the suggestion`, async () => {
      const isThere = await details.waitFor({ timeout: 2_000 }).then(() => true, () => false);
      // What comes late may be cut at the height of what was there before; then they are closed and opened again.
      const isWhole = isThere && (await details.locator(".body").evaluate((body) => body.scrollHeight <= body.clientHeight + 1));
      if (!isWhole) {
        await this.page.keyboard.press("Control+Space");
      }
      return isWhole ? true : undefined;
    });
  }

  /** The entries of the menu of quick fixes at the cursor, which opens on `Control+.`. */
  async quickFixes(): Promise<string[]> {
    await this.page.keyboard.press("Control+.");
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    await rows.first().waitFor();
    return rows.locator(".title").allInnerTexts();
  }

  /** Takes a quick fix at the cursor by (a part of) its title, by keyboard. */
  async takeQuickFix(title: string): Promise<void> {
    const menu = this.page.locator(".action-widget");
    await until(`“${title}” is among the quick fixes`, async () => {
      const offered = (await menu.isVisible()) ? await menu.locator(".action .title").allInnerTexts() : await this.quickFixes();
      if (offered.some((other) => other.includes(title))) {
        return true;
      }
      await this.page.keyboard.press("Escape");
      throw new Error(`there are ${offered.join(" / ")}`);
    });
    await until(`“${title}” has the focus`, async () => {
      if (await menu.locator(".monaco-list-row.action.focused").filter({ hasText: title }).isVisible()) {
        return true;
      }
      await this.page.keyboard.press("ArrowDown");
      return undefined;
    });
    await this.page.keyboard.press("Enter");
    await menu.waitFor({ state: "hidden" });
  }

  // --- what the server says ---

  /** Rests the mouse on words of the active editor and answers what the card says. */
  async hoverOn(words: string): Promise<string> {
    const card = this.page.locator(".monaco-hover:not(.hidden) .hover-contents");
    let step = 0;
    await until(`a card is shown for “${words}”`, async () => {
      const { box } = await this.shown(words);
      // A card comes where the mouse has moved and then rests.
      await this.page.mouse.move(box.x + box.width / 2 + (step++ % 2), box.y + box.height / 2);
      return card
        .first()
        .waitFor({ timeout: 2_000 })
        .then(() => true, () => undefined);
    });
    await until("the card is loaded", async () => ((await card.allInnerTexts()).join("\n").includes("Loading...") ? undefined : true));
    return (await card.allInnerTexts()).join("\n");
  }

  /** Squiggles of the active editor. */
  squiggles(): Promise<Squiggle[]> {
    return this.page.evaluate(findSquiggles);
  }

  /** Waits until a squiggle stands under words. */
  squiggleUnder(words: string): Promise<Squiggle> {
    return until(`a squiggle is under “${words}”`, async () => {
      const all = await this.squiggles();
      const found = all.find((squiggle) => squiggle.text === words);
      if (found === undefined) {
        throw new Error(`there are ${JSON.stringify(all)}`);
      }
      return found;
    });
  }

  async noSquiggles(): Promise<void> {
    await until("no squiggle is left", async () => {
      const all = await this.squiggles();
      if (all.length > 0) {
        throw new Error(`there are ${JSON.stringify(all)}`);
      }
      return true;
    });
  }

  /** The rows of the Problems panel, which is opened for it. */
  async problems(): Promise<string[]> {
    await this.page.keyboard.press("Control+Shift+M");
    const rows = this.page.locator(".markers-panel .monaco-list-row");
    await rows.or(this.page.locator(".markers-panel .message-box-container:visible")).first().waitFor();
    return rows.allInnerTexts();
  }

  /** Gives the text the room of the side bar. */
  async hideSideBar(): Promise<void> {
    await this.command("View: Close Primary Side Bar");
    await this.page.locator(".part.sidebar").waitFor({ state: "hidden" });
  }

  /** Closes the panel below the editor. */
  async hidePanel(): Promise<void> {
    await this.command("View: Hide Panel");
    await this.page.locator(".part.panel").waitFor({ state: "hidden" });
  }

  // --- around the editor ---

  /** The texts of the status bar's items. */
  statusBar(): Promise<string[]> {
    return this.page.locator(".part.statusbar .statusbar-item").allInnerTexts();
  }

  /** Waits until an item of the status bar shows a text. */
  async expectStatus(text: string | RegExp): Promise<void> {
    await this.page.locator(".part.statusbar .statusbar-item").filter({ hasText: text }).first().waitFor();
  }

  /** An item of the status bar by (a part of) its text or its accessible name. */
  statusItem(name: string): Locator {
    const item = this.page.locator(".part.statusbar .statusbar-item");
    return item.filter({ hasText: name }).or(item.filter({ has: this.page.getByLabel(name) })).first();
  }

  /** The notification that says a text, once it is there; its buttons are found by `getByRole("button")`. */
  async notification(text: string | RegExp): Promise<Locator> {
    const found = this.page.locator(".notifications-toasts .notification-toast", { hasText: text });
    await found.waitFor();
    return found;
  }

  /** The texts of all notifications on show. */
  notifications(): Promise<string[]> {
    return this.page.locator(".notifications-toasts .notification-list-item-message").allInnerTexts();
  }

  // --- time ---

  /**
   * Presses a key and says how many milliseconds pass until the page has painted a state other than that before it.
   * @param state Runs in the browser and knows nothing but the page.
   */
  async frameAfter(key: string, state: () => string | boolean): Promise<number> {
    await this.page.evaluate(`(() => {
      const state = ${state.toString()};
      window.quothFrame = new Promise((resolve) => {
        addEventListener("keydown", ({ timeStamp }) => {
          const before = state();
          // What a frame changes is on the screen when the next one begins.
          const look = () => requestAnimationFrame(state() === before ? look : () => resolve(performance.now() - timeStamp));
          look();
        }, { capture: true, once: true });
      });
    })()`);
    await this.page.keyboard.press(key);
    return Math.round(await this.page.evaluate<number>("window.quothFrame"));
  }

  // --- pictures ---

  /** Takes a picture of the workbench, or a part of it, and keeps it, below pictures that were taken `before`. */
  async screenshot(name: string, { clip, before = [] }: { readonly clip?: Box; readonly before?: readonly Uint8Array[] } = {}): Promise<void> {
    keepPicture(name, [...before, await this.picture(clip)]);
  }

  /** A picture of the workbench, or a part of it, once it looks the same for a while: colours and hints come after the text. */
  async picture(clip?: Box): Promise<Uint8Array> {
    // What was said of something earlier has nothing to do with it.
    await this.page.locator("[id='status.extensionMessage']").waitFor({ state: "hidden" });
    let last: { readonly taken: Buffer; readonly since: number } | undefined;
    return until("the picture no longer changes", async () => {
      const taken = await this.page.screenshot({ animations: "disabled", caret: "hide", ...(clip === undefined ? {} : { clip }) });
      if (last?.taken.equals(taken) !== true) {
        last = { taken, since: performance.now() };
      }
      return performance.now() - last.since > 1_000 ? taken : undefined;
    });
  }

  /** The lines of the active editor from that which shows some words to that which shows others, with `above` and `below` pixels more. */
  async strip(first: string, last = first, { above = 8, below = 8 } = {}): Promise<Box> {
    const { y } = (await this.shown(first)).box;
    const { box } = await this.shown(last);
    const editor = await this.page.locator(".editor-group-container.active .editor-instance").boundingBox();
    if (editor === null) {
      throw new Error("No editor is on show.");
    }
    const [top, bottom] = [Math.round(y) - above, Math.round(box.y + box.height) + below];
    return { x: Math.round(editor.x), y: top, width: Math.min(Math.round(editor.width), 1_040), height: bottom - top };
  }

  /** Keeps what whoever mends a failed test wants to see. */
  async leaveEvidence(test: string): Promise<void> {
    const folder = join(artifacts, "failures");
    mkdirSync(folder, { recursive: true });
    const name = join(folder, test.replaceAll(/[^\p{L}\d]+/gu, "-").slice(0, 80));
    await this.#page?.screenshot({ path: `${name}.png` }).catch(() => undefined);
    writeFileSync(`${name}.log`, `${this.server.log()}\n--- extension host ---\n${this.server.hostLog()}`);
    console.log(`See ${name}.png and ${name}.log${existsSync(`${name}.png`) ? "" : " (there is no picture)"}.`);
  }

  get #quickInput(): Locator {
    return this.page.locator(".quick-input-widget .quick-input-box input");
  }

  get #quickRows(): Locator {
    // A list that was left may still be there, out of sight.
    return this.page.locator(".quick-input-widget .quick-input-list .monaco-list-row").filter({ visible: true });
  }

  #noteOutside(url: string): void {
    const { protocol, hostname } = new URL(url);
    if (/^(https?|wss?|ftp):$/.test(protocol) && hostname !== "127.0.0.1") {
      this.#outside.push(`The page asked for ${url}`);
    }
  }
}
