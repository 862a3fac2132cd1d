import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { escapeJson, exportedPage, webviewPage } from "../src/preview/html";
import { documentOf, isFromPage } from "../src/preview/messages";
import { nameOf } from "../src/preview/name";
import { attributions, claim, person, preview, span } from "./previewSample";

const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(2)><!-- ' " & \u2028`;

describe("the page in the editor", () => {
  const page = webviewPage({ script: "run()", style: "p{color:red}" }, "abc");

  it("runs the extension's own script and style sheet, which are in it, and nothing else", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    assert.equal(policy, "default-src 'none'; script-src 'nonce-abc'; style-src 'nonce-abc'; base-uri 'none'; form-action 'none'");
    assert.deepEqual(page.match(/<(script|link|img|style)\b[^>]*>/g), ['<style nonce="abc">', '<script nonce="abc">']);
  });

  it("asks for nothing from anywhere", () => {
    assert.doesNotMatch(page, / (src|href|on\w+|style)=|https?:/);
  });
});

describe("an exported page", () => {
  const start = { line: 1, character: 0 };
  const definition = { uri: "file:///home/reporter/news/registry.quoth", range: { start, end: start } };
  const article = {
    ...preview([hostile], [span("note", 3, 3, { note: hostile })], attributions([person(hostile, { definition, mentions: [definition.range] })], [claim(hostile)])),
    title: hostile,
    language: '"><script>',
  };
  const script = "const a='</script><!--';run()";
  const page = exportedPage({ script, style: "p{color:red}" }, article, "x");

  it("holds no markup of the article's", () => {
    assert.deepEqual(page.match(/<script[^>]*>/g), ['<script type="application/json" id="preview">', "<script>"]);
    assert.equal(page.match(/<\/script>/g)?.length, 2);
    assert.doesNotMatch(page, /<img|<!--/);
  });

  it("gives the article back to the character, and says nothing of where it and the registry are", () => {
    const json = /id="preview">(.*?)<\/script>/s.exec(page)?.[1];
    const people = [person(hostile)];
    const claims = [claim(hostile, { pieces: [] })];
    assert.deepEqual(JSON.parse(json ?? ""), { ...article, attributions: { ...article.attributions, people, claims } });
    assert.doesNotMatch(page, /file:|reporter/);
  });

  it("has the article to read where scripts are off", () => {
    assert.match(page, /<noscript>\s*<main>\s*<h1 dir="auto">&lt;\/script&gt;/);
    assert.match(page, /<p dir="auto">&lt;\/script&gt;.*&lt;img src=x onerror=alert\(2\)&gt;/);
  });

  it("allows the code and the styles that it was written with, by their hashes, and nothing else", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    const code = /<script>(.*?)<\/script>/s.exec(page)?.[1] ?? "";
    const hash = (text: string) => createHash("sha256").update(text, "utf8").digest("base64");
    assert.equal(policy, `default-src 'none'; script-src 'sha256-${hash(code)}'; style-src 'sha256-${hash("p{color:red}")}'; base-uri 'none'; form-action 'none'`);
  });

  it("keeps the meaning of code that holds the end of a script in a string", () => {
    const code = /<script>(.*?)<\/script>/s.exec(page)?.[1] ?? "";
    assert.equal(code, String.raw`const a='\x3c/script>\x3c!--';run()`);
  });
});

describe("JSON in a page", () => {
  it("means the same and has no bracket", () => {
    const escaped = escapeJson(JSON.stringify({ text: hostile }));
    assert.doesNotMatch(escaped, /[<>&]/);
    assert.deepEqual(JSON.parse(escaped), { text: hostile });
  });
});

describe("the page's own code", () => {
  it("makes no markup of texts", () => {
    for (const file of ["article", "cardView", "dom", "graphDrawing", "graphLayout", "graphView", "mixView", "page", "paragraph", "scroll", "views"]) {
      assert.doesNotMatch(readFileSync(`src/preview/page/${file}.ts`, "utf8"), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/);
    }
  });

  it("asks for nothing from elsewhere", () => {
    assert.doesNotMatch(readFileSync("src/preview/page/page.css", "utf8"), /@import|url\((?!#)/);
  });
});

describe("what the page says", () => {
  it("is believed to be a message only where it is one", () => {
    assert.equal(isFromPage({ type: "ready" }), true);
    for (const other of [undefined, null, "ready", {}, { type: 1 }]) {
      assert.equal(isFromPage(other), false);
    }
  });

  it("of itself over a reload is a document, or nothing", () => {
    assert.equal(documentOf({ document: "file:///a.quoth" }), "file:///a.quoth");
    for (const other of [undefined, null, 1, {}, { document: 2 }]) {
      assert.equal(documentOf(other), undefined);
    }
  });
});

describe("the name of an article", () => {
  it("is its file's without the ending", () => {
    assert.equal(nameOf("/news/quiet-visit.quoth"), "quiet-visit");
    assert.equal(nameOf("Untitled-1"), "Untitled-1");
    assert.equal(nameOf("/.quoth"), "article");
  });
});
