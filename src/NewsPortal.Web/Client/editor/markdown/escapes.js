// Text that would be read as markup gets a backslash where it begins to be one, and nowhere else.
import { bareAddress } from "./bare.js";

const punctuation = /[!-/:-@[-`{-~]/;
const letter = /[\p{L}\p{N}\p{M}]/u;
const entity = /^&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;

/**
 * Text within a line. `before` and `after` are the characters around it ("" at the ends), `linked` says that it is the text of a
 * link, where no address is taken as it stands, and a bracket would close it; `enclosed` puts addresses between angle brackets.
 */
export function escaped(text, { before = "", after = "", linked = false, enclosed = false } = {}) {
  const all = before + text;
  let written = "";
  for (let at = before.length; at < all.length; at++) {
    const address = linked ? "" : bareAddress(all, at);
    if (address) {
      written += enclosed ? `<${address}>` : address;
      at += address.length - 1;
    } else {
      // Right behind the mark of a note a bracket would make a link of it.
      const afterNote = at === before.length && before === "]" && all[at] === "(";
      written += afterNote || needsEscape(all, at, after, linked) ? `\\${all[at]}` : all[at];
    }
  }
  return written;
}

function needsEscape(text, at, after, linked) {
  const next = text[at + 1] ?? after;
  switch (text[at]) {
    case "*":
    case "`":
    case "[":
    case "|":
      return true;
    case "]":
      return linked;
    case "_":
      return !(letter.test(text[at - 1] ?? "") && letter.test(next)) || bareAddress(text, at + 1) !== "";
    case "\\":
      return next === "" || punctuation.test(next) || next === "\n";
    case "<":
      return /[\p{L}/!?]/u.test(next);
    case "&":
      return entity.test(text.slice(at));
    case "!":
      return text[at + 1] === undefined && after === "[";
    default:
      return false;
  }
}

// At the start of a line: headings, quotations, items, fences, rules, the underline of a heading, a note's own line.
const starts = [/^#{1,6}(?=\s|$)/, /^[-+](?=\s|$)/, /^>/, /^:(?=::)/, /^\^(?=\^\^)/, /^~(?=~~)/, /^=(?==*\s*$)/, /^-(?=[-\s]*$)/];

export function escapedStart(line) {
  const number = /^(\d{1,9})([.)])(?=\s|$)/.exec(line);
  if (number) return `${number[1]}\\${line.slice(number[1].length)}`;
  const note = /^\[\^[^\]\s]+\](?=:)/.exec(line);
  if (note) return `${note[0]}\\${line.slice(note[0].length)}`;
  return starts.some(start => start.test(line)) ? `\\${line}` : line;
}

/** The end of a heading: "#" there would be taken for its closing mark. */
export function escapedEnd(line) {
  return line.replace(/(^|\s)(#+)$/, "$1\\$2");
}

/** Words after ":::name", which know escapes and entities but no markup. */
export function escapedTitle(text) {
  return text.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, "\\\\").replace(/&(?=#?\w+;)/g, "\\&");
}

export function escapedAddress(address) {
  const text = address.replace(/\\/g, "\\\\").replace(/&(?=#?\w+;)/g, "\\&");
  if (text !== "" && !/[\s<>]/.test(text) && balanced(text)) return text;
  return `<${text.replace(/\s/g, "%20").replace(/[<>]/g, "\\$&")}>`;
}

function balanced(text) {
  let depth = 0;
  for (const mark of text) {
    if (mark === "(") depth++;
    if (mark === ")" && --depth < 0) return false;
  }
  return depth === 0;
}
