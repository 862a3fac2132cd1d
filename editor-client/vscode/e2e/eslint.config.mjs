import client from "../eslint.config.mjs";

export default [
  { ignores: ["node_modules/", "out/"] },
  // All but the client's own list of folders that are left out.
  ...client.filter((part) => part.ignores === undefined),
  { files: ["**/*.cjs"], languageOptions: { globals: { require: "readonly" } } },
];
