// From the document that is edited to Markdown: one way of writing each thing, the one that docs/markdown.md shows.
import { escapedAddress, escaped, escapedEnd, escapedStart, escapedTitle } from "./escapes.js";
import { lineOf } from "./line.js";
import { isTight, withoutEmpty } from "./shape.js";

/** The Markdown of a document. */
export function write(doc) {
  return joined(withoutEmpty(doc));
}

/** Blocks with an empty line between them. */
function joined(blocks, gap = "\n\n") {
  const written = [];
  blocks.forEach((block, i) => written.push(writeBlock(block, blocks[i - 1], written.at(-1))));
  return written.join(gap);
}

/**
 * One block. Two lists of a kind that follow each other would be one: the second takes another mark than the one before it,
 * whose text is needed for that.
 */
export function writeBlock(node, before = null, textBefore = "") {
  const kind = node.type.name;
  const write = writers[kind];
  if (!write) throw new Error(`No Markdown for ${kind}.`);
  return write(node, before?.type === node.type ? textBefore : "");
}

const writers = {
  paragraph: node => lines(lineOf(node.content)),
  heading: node => `${"#".repeat(node.attrs.level)} ${escapedEnd(lineOf(node.content))}`.trimEnd(),
  quote: node => quoted(joined(withoutEmpty(node))),
  bulletList: (node, before) => items(node, () => (/^\s*-/.test(before) ? "* " : "- ")),
  orderedList: (node, before) => items(node, i => `${node.attrs.start + i}${/^\s*\d+\./.test(before) ? ")" : "."} `),
  listing: ({ attrs, textContent }) => {
    const fence = "`".repeat(Math.max(3, ...[...textContent.matchAll(/`+/g)].map(([marks]) => marks.length + 1)));
    return [`${fence}${attrs.info}`, ...(textContent ? [textContent] : []), fence].join("\n");
  },
  rule: () => "***",
  table,
  figure: node => ["^^^", ...node.attrs.pictures.map(picture), `^^^ ${lineOf(node.content)}`.trimEnd()].join("\n"),
  gallery: node =>
    fenced(
      "gallery",
      title(node),
      childrenOf(node)
        .slice(1)
        .map(shot => `${picture(shot.attrs)} ${lineOf(shot.content)}`.trimEnd())
        .join("\n"),
    ),
  box: node => fenced("box", title(node), joined(withoutEmpty(node).slice(1))),
  film: node => fenced("video", escapedTitle(node.attrs.url), lines(lineOf(node.content))),
  related: node => fenced("related", node.attrs.ids, ""),
  note: node => indented(`[^${node.attrs.label}]: ${joined(withoutEmpty(node))}`.trimEnd(), 4),
  raw: node => node.textContent,
};

function lines(text) {
  return text.split("\n").map(escapedStart).join("\n");
}

function quoted(text) {
  return text
    .split("\n")
    .map(line => (line ? `> ${line}` : ">"))
    .join("\n");
}

function indented(text, by) {
  const space = " ".repeat(by);
  return text
    .split("\n")
    .map((line, i) => (i === 0 || !line ? line : space + line))
    .join("\n");
}

function items(list, markAt) {
  const tight = isTight(list);
  const written = childrenOf(list).map((item, i) => {
    const mark = markAt(i);
    return indented(`${mark}${joined(withoutEmpty(item), tight ? "\n" : "\n\n")}`.trimEnd(), mark.length);
  });
  return written.join(tight ? "\n" : "\n\n");
}

function fenced(name, words, inside) {
  return [`:::${name} ${words}`.trimEnd(), ...(inside ? [inside] : []), ":::"].join("\n");
}

function title(node) {
  return escapedTitle(node.firstChild.textContent.normalize("NFC").replace(/\s+/g, " ").trim());
}

function picture({ src, alt }) {
  return `![${escaped(alt.normalize("NFC").replace(/\s+/g, " ").trim(), { linked: true })}](${escapedAddress(src)})`;
}

function table(node) {
  const rows = childrenOf(node).map(childrenOf);
  const width = Math.max(...rows.map(row => row.length));
  const row = texts => `| ${Array.from({ length: width }, (_, i) => texts[i] ?? "").join(" | ")} |`.replace(/ {2}(?=\|)/g, " ");
  const rule = Array.from(
    { length: width },
    (_, i) => ({ left: ":---", right: "---:", center: ":---:" })[rows[0][i]?.attrs.align] ?? "---",
  );
  const [head, ...others] = rows.map(cells => row(cells.map(cell => lineOf(cell.firstChild.content))));
  return [head, `|${rule.join("|")}|`, ...others].join("\n");
}

function childrenOf(node) {
  const found = [];
  node.forEach(child => found.push(child));
  return found;
}
