// The platforms that VS Code knows extensions for, each with .NET's name of it.
export const targets = {
  "win32-x64": "win-x64",
  "win32-arm64": "win-arm64",
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "linux-armhf": "linux-arm",
  "alpine-x64": "linux-musl-x64",
  "alpine-arm64": "linux-musl-arm64",
  "darwin-x64": "osx-x64",
  "darwin-arm64": "osx-arm64",
};

/** The platform of a machine, in Node's words for it; undefined where VS Code has none. */
export function hostTarget(platform, arch, isMusl) {
  const system = platform === "linux" && isMusl ? "alpine" : platform;
  const name = `${system}-${system === "linux" && arch === "arm" ? "armhf" : arch}`;
  return name in targets ? name : undefined;
}

/** Whether this Linux has musl in place of glibc, as Alpine does. */
export function isMusl() {
  return process.platform === "linux" && process.report.getReport().header.glibcVersionRuntime === undefined;
}
