// Addresses without any mark. Readers get them as links; here they are text that is taken as it stands: nothing in them is markup.
const address = /(?:(?:(?:https?|ftp):\/\/|www\.)[\p{L}\p{N}._-]+(?::\d+)?(?:[/?#][^\s<]*)?|mailto:[\w.+@-]+|tel:[+\d().-]+)/uy;
const special = /[\n!&*<[\]\\_`]/g;

/** @returns the address that begins at this place of the text, or "". */
export function bareAddress(text, at, end = text.length) {
  if (!"hfmtw".includes(text[at]) || !(at === 0 || /[\s*_~(]/.test(text[at - 1]))) return "";
  address.lastIndex = at;
  const [found] = address.exec(text.slice(0, end)) ?? [];
  return found ? trimmed(found) : "";
}

// What ends a sentence does not belong to the address, nor does a bracket that was opened before it.
function trimmed(found) {
  let text = found.replace(/[?!.,:*_~'"]+$/, "");
  while (text.endsWith(")") && count(text, ")") > count(text, "(")) text = text.slice(0, -1).replace(/[?!.,:*_~'"]+$/, "");
  return text;
}

const count = (text, mark) => text.split(mark).length - 1;

export function bare(md) {
  md.inline.ruler.at("text", read);
}

function read(state, silent) {
  const end = endOfText(state, !silent && state.linkLevel === 0 && !isBracketOpen(state));
  if (end === state.pos) return false;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

// Behind a bracket nothing is taken for an address: it may be the text of a link, and Markdig doesn't look whether it is.
function isBracketOpen({ pending, tokens }) {
  return pending.includes("[") || tokens.some(token => token.type === "text" && token.content.includes("["));
}

function endOfText(state, mayHold) {
  let at = state.pos;
  for (;;) {
    special.lastIndex = at;
    const stop = Math.min(special.exec(state.src)?.index ?? state.posMax, state.posMax);
    const found = mayHold ? nextAddress(state, at, stop) : null;
    if (!found) return stop;
    at = found;
  }
}

function nextAddress(state, from, stop) {
  for (let at = from; at < stop; at++) {
    const found = bareAddress(state.src, at, state.posMax);
    if (found) return at + beforeMarks(state, found).length;
  }
  return null;
}

// Within emphasis its mark ends the address.
function beforeMarks(state, found) {
  const open = state.delimiters.some(mark => mark.open && mark.marker === 0x2a);
  return open && found.includes("*") ? found.slice(0, found.indexOf("*")) : found;
}
