// Writes a line of text. What was written is read again and compared: where two ways of writing are possible, the first that says
// the same is taken.
import { escaped, escapedAddress } from "./escapes.js";
import { settled } from "./settled.js";
import { wordsOf } from "./words.js";

const ways = [{ italic: "*" }, { italic: "_" }, { italic: "*", enclosed: true }];

/** @returns the Markdown of a line, breaks as "\\" and a new line. */
export function lineOf(content) {
  const pieces = settled(content);
  const meaning = saying(pieces);
  const written = ways.map(way => write(runs(pieces), way));
  return written.find(text => saying(settled(wordsOf(text))) === meaning) ?? written[0];
}

/** What a line says, as text that can be compared. */
export function saying(pieces) {
  return JSON.stringify(
    runs(withoutOwnLinks(pieces)).map(({ text, node, marks }) => [
      text ?? node.toJSON(),
      marks.map(mark => mark.toJSON()).sort(byType),
    ]),
  );
}

// An address is a link to itself, whether it says so or not.
function withoutOwnLinks(pieces) {
  const own = new Set();
  for (const { text, marks } of runs(pieces))
    for (const mark of marks) if (mark.attrs.href === text && !mark.attrs.title) own.add(mark);
  if (own.size === 0) return pieces;
  return pieces.map(piece => ({ ...piece, marks: piece.marks.filter(mark => !own.has(mark)) }));
}

const byType = (a, b) => (a.type < b.type ? -1 : 1);

function runs(pieces) {
  const found = [];
  for (const { char, node, marks } of pieces) {
    const own = node?.type.name === "break" ? marks.filter(mark => mark.type.name === "link") : [...marks];
    const last = found.at(-1);
    if (char !== undefined && last?.text !== undefined && same(last.marks, own)) last.text += char;
    else found.push({ text: char, node, marks: own });
  }
  return found;
}

function same(some, others) {
  return some.length === others.length && some.every(mark => others.some(other => mark.eq(other)));
}

function write(all, way, before = "", after = "", linked = false) {
  let text = "";
  for (let at = 0; at < all.length;) {
    const mark = outermost(all, at);
    const to = mark ? endOf(all, at, mark) : at + 1;
    const left = text.at(-1) ?? before;
    const right = to < all.length ? firstChar(all[to]) : after;
    text += mark ? marked(all.slice(at, to), mark, way, left, right, linked) : single(all[at], way, left, right, linked);
    at = to;
  }
  return text;
}

// The longest comes first, so that little is opened twice; code last, as nothing else can stand in it.
function outermost(all, at) {
  const open = all[at].marks
    .filter(mark => mark.type.name !== "code")
    .map(mark => ({ mark, to: endOf(all, at, mark), isLink: mark.type.name === "link" }));
  return open.sort((a, b) => b.to - a.to || a.isLink - b.isLink)[0]?.mark;
}

function endOf(all, at, mark) {
  let to = at;
  while (to < all.length && (mark.isInSet(all[to].marks) || canHold(all, to, mark))) to++;
  if (mark.type.name === "link") return to;
  // A link is never cut in two.
  const cut = all.slice(at, to).findIndex(run => {
    const link = run.marks.find(({ type }) => type.name === "link");
    return link && (all[to]?.marks.some(other => other.eq(link)) ?? false);
  });
  return cut > 0 ? at + cut : to;
}

// A break between two bold pieces is bold: it carries no mark of its own, but for a link's.
function canHold(all, at, mark) {
  return (
    mark.type.name !== "link" &&
    all[at].node?.type.name === "break" &&
    at > 0 &&
    all[at + 1] !== undefined &&
    Boolean(mark.isInSet(all[at + 1].marks))
  );
}

function marked(inner, mark, way, before, after, linked) {
  const bared = inner.map(run => ({ ...run, marks: run.marks.filter(other => !other.eq(mark)) }));
  const kind = mark.type.name;
  if (kind === "link") return link(bared, mark.attrs, way);
  const sign = kind === "bold" ? "**" : way.italic;
  return `${sign}${write(bared, way, sign, sign, linked)}${sign}`;
}

function link(inner, { href, title }, way) {
  const [only] = inner;
  const bare =
    inner.length === 1 && only.marks.length === 0 && isAddress(only.text) && [only.text, `mailto:${only.text}`].includes(href);
  if (bare && !title) return `<${only.text}>`;
  return `[${write(inner, way, "[", "]", true)}](${escapedAddress(href)}${quoted(title)})`;
}

function isAddress(text = "") {
  return /^([a-z][a-z\d+.-]{1,31}:[^\s<>\p{Cc}]*|[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(\.[a-z\d-]+)+)$/iu.test(text);
}

function quoted(title) {
  return title
    ? ` "${title
        .replace(/[\\"]/g, "\\$&")
        .replace(/&(?=#?\w+;)/g, "\\&")
        .replace(/\s*\n\s*/g, " ")}"`
    : "";
}

function single({ text, node, marks }, way, before, after, linked) {
  if (text !== undefined)
    return marks.length > 0 ? code(text) : escaped(text, { before: contextOf(before), after, linked, enclosed: way.enclosed });
  switch (node.type.name) {
    case "break":
      return "\\\n";
    case "picture":
      return `![${escaped(node.attrs.alt, { linked: true })}](${escapedAddress(node.attrs.src)}${quoted(node.attrs.title)})`;
    default:
      return `[^${node.attrs.label}]`;
  }
}

// Where a line begins, an address may: the text knows of the break only that it is a space.
function contextOf(before) {
  return before === "\n" ? " " : before;
}

function firstChar({ text, node, marks }) {
  if (marks.some(mark => mark.type.name === "link") || node?.type.name === "noteMark") return "[";
  if (node) return node.type.name === "break" ? "\\" : "!";
  return marks.length > 0 ? "*" : text[0];
}

function code(text) {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([marks]) => marks.length));
  const free = [1, 2, 3].find(length => !text.match(/`+/g)?.some(marks => marks.length === length)) ?? longest + 1;
  const room = /^`|`$|^ .* $/.test(text) && text.trim() ? " " : "";
  return `${"`".repeat(free)}${room}${text}${room}${"`".repeat(free)}`;
}
