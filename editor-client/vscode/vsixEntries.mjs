import { promisify } from "node:util";
import yauzl from "yauzl";

/** The files in a vsix: their names, packed sizes in bytes, and modes. */
export async function entriesOf(file) {
  const zip = await promisify(yauzl.open)(file, { lazyEntries: false, autoClose: true });
  return new Promise((resolve, reject) => {
    const entries = [];
    zip.on("entry", (entry) => {
      entries.push({ name: entry.fileName, packed: entry.compressedSize, mode: entry.externalFileAttributes >>> 16 });
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", reject);
  });
}
