// From Markdown to the document that is edited.
import { Fragment } from "@tiptap/pm/model";
import { schema } from "../schema/schema.js";
import { dialect } from "./dialect.js";
import { inlineOf } from "./words.js";

const { nodes } = schema;

/** The document of a text. */
export function read(markdown) {
  const blocks = readBlocks(markdown).map(({ node }) => node);
  return nodes.doc.create(null, blocks.length > 0 ? blocks : nodes.paragraph.create());
}

/** The outermost parts of a text, each with the lines it was written in. */
export function readBlocks(markdown) {
  const text = clean(markdown);
  const lines = text.split("\n");
  const found = outermost(dialect.parse(text, {}), lines);
  const blocks = [];
  let from = 0;
  for (const {
    node,
    map: [start, end],
  } of [...found, { map: [lines.length, lines.length] }]) {
    // Nothing that was written may fall out of the document, whatever the parser thinks of it.
    const lost = lines.slice(from, start).join("\n").trim();
    if (lost) blocks.push({ node: raw(lost), start: from + lines.slice(from, start).findIndex(line => line.trim()), end: start });
    if (node) blocks.push({ node, start, end });
    from = end;
  }
  return blocks;
}

/** A text as the server keeps it: composed, and without what no text holds. */
export function clean(text) {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}\uFFFD-\uFFFF]/gu, mark => (mark === "\t" || mark === "\n" ? mark : ""))
    .toWellFormed()
    .replaceAll("\uFFFD", "")
    .normalize("NFC");
}

function outermost(tokens, lines) {
  return parts(tokens).map(({ token, inner }) => {
    const asWritten = [token, ...inner].some(isDoubtful);
    return {
      node: asWritten
        ? raw(
            lines
              .slice(...token.map)
              .join("\n")
              .trimEnd(),
          )
        : make(token, inner),
      map: token.map,
    };
  });
}

// Lines that Markdig might make a table of, and that are none here: under other text, or in a list without its indent. And
// underlined headings of several lines, which have no other way of being written.
function isDoubtful({ type, content }, at, tokens) {
  if (type !== "inline") return false;
  if (content.includes("\n") && tokens[at - 1]?.type === "heading_open") return true;
  return content.includes("|") && /\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t:|-]*)?$/m.test(content);
}

function children(tokens) {
  return parts(tokens).map(({ token, inner }) => make(token, inner));
}

function parts(tokens) {
  const found = [];
  for (let at = 0; at < tokens.length; at++) {
    const close = tokens[at].nesting === 1 ? closingAt(tokens, at) : at;
    found.push({ token: tokens[at], inner: tokens.slice(at + 1, close) });
    at = close;
  }
  return found;
}

function closingAt(tokens, at) {
  const { level } = tokens[at];
  while (tokens[++at].level !== level || tokens[at].nesting !== -1);
  return at;
}

function make(token, inner) {
  const kind = token.type.replace(/_open$/, "");
  switch (kind) {
    case "paragraph":
      return nodes.paragraph.create(null, inlineOf(inner[0]));
    case "heading":
      return nodes.heading.create({ level: Number(token.tag[1]) }, oneLine(inner));
    case "blockquote":
      return nodes.quote.create(null, filled(children(inner)));
    case "bullet_list":
      return nodes.bulletList.create({ tight: isTight(inner) }, children(inner));
    case "ordered_list":
      return nodes.orderedList.create({ tight: isTight(inner), start: Number(token.attrGet("start") ?? 1) }, children(inner));
    case "list_item":
      return nodes.listItem.create(null, filled(children(inner)));
    case "code_block":
    case "fence":
      return nodes.listing.create({ info: token.info?.trim() ?? "" }, literal(token.content.replace(/\n$/, "")));
    case "hr":
      return nodes.rule.create();
    case "table":
      return nodes.table.create(null, children(inner));
    case "row":
      return nodes.tableRow.create(null, children(inner));
    case "cell":
      return cell(token, inner);
    case "figure":
      return nodes.figure.create(token.meta, oneLine(inner));
    case "gallery":
      return nodes.gallery.create(null, [title(token), ...children(inner)]);
    case "shot":
      return nodes.shot.create(token.meta, oneLine(inner));
    case "box":
      return nodes.box.create(null, [title(token), ...filled(children(inner))]);
    case "film":
      return nodes.film.create(token.meta, oneLine(inner));
    case "related":
      return nodes.related.create(token.meta);
    case "note":
      return nodes.note.create(token.meta, filled(children(inner)));
    case "raw":
      return raw(token.content);
    case "reference_definition":
      return raw(token.content);
    default:
      throw new Error(`No part of a story: ${token.type}`);
  }
}

function filled(blocks) {
  return blocks.length > 0 ? blocks : [nodes.paragraph.create()];
}

function title({ meta }) {
  return nodes.title.create(null, literal(meta.title));
}

function literal(text) {
  return text ? schema.text(text) : null;
}

function raw(text) {
  return nodes.raw.create(null, literal(text));
}

function oneLine([inline]) {
  const parts = inlineOf(inline).map(node => (node.type === nodes.break ? schema.text(" ") : node));
  return Fragment.fromArray(parts);
}

// The paragraphs of a tight list are hidden: not those of a list inside it, which says so itself.
function isTight(tokens) {
  return !tokens.some(token => token.type === "paragraph_open" && !token.hidden && token.level === tokens[0].level + 1);
}

function cell({ meta: { align, heads } }, inner) {
  return nodes[heads ? "tableHeader" : "tableCell"].create({ align }, nodes.cellText.create(null, oneLine(inner)));
}
