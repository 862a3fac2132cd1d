import assert from "node:assert/strict";
import { describe, it } from "node:test";
import manifest from "../package.json";
import { addTokenTypes, tokenModifiers, tokenTypes } from "../src/tokenTypes";

const { contributes } = manifest;
const semantic: Record<string, Record<string, unknown>> = contributes.configurationDefaults["editor.semanticTokenColorCustomizations"];
const grammar: Record<string, { textMateRules: { scope: string[]; settings: { foreground: string } }[] }> =
  contributes.configurationDefaults["editor.tokenColorCustomizations"];

/** The themes that VS Code brings along, with the background and the text of their editors. */
const themes = [
  { kind: "light", name: "Default Light Modern", background: "#FFFFFF", text: "#3B3B3B", least: 4.5 },
  { kind: "light", name: "Default Light+", background: "#FFFFFF", text: "#000000", least: 4.5 },
  { kind: "light", name: "Visual Studio Light", background: "#FFFFFF", text: "#000000", least: 4.5 },
  { kind: "dark", name: "Default Dark Modern", background: "#1F1F1F", text: "#CCCCCC", least: 4.5 },
  { kind: "dark", name: "Default Dark+", background: "#1E1E1E", text: "#D4D4D4", least: 4.5 },
  { kind: "dark", name: "Visual Studio Dark", background: "#1E1E1E", text: "#D4D4D4", least: 4.5 },
  { kind: "highContrast", name: "Default High Contrast", background: "#000000", text: "#FFFFFF", least: 7 },
  { kind: "highContrastLight", name: "Default High Contrast Light", background: "#FFFFFF", text: "#292929", least: 7 },
] as const;

describe("the token types", () => {
  it("are declared with what the server is told", () => {
    assert.deepEqual(contributes.semanticTokenTypes.map(({ id }) => id), tokenTypes);
    assert.deepEqual(contributes.semanticTokenModifiers.map(({ id }) => id), tokenModifiers);
    assert.deepEqual(Object.keys(contributes.semanticTokenScopes[0]?.scopes ?? {}), tokenTypes);
  });

  it("are told beside the standard ones", () => {
    const capabilities = { textDocument: { semanticTokens: { tokenTypes: ["type"], tokenModifiers: ["definition"], formats: [], requests: {} } } };
    addTokenTypes(capabilities);
    assert.deepEqual(capabilities.textDocument.semanticTokens.tokenTypes, ["type", ...tokenTypes]);
    assert.deepEqual(capabilities.textDocument.semanticTokens.tokenModifiers, ["definition", ...tokenModifiers]);
  });
});

for (const { kind, name, background, text, least } of themes) {
  describe(`the colours in ${name}`, () => {
    const rules = rulesOf(name);

    it("are given for every token type", () => {
      assert.deepEqual(Object.keys(rules), [...tokenTypes, "comment"].map((type) => `${type}:quoth`));
    });

    for (const [selector, colour] of Object.entries(rules)) {
      it(`can be read: ${selector}`, () => {
        assert.ok(contrast(colour, background) >= least, `${colour} on ${background} has a contrast of ${contrast(colour, background).toFixed(2)}`);
      });
    }

    it("are the same before the server has spoken", () => {
      const painted = (grammar[keyOf(grammar, name)]?.textMateRules ?? []).flatMap(({ scope, settings }) => scope.map((one) => [one, settings.foreground] as const));
      const scopes: Record<string, string[]> = contributes.semanticTokenScopes[0]?.scopes ?? {};
      for (const [type, [scope = ""] = []] of Object.entries(scopes)) {
        assert.equal(new Map(painted).get(scope), rules[`${type}:quoth`], type);
      }
    });

    it("tell the kinds of words apart to those who see colours otherwise, where underlines do not", () => {
      const inks = ["mention", "source", "cue", "claim"].map((type) => ({ type, colour: rules[`${type}:quoth`] ?? "" }));
      for (const [vision, matrix] of Object.entries(visions)) {
        for (const [at, one] of inks.entries()) {
          // A claim's line is thin; so it is held against plain text too.
          for (const other of [...inks.slice(at + 1), { type: "text", colour: text }]) {
            const difference = distance(simulate(one.colour, matrix), simulate(other.colour, matrix));
            assert.ok(difference >= 12, `${one.type} and ${other.type} for ${vision}: ${difference.toFixed(1)}`);
          }
        }
      }
    });

    it("of the lines under doubts and what is linked to nothing stand out, and of heads are quiet and legible", () => {
      for (const { id, defaults } of contributes.colors) {
        const wanted = id.endsWith("Foreground") ? least : 3;
        if (id !== "quoth.claimUnderline") {
          assert.ok(contrast(defaults[kind], background) >= wanted, `${id}: ${contrast(defaults[kind], background).toFixed(2)}`);
        }
      }
    });
  });
}

/** What VS Code takes: of all keys that match a theme the last one, so there must be only one. */
function keyOf(customizations: object, name: string): string {
  const matches = Object.keys(customizations).filter((key) =>
    [...key.matchAll(/\[(.+?)\]/g)].some(([, pattern = ""]) => pattern === name || (pattern.endsWith("*") && name.startsWith(pattern.slice(0, -1)))),
  );
  assert.equal(matches.length, 1, `${name} is matched by ${matches.join(" and ")}`);
  return matches[0] ?? "";
}

function rulesOf(name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(semantic[keyOf(semantic, name)]?.rules ?? {}).map(([selector, colour]) => [selector, String(colour)]));
}

type Triple = readonly [number, number, number];

/** Red, green and blue as light, from 0 to 1. */
function lightOf(colour: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** The contrast of the Web Content Accessibility Guidelines, from 1 to 21: AA asks for 4.5, AAA for 7. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => dot([0.2126, 0.7152, 0.0722], lightOf(colour));
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** How light reaches those without one of the three cones (Machado, Oliveira and Fernandes, 2009). */
const visions: Record<string, readonly Triple[]> = {
  "all cones": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

function simulate(colour: string, matrix: readonly Triple[]): Triple {
  const [red = 0, green = 0, blue = 0] = matrix.map((row) => Math.min(1, Math.max(0, dot(row, lightOf(colour)))));
  return [red, green, blue];
}

/** How different two lights look: the distance in the CIELAB space, in which about 2 is the least that anybody sees. */
function distance(one: Triple, other: Triple): number {
  const [l1, a1, b1] = labOf(one);
  const [l2, a2, b2] = labOf(other);
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

function labOf(light: Triple): Triple {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 841) / 108 + 4 / 29);
  const x = f(dot([0.4124, 0.3576, 0.1805], light) / 0.9505);
  const y = f(dot([0.2126, 0.7152, 0.0722], light));
  const z = f(dot([0.0193, 0.1192, 0.9505], light) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function dot(one: Triple, other: Triple): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
}
