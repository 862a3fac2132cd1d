import * as vscode from "vscode";
import { messageOf, type Server } from "../server";
import { doAtSelections } from "./actions";
import { tell } from "./apply";
import { whySilent } from "./ask";
import { registerCheatSheet } from "./cheatSheet";
import { goToLandmark, goToProblem, jumps, resizing } from "./moving";
import { changePerson, tagEntity } from "./tagEntity";

/** The commands with which an article is annotated by keyboard alone. Their keys stand in package.json. */
export function registerAnnotating(server: Server, manifest: unknown): vscode.Disposable {
  const { jump, jumpOn } = jumps(server);
  const resize = resizing(server);
  const commands: Record<string, () => unknown> = {
    "quoth.tagPerson": () => tagEntity(server, "mention"),
    "quoth.tagSource": () => tagEntity(server, "source"),
    "quoth.tagCue": () => doAtSelections(server, "refactor.rewrite.quoth.wrap.cue", "There are no words here to tag as a cue."),
    "quoth.tagClaim": () => doAtSelections(server, "refactor.rewrite.quoth.wrap.claim", "There are no words here to tag as a claim."),
    "quoth.tagHole": () => doAtSelections(server, "refactor.rewrite.quoth.wrap.hole", "A hole is made of words inside a claim: select some there."),
    "quoth.addNote": () => doAtSelections(server, "refactor.rewrite.quoth.wrap.note", "A note cannot be put here: put the cursor on a word of the article."),
    "quoth.pickPerson": () => changePerson(server),
    "quoth.toggleDoubt": () => doAtSelections(server, "refactor.rewrite.quoth.tag.doubt", "There is no tag here to be in doubt about."),
    "quoth.unwrap": () => doAtSelections(server, "refactor.inline.quoth.unwrap", "There is no tag here to take off."),
    "quoth.growTagEnd": () => resize("end", "grow"),
    "quoth.shrinkTagEnd": () => resize("end", "shrink"),
    "quoth.growTagStart": () => resize("start", "grow"),
    "quoth.shrinkTagStart": () => resize("start", "shrink"),
    "quoth.jump": jump,
    "quoth.jumpOn": jumpOn,
    "quoth.nextDoubt": () => goToLandmark(server, "doubt", "next"),
    "quoth.previousDoubt": () => goToLandmark(server, "doubt", "previous"),
    "quoth.nextOrphan": () => goToLandmark(server, "orphan", "next"),
    "quoth.previousOrphan": () => goToLandmark(server, "orphan", "previous"),
    "quoth.nextUntagged": () => goToLandmark(server, "untagged", "next"),
    "quoth.previousUntagged": () => goToLandmark(server, "untagged", "previous"),
    "quoth.nextUnattributed": () => goToLandmark(server, "unattributed", "next"),
    "quoth.previousUnattributed": () => goToLandmark(server, "unattributed", "previous"),
    "quoth.suggestTag": () => vscode.commands.executeCommand("editor.action.inlineSuggest.trigger"),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, () => orTell(server, run))),
    vscode.commands.registerCommand("quoth.nextProblem", () => goToProblem("editor.action.marker.next")),
    vscode.commands.registerCommand("quoth.previousProblem", () => goToProblem("editor.action.marker.prev")),
    registerCheatSheet(manifest),
  );
}

/** Does what needs the server, or says why it cannot be done. */
async function orTell(server: Server, run: () => unknown): Promise<void> {
  if (server.state !== "running") {
    tell(whySilent(server));
    return;
  }
  try {
    await run();
  } catch (error) {
    tell(messageOf(error));
  }
}
