// A story that is opened and changed in one place is changed in that place only.
import assert from "node:assert/strict";
import { test } from "node:test";
import { EditorState } from "@tiptap/pm/state";
import { history, undo } from "@tiptap/pm/history";
import { Manuscript } from "../editor/markdown/manuscript.js";
import { read } from "../editor/markdown/reader.js";
import { schema } from "../editor/schema/schema.js";
import { corpus, pairs } from "./corpus.js";
import { dice } from "./dice.js";

const stories = [
  ...corpus("by-hand.md"),
  ...corpus("made-up.md"),
  ...pairs("loose.md").map(({ name, loose }) => ({ name, text: loose })),
];

test("A story that was not touched goes out as it came in", () => {
  for (const { name, text } of stories) {
    for (const whole of [text, `\n${text}\n\n`]) {
      const manuscript = new Manuscript();
      assert.equal(manuscript.text(manuscript.read(whole)), whole, name);
    }
  }
});

test("Text that nobody would write goes out as it came in, and nothing of it is lost", () => {
  const { one, upTo, many } = dice(7);
  const pieces = [
    "một ",
    "hai\n",
    "\n\n",
    "\n\n",
    "**",
    "*",
    "_",
    "`",
    "[",
    "](/x)",
    "![ảnh](/media/a)",
    "[^1]",
    "[^1]: ghi ",
    "\n:::box Tít\n",
    "\n:::\n",
    "\n:::la x\n",
    "\n:::gallery C\n",
    "\n^^^\n",
    "^^^ Lời\n",
    "\n> ",
    "\n- ",
    "  - ",
    "\n2. ",
    "\n## Tít\n",
    "|",
    "\n| a | b |\n|---|--:|\n| 1 | 2 |\n",
    "\n---\n",
    "\n===\n",
    "\n```\n",
    "    ",
    "  \n",
    "\\\n",
    "\\",
    "&amp;",
    "<b>",
    "https://a.vn/x_y",
    "\t",
    "\u0301",
    "\u0000",
    "\ud800",
    "😀",
    "[a]: /b\n",
  ];
  for (let i = 0; i < 3000; i++) {
    const text = many(upTo(12), () => one(pieces)).join("");
    const manuscript = new Manuscript();
    const doc = manuscript.read(text);
    doc.check();
    assert.equal(manuscript.text(doc), text);
    assert.ok(manuscript.keeps(doc), JSON.stringify(text));
  }
});

test("An edit changes its own paragraph and no other", () => {
  const text = "Một\nhai.\n\n\n* a\n* b\n\nTít\n---\n__đậm__\n";
  const { manuscript, state } = opened(text);
  const after = state.apply(state.tr.insertText("Mới: ", 1));
  assert.equal(manuscript.text(after.doc), `Mới: Một hai.\n\n${text.slice(text.indexOf("* a"))}`);
});

test("What was taken back is as it was, to the letter", () => {
  const text = "__Một__\nhai.\n\n\n* a\n* b\n";
  const { manuscript, state } = opened(text);
  let now = state.apply(state.tr.insertText("Mới: ", 1));
  undo(now, tr => (now = now.apply(tr)));
  assert.notEqual(now.doc.firstChild, state.doc.firstChild);
  assert.equal(manuscript.text(now.doc), text);
});

test("Two lists that come together stay two", () => {
  const { manuscript, state } = opened("- a\n\ngiữa\n\n- b");
  const gone = state.apply(
    state.tr.delete(state.doc.child(0).nodeSize, state.doc.child(0).nodeSize + state.doc.child(1).nodeSize),
  );
  assert.equal(manuscript.text(gone.doc), "- a\n\n* b");
  assert.ok(manuscript.keeps(gone.doc));
});

test("A paragraph behind a fence that nothing closes does not fall into it", () => {
  const { manuscript, state } = opened("```\na");
  const more = state.apply(state.tr.insert(state.doc.content.size, schema.nodes.paragraph.create(null, schema.text("sau"))));
  assert.equal(manuscript.text(more.doc), "```\na\n```\n\nsau");
});

test("A guard sees when a text does not say what the document says, and mends it by writing all anew", () => {
  const { manuscript, state } = opened("[a][x]\n\n[x]: /y");
  const gone = state.apply(state.tr.delete(state.doc.child(0).nodeSize, state.doc.content.size));
  assert.equal(manuscript.text(gone.doc), "[a][x]");
  assert.ok(manuscript.keeps(gone.doc));
  assert.equal(manuscript.text(gone.doc), "[a](/y)");
});

test("A guard says so when nothing helps", () => {
  const { manuscript, state } = opened(":::la\nx");
  const more = state.apply(state.tr.insert(state.doc.content.size, schema.nodes.paragraph.create(null, schema.text("sau"))));
  assert.equal(manuscript.keeps(more.doc), false);
});

test("Bold and italic that could not be read are taken from quotation marks, not from words", () => {
  const { paragraph, doc } = schema.nodes;
  const bold = words => schema.text(words, [schema.marks.bold.create()]);
  const story = doc.create(
    null,
    paragraph.create(null, [schema.text("a"), bold("“Đ”"), schema.text("và "), bold(" b "), schema.text("c")]),
  );
  const manuscript = new Manuscript();
  assert.equal(manuscript.text(story), "a“**Đ**”và  **b** c");
  assert.ok(manuscript.keeps(story));
});

test("Text goes out composed", () => {
  const story = read("x");
  const doc = story.copy(
    story.content.replaceChild(0, schema.nodes.paragraph.create(null, schema.text("Việt".normalize("NFD")))),
  );
  assert.equal(new Manuscript().text(doc), "Việt".normalize("NFC"));
  assert.equal(read("- `Việt`".normalize("NFD")).textContent, "Việt".normalize("NFC"));
});

function opened(text) {
  const manuscript = new Manuscript();
  const state = EditorState.create({ doc: manuscript.read(text), plugins: [history()] });
  return { manuscript, state };
}
