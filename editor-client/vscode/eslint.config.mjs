import eslint from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  // The end-to-end tests have types of their own, and are checked in their own folder.
  { ignores: ["node_modules/", "out/", "server/", "e2e/"] },
  eslint.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // node's test runner returns promises that it waits for itself.
      "@typescript-eslint/no-floating-promises": ["error", { allowForKnownSafeCalls: [{ from: "package", package: "node:test", name: ["it", "describe", "test"] }] }],
      eqeqeq: "error",
      "prefer-const": "error",
    },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: { console: "readonly", process: "readonly", URL: "readonly" } } },
);
