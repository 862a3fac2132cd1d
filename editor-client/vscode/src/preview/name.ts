/** What to call an article: the last part of its path, without the ending. */
export function nameOf(path: string): string {
  const last = path.slice(path.lastIndexOf("/") + 1);
  return last.replace(/\.quoth$/i, "") || "article";
}
