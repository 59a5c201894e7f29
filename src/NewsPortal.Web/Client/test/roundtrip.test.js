// Markdown, the editor's document, Markdown: the same again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { meaningsIn } from "../editor/markdown/meaning.js";
import { read } from "../editor/markdown/reader.js";
import { write } from "../editor/markdown/writer.js";
import { corpus, madeUp, pairs, typed, typedBefore } from "./corpus.js";
import { newspaper } from "./newspaper.js";

for (const { name, text } of [...corpus("by-hand.md"), ...corpus("made-up.md")]) {
  test(`A story comes back to the letter: ${name}`, () => {
    const doc = read(text);
    doc.check();
    assert.equal(write(doc), text);
  });
}

for (const { name, loose, strict } of pairs("loose.md")) {
  test(`What is written another way means the same: ${name}`, () => {
    assert.equal(write(read(loose)), strict);
    assert.equal(write(read(strict)), strict);
    assert.deepEqual(meaningsIn(read(loose)), meaningsIn(read(strict)));
  });
}

test("A thousand other stories come back to the letter, each part of them known", () => {
  for (let seed = 1000; seed < 2000; seed++) {
    const text = newspaper(seed);
    const doc = read(text);
    doc.check();
    assert.equal(write(doc), text, `seed ${seed}`);
    doc.descendants(node => assert.notEqual(node.type.name, "raw", `seed ${seed}: ${node.textContent}`));
  }
});

test("Every part that docs/markdown.md names is a part of its own here", () => {
  const kinds = new Set();
  for (const { text } of corpus("by-hand.md")) read(text).descendants(node => void kinds.add(node.type.name));
  assert.deepEqual([...kinds].sort(), [
    "box",
    "break",
    "bulletList",
    "cellText",
    "figure",
    "film",
    "gallery",
    "heading",
    "listItem",
    "listing",
    "note",
    "noteMark",
    "orderedList",
    "paragraph",
    "picture",
    "quote",
    "raw",
    "related",
    "rule",
    "shot",
    "table",
    "tableCell",
    "tableHeader",
    "tableRow",
    "text",
    "title",
  ]);
});

test("What was typed as text stays text, whatever it looks like", () => {
  for (const [text, markdown] of typed()) {
    const [only, ...others] = childrenOf(read(markdown));
    assert.equal(others.length, 0, markdown);
    assert.equal(only.type.name, "paragraph", markdown);
    assert.equal(only.textBetween(0, only.content.size, "\n", "\n"), text);
  }
});

test("The server's tests read what these tests read", () => {
  assert.deepEqual(typedBefore(), typed());
  assert.deepEqual(corpus("made-up.md"), madeUp());
});

function childrenOf(doc) {
  const found = [];
  doc.forEach(node => found.push(node));
  return found;
}
