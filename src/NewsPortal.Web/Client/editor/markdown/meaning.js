// What a part of a story says to a reader, as text that can be compared: two documents with the same meaning make the same page.
import { saying } from "./line.js";
import { readBlocks } from "./reader.js";
import { settled } from "./settled.js";
import { isEmpty, isTight, withoutEmpty } from "./shape.js";

const known = new WeakMap();

export function meaningOf(node) {
  if (!known.has(node)) known.set(node, JSON.stringify(tell(node)));
  return known.get(node);
}

/** The meanings of the outermost parts. Markdown that was kept to the letter says what it says when it is read. */
export function meaningsIn(doc) {
  return withoutEmpty(doc)
    .flatMap(rawRead)
    .filter(node => !isEmpty(node))
    .map(meaningOf);
}

function rawRead(node) {
  if (node.type.name !== "raw") return [node];
  const blocks = readBlocks(node.textContent);
  return blocks.length === 1 && blocks[0].node.type.name === "raw" ? [node] : blocks.flatMap(block => rawRead(block.node));
}

function tell(node) {
  const kind = node.type.name;
  if (node.type.spec.code || kind === "title") return [kind, literal(node), node.attrs.info ?? ""];
  if (node.isTextblock) return [kind, saying(settled(node.content)), attributes(node)];
  if (kind === "table") return [kind, cells(node)];
  const blocks = withoutEmpty(node)
    .flatMap(rawRead)
    .filter(block => !isEmpty(block))
    .map(tell);
  return [kind, blocks, attributes(node)];
}

function literal(node) {
  const text = node.textContent.normalize("NFC");
  return node.type.spec.code ? text.replace(/\n+$/, "") : text.replace(/\s+/g, " ").trim();
}

function attributes(node) {
  if (node.type.name.endsWith("List")) return { start: node.attrs.start ?? null, tight: isTight(node) };
  return JSON.parse(
    JSON.stringify(node.attrs, (_, value) =>
      typeof value === "string" ? value.normalize("NFC").replace(/\s+/g, " ").trim() : value,
    ),
  );
}

// The first row heads the table and says where the columns stand, whatever the cells say.
function cells(table) {
  const rows = [];
  table.forEach(row => {
    const texts = [];
    row.forEach(cell => texts.push([saying(settled(cell.firstChild.content)), rows.length === 0 ? cell.attrs.align : null]));
    rows.push(texts);
  });
  const width = Math.max(...rows.map(row => row.length));
  return rows.map(row => Array.from({ length: width }, (_, column) => row[column] ?? ["[]", null]));
}
