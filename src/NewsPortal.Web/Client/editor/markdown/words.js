// What stands in a line: text with its marks, breaks, pictures, marks of footnotes.
import { schema } from "../schema/schema.js";
import { dialect } from "./dialect.js";

const { nodes, marks } = schema;
const kinds = { strong: () => marks.bold.create(), em: () => marks.italic.create(), link };

/** @returns the nodes of an "inline" token. */
export function inlineOf(token) {
  const found = [];
  let open = [];
  for (const child of token?.children ?? []) {
    const [kind, turn] = child.type.split("_");
    if (turn === "open") open = [...open, kinds[kind](child)];
    else if (turn === "close") open = open.slice(0, -1);
    else
      add(
        found,
        child,
        open.reduce((set, mark) => mark.addToSet(set), []),
      );
  }
  return found;
}

/** @returns the nodes of a line of Markdown. */
export function wordsOf(markdown) {
  return inlineOf(dialect.parseInline(markdown, {})[0]);
}

function add(found, token, set) {
  switch (token.type) {
    case "softbreak":
      return addText(found, " ", set);
    case "hardbreak":
      return found.push(nodes.break.create(null, null, set));
    case "code_inline":
      return addText(found, token.content, marks.code.create().addToSet(set));
    case "image":
      return found.push(nodes.picture.create(picture(token), null, set));
    case "noteMark":
      return found.push(nodes.noteMark.create(token.meta, null, set));
    default:
      return addText(found, token.content, set);
  }
}

function addText(found, text, set) {
  if (!text) return;
  const last = found.at(-1);
  const joins = last?.isText && last.marks.length === set.length && set.every(mark => mark.isInSet(last.marks));
  if (joins) found.pop();
  found.push(schema.text(joins ? last.text + text : text, set));
}

function link(token) {
  return marks.link.create({ href: token.attrGet("href"), title: token.attrGet("title") });
}

function picture(token) {
  const alt = token.children
    .map(child => (child.type === "softbreak" ? " " : child.content))
    .join("")
    .trim();
  return { src: token.attrGet("src"), alt, title: token.attrGet("title") };
}
