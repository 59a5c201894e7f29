// A line of text as it can be written: composed, without spaces at its ends, and with bold and italic only where Markdown lets them
// begin and end. Two lines that settle to the same say the same.
const space = /\s/u;
const sign = /[\p{P}\p{S}]/u;
const soft = ["bold", "italic"];
const has = ({ marks }, name) => marks.some(mark => mark.type.name === name);

/** @returns pieces of one character, picture, mark or break each, with their marks. */
export function settled(content) {
  const pieces = trimmed(piecesOf(content));
  for (const name of soft) hold(pieces, name);
  return pieces;
}

function piecesOf(content) {
  const pieces = [];
  content.forEach(node => {
    const { marks } = node;
    if (!node.isText) return pieces.push({ node, marks });
    for (const char of node.text.normalize("NFC").replace(/[\r\n\t]/g, " ")) pieces.push({ char, marks });
  });
  return pieces;
}

// Spaces at the ends of lines are no text, but for those in code; breaks at the end of all break nothing.
function trimmed(pieces) {
  const lines = [[]];
  for (const piece of pieces) {
    if (piece.node?.type.name === "break") lines.push([piece]);
    else lines.at(-1).push(piece);
  }
  const full = lines.map((line, i) => (i === 0 ? strip(line) : [line[0], ...strip(line.slice(1))]));
  while (full.length > 1 && full.at(-1).every(isBreak)) full.pop();
  return full.flat();
}

const isBreak = piece => piece.node?.type.name === "break";
const isBlank = piece => piece.char !== undefined && space.test(piece.char) && !has(piece, "code");

function strip(line) {
  const first = line.findIndex(piece => !isBlank(piece));
  return first < 0 ? [] : line.slice(first, line.findLastIndex(piece => !isBlank(piece)) + 1);
}

/** Takes a mark from where it could not be read: spaces at its ends, and quotation marks that touch a letter outside. */
function hold(pieces, name) {
  for (let from = 0; from < pieces.length; from++) {
    if (!has(pieces[from], name)) continue;
    let to = from;
    while (to + 1 < pieces.length && has(pieces[to + 1], name)) to++;
    const end = to;
    while (from <= to && !flanks(pieces[from], pieces[from - 1])) take(pieces[from++], name);
    while (to >= from && !flanks(pieces[to], pieces[to + 1])) take(pieces[to--], name);
    from = end;
  }
}

function take(piece, name) {
  piece.marks = piece.marks.filter(mark => mark.type.name !== name);
}

function flanks(inside, outside) {
  if (isBreak(inside) || isBlank(inside)) return false;
  return !isSign(inside) || outside === undefined || isBreak(outside) || isBlank(outside) || isSign(outside);
}

// Pictures, links, code and marks of notes are written with a sign at both ends.
function isSign(piece) {
  return piece.char === undefined || has(piece, "code") || has(piece, "link") || sign.test(piece.char);
}
