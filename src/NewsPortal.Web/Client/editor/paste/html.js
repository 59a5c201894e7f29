// What comes from Word, Google Docs and web pages, as clean text: the headings, lists, tables and links that were meant, and none of
// the styles, classes, comments and addresses that follow readers about.
import { meant } from "../addresses.js";
import { styleOf, withoutStyles } from "./styles.js";
import { listsOfWord } from "./word.js";

const dropped =
  "style, script, meta, link, title, noscript, template, iframe, object, embed, svg, canvas, video, audio, form, input, button, " +
  "select, textarea, img, picture, [hidden], [aria-hidden=true]";
const blocks = new Set([
  "P",
  "DIV",
  "SECTION",
  "ARTICLE",
  "HEADER",
  "FOOTER",
  "MAIN",
  "ASIDE",
  "FIGURE",
  "FIGCAPTION",
  "ADDRESS",
  "CENTER",
  "DL",
  "DT",
  "DD",
]);
const names = {
  H1: "h2",
  H2: "h2",
  H3: "h3",
  H4: "h3",
  H5: "h3",
  H6: "h3",
  B: "strong",
  STRONG: "strong",
  I: "em",
  EM: "em",
  CITE: "em",
};
const kept = new Set([
  "UL",
  "OL",
  "LI",
  "TABLE",
  "THEAD",
  "TBODY",
  "TFOOT",
  "TR",
  "TD",
  "TH",
  "BLOCKQUOTE",
  "PRE",
  "CODE",
  "BR",
  "HR",
]);

/** @param parse how HTML becomes a document; browsers have it. */
export function cleanHtml(html, parse = text => new DOMParser().parseFromString(text, "text/html")) {
  // Copied here: the editor knows its own parts.
  if (html.includes("data-pm-slice")) return html;
  const page = parse(withoutStyles(html).replace(/<\/?o:p[^>]*>/gi, ""));
  for (const element of page.querySelectorAll(dropped)) element.remove();
  listsOfWord(page);
  const clean = page.createElement("div");
  clean.append(...cleaned(page.body, page));
  return clean.innerHTML;
}

function cleaned(parent, page) {
  return [...parent.childNodes].flatMap(node => {
    if (node.nodeType === 3) return [page.createTextNode(text(node))];
    return node.nodeType === 1 ? element(node, page) : [];
  });
}

function text(node) {
  const composed = node.data.normalize("NFC").replace(/[\u200B\uFEFF]/g, "");
  return node.parentElement.closest("pre") ? composed : composed.replace(/[ \t\r\n\u00A0]*[\t\r\n][ \t\r\n\u00A0]*/g, " ");
}

function element(node, page) {
  const { tagName } = node;
  const inside = cleaned(node, page);
  if (tagName === "A") return link(node, inside, page);
  if (tagName === "TABLE") return isLayout(node) ? inside : [table(node, page)];
  if (["TR", "TD", "TH", "THEAD", "TBODY", "TFOOT"].includes(tagName)) return inside;
  const heading = headingOf(node);
  if (heading) return [filled(page, heading, inside)];
  if (names[tagName] && !isUndone(node, tagName)) return [filled(page, names[tagName], inside)];
  if (kept.has(tagName)) return [filled(page, tagName.toLowerCase(), inside)];
  // A block of blocks is only a frame around them; a block of words is a paragraph.
  if (blocks.has(tagName)) return holdsBlocks(inside) ? inside : [filled(page, "p", marked(node, inside, page))];
  return marked(node, inside, page);
}

function filled(page, name, inside) {
  const made = page.createElement(name);
  made.append(...inside);
  return made;
}

// Word's own headings, where they are paragraphs with a class.
function headingOf({ tagName, className }) {
  if (tagName !== "P") return null;
  const [, level] = /\bMso(?:Title|Heading(\d))\b/i.exec(className) ?? [];
  return /\bMso(Title|Heading)/i.test(className) ? (Number(level ?? 1) < 3 ? "h2" : "h3") : null;
}

/** Bold and italic that is said in a style; Google Docs puts all of its text into a <b> that says it is none. */
function marked(node, inside, page) {
  const bold = /^(bold|bolder|[6-9]00)$/.test(styleOf(node, "font-weight"));
  const italic = styleOf(node, "font-style") === "italic";
  const words = italic ? [filled(page, "em", inside)] : inside;
  return bold ? [filled(page, "strong", words)] : words;
}

function isUndone(node, tagName) {
  const isBold = tagName === "B" || tagName === "STRONG";
  return isBold ? /^(normal|[1-5]00)$/.test(styleOf(node, "font-weight")) : styleOf(node, "font-style") === "normal";
}

function holdsBlocks(nodes) {
  return nodes.some(node => node.nodeType === 1 && /^(P|H[23]|UL|OL|TABLE|BLOCKQUOTE|PRE|HR)$/.test(node.tagName));
}

function link(node, inside, page) {
  const address = meant(node.getAttribute("href") ?? "");
  if (!address || node.textContent.trim() === "" || address.startsWith("#")) return inside;
  const made = filled(page, "a", inside);
  made.setAttribute("href", address);
  return [made];
}

// One cell, or a table around another: it was only there to put things in place.
function isLayout(node) {
  return (
    node.querySelectorAll("td, th").length <= 1 ||
    node.querySelector("table") !== null ||
    node.getAttribute("role") === "presentation"
  );
}

/** A table of plain cells: Markdown knows none that span others, so what they cover stays empty. */
function table(node, page) {
  const rows = [...node.querySelectorAll("tr")].map(() => []);
  [...node.querySelectorAll("tr")].forEach((row, y) => {
    let x = 0;
    for (const cell of [...row.children].filter(child => /^T[DH]$/.test(child.tagName))) {
      while (rows[y][x]) x++;
      const [wide, high] = [Math.min(cell.colSpan || 1, 50), Math.min(cell.rowSpan || 1, rows.length - y)];
      for (let j = 0; j < high; j++) for (let i = 0; i < wide; i++) rows[y + j][x + i] = page.createElement("td");
      rows[y][x].append(...words(cell, page));
      const side = styleOf(cell, "text-align") || cell.getAttribute("align");
      if (/^(right|center)$/.test(side)) rows[y][x].dataset.align = side;
      x += wide;
    }
  });
  const width = Math.max(...rows.map(row => row.length));
  const written = rows
    .filter(row => row.length > 0)
    .map(row =>
      filled(
        page,
        "tr",
        Array.from({ length: width }, (_, i) => row[i] ?? page.createElement("td")),
      ),
    );
  return filled(page, "table", [
    filled(
      page,
      "tbody",
      written.map((row, i) => (i === 0 ? headed(row, page) : row)),
    ),
  ]);
}

function headed(row, page) {
  return filled(
    page,
    "tr",
    [...row.children].map(cell => {
      const head = filled(page, "th", [...cell.childNodes]);
      if (cell.dataset.align) head.dataset.align = cell.dataset.align;
      return head;
    }),
  );
}

/** A cell is one line: its paragraphs follow each other with a space. */
function words(cell, page) {
  const parts = cleaned(cell, page).flatMap(function flat(node) {
    if (node.nodeType !== 1 || /^(STRONG|EM|A|CODE)$/.test(node.tagName)) return [node];
    return node.tagName === "BR" ? [page.createTextNode(" ")] : [...[...node.childNodes].flatMap(flat), page.createTextNode(" ")];
  });
  return parts;
}
