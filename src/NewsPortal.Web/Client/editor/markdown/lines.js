// What the rules of the dialect ask of the lines that markdown-it is reading.

/** A line without the marks of the lists and quotations around it. */
export function lineAt(state, line) {
  return state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]);
}

export function isListing(state, line) {
  return state.sCount[line] - state.blkIndent >= 4;
}

/** Whether the line begins something new, so that it cannot go on with the paragraph above it. */
export function beginsBlock(state, line, end) {
  const parent = state.parentType;
  state.parentType = "paragraph";
  const begins = state.md.block.ruler.getRules("paragraph").some(rule => rule(state, line, end, true));
  state.parentType = parent;
  return begins;
}

/** The line where the item or quotation around this one ends. */
export function endOfParent(state, start, end) {
  let line = start + 1;
  while (line < end && (state.isEmpty(line) || state.sCount[line] >= state.blkIndent)) line++;
  return line;
}

/** Lines that stay as they are. */
export function keep(state, start, end) {
  const token = state.push("raw", "", 0);
  token.content = state.getLines(start, end, state.blkIndent, false).trimEnd();
  token.map = [start, end];
  state.line = end;
  return true;
}

export function plain(md, inline) {
  const [{ children }] = md.parseInline(inline, {});
  return children
    .map(token => (token.type === "softbreak" ? " " : token.content))
    .join("")
    .trim();
}

const picture = /!\[((?:\\.|[^[\]\\])*)\]\((\/media\/[a-z0-9-]{1,100})\)[ \t]*/y;

/** The pictures at the start of a line, and what follows them. */
export function picturesOf(md, line) {
  const pictures = [];
  picture.lastIndex = 0;
  let at = 0;
  for (let match; (match = picture.exec(line)); at = picture.lastIndex)
    pictures.push({ src: match[2], alt: plain(md, match[1]) });
  return { pictures, rest: line.slice(at).trim() };
}
