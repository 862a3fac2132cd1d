import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import UPNG from "upng-js";
import { artifacts, root } from "./codeServer";

// A picture of a screen full of text; what is larger is clipped to what it is to show.
const most = 150_000;

/**
 * Keeps a picture in `artifacts/e2e/images`; with `QUOTH_UPDATE=1` also in `docs/images`, where the guide has it from.
 * @param taken Pictures of one width, which are put below each other with a line between them: what was, and what came of it.
 */
export function keepPicture(name: string, taken: readonly Uint8Array[]): void {
  const folder = join(artifacts, "images");
  const path = join(folder, `${name}.png`);
  mkdirSync(folder, { recursive: true });
  const images = taken.map((picture) => UPNG.decode(new Uint8Array(picture).buffer));
  const [width = 0, ...others] = images.map((image) => image.width);
  if (others.some((other) => other !== width)) {
    throw new Error(`The parts of ${name}.png are not of one width.`);
  }
  const line = Buffer.alloc(4 * width, 0xc0);
  const pixels = Buffer.concat(images.flatMap((image, index) => [...(index === 0 ? [] : [line]), new Uint8Array(UPNG.toRGBA8(image)[0] ?? [])]));
  const height = images.reduce((sum, image) => sum + image.height, images.length - 1);
  // A palette is enough for text, and a third of the size.
  const kept = Buffer.from(UPNG.encode([new Uint8Array(pixels).buffer], width, height, 256));
  if (kept.length > most) {
    throw new Error(`The picture ${name}.png has ${String(kept.length)} bytes, which is too much to keep: clip it.`);
  }
  writeFileSync(path, kept);
  if (process.env.QUOTH_UPDATE === "1") {
    copyFileSync(path, join(root, "docs/images", `${name}.png`));
  }
}
