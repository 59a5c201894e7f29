// Makes one document of another by touching only what differs, so that the caret, the selection and the steps to undo stay where
// they were in everything else.
import { meaningOf } from "../markdown/meaning.js";
import { isEmpty } from "../markdown/shape.js";

/** Adds to a transaction the steps that lead from its document to another. */
export function patch(tr, target) {
  // Empty paragraphs are nobody's text, but someone may be about to write there: they are left alone.
  return change(
    tr,
    childrenOf(tr.doc, 0).filter(({ node }) => !isEmpty(node)),
    childrenOf(target, 0).filter(({ node }) => !isEmpty(node)),
    0,
  );
}

function childrenOf(parent, start) {
  const found = [];
  parent.forEach((node, offset) => found.push({ node, at: start + offset }));
  return found;
}

function change(tr, now, then, start) {
  for (const { from, to, blocks } of differences(now, then).reverse()) {
    const alike = to - from === blocks.length && blocks.every(({ node }, i) => node.type === now[from + i].node.type);
    if (alike) for (let i = blocks.length - 1; i >= 0; i--) touch(tr, now[from + i], blocks[i].node);
    else replace(tr, now, from, to, blocks, start);
  }
  return tr;
}

/** Runs of blocks that are not in both, by the longest common row of blocks. */
function differences(now, then) {
  const same = (i, j) => meaningOf(now[i].node) === meaningOf(then[j].node);
  let start = 0;
  while (start < now.length && start < then.length && same(start, start)) start++;
  let [end, endThen] = [now.length, then.length];
  while (end > start && endThen > start && same(end - 1, endThen - 1)) [end, endThen] = [end - 1, endThen - 1];

  const kept = commonRow(start, end, start, endThen, same);
  const found = [];
  let [from, fromThen] = [start, start];
  for (const [i, j] of [...kept, [end, endThen]]) {
    if (i > from || j > fromThen) found.push({ from, to: i, blocks: then.slice(fromThen, j) });
    [from, fromThen] = [i + 1, j + 1];
  }
  return found;
}

function commonRow(start, end, startThen, endThen, same) {
  const [rows, columns] = [end - start, endThen - startThen];
  // Beyond this nothing of the old text is left that would be worth looking for.
  if (rows * columns > 1_000_000) return [];
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      lengths[i][j] = same(start + i, startThen + j) ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);

  const found = [];
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (same(start + i, startThen + j)) found.push([start + i++, startThen + j++]);
    else if (lengths[i + 1][j] >= lengths[i][j + 1]) i++;
    else j++;
  }
  return found;
}

/** Within a block only what differs is replaced: of its blocks those, of its words the stretch between the first and the last. */
function touch(tr, { node, at }, target) {
  if (meaningOf(node) === meaningOf(target)) return;
  if (!node.hasMarkup(target.type, target.attrs, target.marks)) tr.setNodeMarkup(at, target.type, target.attrs, target.marks);
  if (node.isTextblock) touchWords(tr, node, at + 1, target);
  else change(tr, childrenOf(node, at + 1), childrenOf(target, 0), at + 1);
}

function touchWords(tr, node, start, target) {
  const first = node.content.findDiffStart(target.content);
  if (first === null) return;
  const { a, b } = node.content.findDiffEnd(target.content);
  const overlap = Math.max(0, first - Math.min(a, b));
  tr.replace(start + first, start + a + overlap, target.slice(first, b + overlap));
}

function replace(tr, now, from, to, blocks, start) {
  const last = now.at(-1);
  const at = from < now.length ? now[from].at : last ? last.at + last.node.nodeSize : start;
  const until = to > from ? now[to - 1].at + now[to - 1].node.nodeSize : at;
  if (blocks.length > 0)
    tr.replaceWith(
      at,
      until,
      blocks.map(({ node }) => node),
    );
  else tr.delete(at, until);
}
