import { setTimeout as pause } from "node:timers/promises";

/** How long a test waits for something that should come at once; a busy machine takes its time. */
export const patience = 30_000;

/** Asks again and again until there is an answer other than undefined, and fails naming what was waited for. */
export async function until<T>(what: string, probe: () => T | undefined | Promise<T | undefined>, longest = patience): Promise<T> {
  const deadline = performance.now() + longest;
  let trouble: unknown;
  for (;;) {
    try {
      const answer = await probe();
      if (answer !== undefined) {
        return answer;
      }
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
    if (performance.now() > deadline) {
      const reason = trouble instanceof Error ? `: ${trouble.message}` : "";
      throw new Error(`Waited in vain until ${what}${reason}`, { cause: trouble });
    }
    await pause(25);
  }
}
