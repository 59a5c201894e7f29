// A text that the server has merged is taken in where it differs, and nowhere else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { history, undo } from "@tiptap/pm/history";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { meaningsIn } from "../editor/markdown/meaning.js";
import { read } from "../editor/markdown/reader.js";
import { write } from "../editor/markdown/writer.js";
import { patch } from "../editor/page/patch.js";
import { schema } from "../editor/schema/schema.js";
import { dice } from "./dice.js";
import { newspaper } from "./newspaper.js";

const open = markdown => EditorState.create({ doc: read(markdown), plugins: [history()] });
const take = (state, markdown) => state.apply(patch(state.tr, read(markdown)).setMeta("addToHistory", false));

test("Any story can become any other, and its own blocks in another order", () => {
  const { one, upTo, many } = dice(11);
  for (let seed = 0; seed < 400; seed++) {
    const from = newspaper(seed, 1, 6);
    const blocks = from.split("\n\n");
    const to = one([
      () => newspaper(seed + 5000, 1, 6),
      () => [...blocks].reverse().join("\n\n"),
      () => many(upTo(8), () => one(blocks)).join("\n\n"),
      () => from.replace(/dân/g, "người"),
      () => "",
    ])();
    const after = take(open(from), to);
    after.doc.check();
    assert.deepEqual(meaningsIn(after.doc), meaningsIn(read(to)), `seed ${seed}`);
  }
});

test("The caret stays at its word when another paragraph changes", () => {
  let state = open("Một hai ba.\n\nBốn năm sáu.\n\nBảy.");
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1 + 13 + 4)));
  const after = take(state, "Đầu mới.\n\nMột hai rưỡi ba.\n\nBốn năm sáu.\n\nTám.");
  assert.equal(after.selection.$from.parent.textContent, "Bốn năm sáu.");
  assert.equal(after.selection.$from.parentOffset, state.selection.$from.parentOffset);
});

test("The caret stays at its word when its own paragraph changes elsewhere", () => {
  let state = open("Một hai ba bốn.");
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 9)));
  const after = take(state, "Một hai rưỡi ba bốn.");
  const { $from } = after.selection;
  assert.equal($from.parent.textBetween($from.parentOffset, $from.parent.content.size), "ba bốn.");
});

test("What the writer did can still be undone, and what came from elsewhere stays", () => {
  let state = open("Một.\n\nHai.");
  state = state.apply(state.tr.insertText("Tôi: ", 1));
  state = take(state, "Tôi: Một.\n\nHai của người khác.");
  undo(state, tr => (state = state.apply(tr)));
  assert.equal(write(state.doc), "Một.\n\nHai của người khác.");
});

test("Blocks that stay are the same nodes", () => {
  const state = open("Một.\n\n:::box Hộp\nTrong.\n:::\n\nBa.");
  const after = take(state, "Một rưỡi.\n\n:::box Hộp\nTrong.\n:::\n\nBa.");
  assert.equal(after.doc.child(1), state.doc.child(1));
  assert.equal(after.doc.child(2), state.doc.child(2));
});

test("An empty paragraph, where someone is about to write, stays", () => {
  let state = open("Một.\n\nHai.");
  state = state.apply(state.tr.insert(state.doc.child(0).nodeSize, schema.nodes.paragraph.create()));
  assert.deepEqual(
    take(state, "Một.\n\nHai.\n\nBa.").doc.content.content.map(node => node.textContent),
    ["Một.", "", "Hai.", "Ba."],
  );
});
