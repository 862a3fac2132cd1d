import { capital, count, joined } from "./words";
import type { Counts, SealState } from "./protocol";
import type { ServerState } from "./server";

/** What the status bar shows of an article. */
export interface ArticleStatus extends Counts {
  readonly seal: SealState;
}

const sealIcons: Record<SealState, string> = { sealed: "$(lock)", drifted: "$(warning)", unsealed: "$(unlock)" };

/** `$(quote) 22 claims · 2 unattributed · 27 % unnamed · $(lock) sealed`; what there is none of is left out. */
export function statusText(status: ArticleStatus): string {
  const parts = [
    `$(quote) ${count(status.claims, "claim")}`,
    status.unattributed === 0 ? "" : `${String(status.unattributed)} unattributed`,
    hasUnnamed(status) ? `${String(status.unnamedPercent)} % unnamed` : "",
    `${sealIcons[status.seal]} ${status.seal}`,
  ];
  return joined(parts);
}

/** For a screen reader. */
export function spokenStatus(status: ArticleStatus): string {
  return [
    count(status.claims, "claim"),
    `${String(status.unattributed)} unattributed`,
    hasUnnamed(status) ? `${String(status.unnamedPercent)} percent of the credited ones unnamed` : "",
    sealWords[status.seal],
  ]
    .filter((part) => part !== "")
    .join(", ");
}

const sealWords: Record<SealState, string> = {
  sealed: "the text is as it was sealed",
  drifted: "the text is no longer as it was sealed",
  unsealed: "the text is not sealed",
};

/** What the card above the status bar says and offers. What it offers are addresses of commands. */
export function statusCard(status: ArticleStatus, { seal, next, guidelines }: Record<"seal" | "next" | "guidelines", string>): string {
  const rows: readonly (readonly [string, string])[] = [
    ["Claims", String(status.claims)],
    ["Without a source", String(status.unattributed)],
    ["Credited to nobody with a name", hasUnnamed(status) ? `${String(status.unnamed)} (${String(status.unnamedPercent)} %)` : String(status.unnamed)],
    ["Mentions", String(status.mentions)],
    ["Sources and cues without a claim", String(status.orphans)],
    ["Doubts", String(status.doubts)],
  ];
  const offers = [
    status.unattributed > 0 ? `[$(arrow-right) Next claim without a source](${next})` : "",
    status.seal === "sealed" ? "" : `[$(lock) ${status.seal === "drifted" ? "Seal it anew" : "Seal it now"}](${seal})`,
    `[$(book) Guidelines](${guidelines})`,
  ].filter((offer) => offer !== "");
  return [
    "**Who said what in this article**",
    ["| | |", "|:--|--:|", ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join("\n"),
    `${sealIcons[status.seal]} ${capital(sealWords[status.seal])}.`,
    offers.join(" &nbsp;·&nbsp; "),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function hasUnnamed({ unnamed, unnamedPercent }: ArticleStatus): boolean {
  return unnamed > 0 && unnamedPercent !== undefined;
}

/** What the language's status item shows of the server. */
export interface ServerStatus {
  readonly text: string;
  readonly detail: string;
  readonly severity: "information" | "warning" | "error";
  readonly isBusy: boolean;
  /** The command that is offered beside it. */
  readonly offer: { readonly title: string; readonly command: "quoth.restartServer" | "quoth.showOutput" };
}

const restart = { title: "Restart", command: "quoth.restartServer" } as const;
const output = "[Show output](command:quoth.showOutput)";

/** What is said of the server, by its state and its version, if it has told one. */
export function serverStatus(state: ServerState, version: string | undefined): ServerStatus {
  switch (state) {
    case "starting":
      return { text: "Quoth is starting", detail: output, severity: "information", isBusy: true, offer: restart };
    case "running":
      return { text: joined(["Quoth", version]), detail: `The language server runs. ${output}`, severity: "information", isBusy: false, offer: restart };
    case "stopped":
      return { text: "Quoth is stopped", detail: output, severity: "warning", isBusy: false, offer: { ...restart, title: "Start" } };
    case "missing":
      return {
        text: "Quoth has no language server",
        detail: `[Set the path](command:quoth.openPathSetting) · ${output}`,
        severity: "error",
        isBusy: false,
        offer: { ...restart, title: "Try again" },
      };
    case "failed":
      return { text: "Quoth's language server has ended", detail: output, severity: "error", isBusy: false, offer: restart };
  }
}
