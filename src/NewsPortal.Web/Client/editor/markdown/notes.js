// Footnotes: the mark in the text, and the note, which stands at the outermost level and may hold whatever a story may.
import { isListing, lineAt } from "./lines.js";

const note = /^\[\^([^\]\s]+)\]:/;
const mark = /\[\^([^\]\s]+)\](?!\()/y;

export function notes(md) {
  md.block.ruler.before("reference", "notes", readNote, { alt: ["paragraph", "reference"] });
  md.inline.ruler.before("link", "noteMark", readMark);
}

function readNote(state, start, end, silent) {
  const [found, label] = note.exec(lineAt(state, start)) ?? [];
  if (!found || state.level > 0 || isListing(state, start)) return false;
  if (silent) return true;

  const token = state.push("note_open", "", 1);
  token.meta = { label };
  const stop = lineAfter(state, start, end);
  readInside(state, start, stop, found.length);
  state.push("note_close", "", -1);
  token.map = [start, stop];
  state.line = stop;
  return true;
}

// Lines without an empty one before them belong to the note whatever they are; after an empty line, those that are indented.
function lineAfter(state, start, end) {
  let stop = start + 1;
  for (let line = start + 1; line < end; line++) {
    if (state.isEmpty(line)) continue;
    const begins = state.sCount[line] === 0 && (state.isEmpty(line - 1) || note.test(lineAt(state, line)));
    if (begins) break;
    stop = line + 1;
  }
  return stop;
}

// As a list item is read: the first line without its mark, the others with four columns that are not theirs.
function readInside(state, start, stop, width) {
  const { parentType, lineMax } = state;
  const outer = [state.bMarks[start], state.tShift[start], state.sCount.slice(start, stop)];
  const from = state.bMarks[start] + state.tShift[start] + width;
  const first = state.src.slice(from, state.eMarks[start]);

  state.bMarks[start] = from;
  state.tShift[start] = first.length - first.trimStart().length;
  state.sCount[start] = 4;
  for (let line = start + 1; line < stop; line++) if (state.sCount[line] < 4) state.sCount[line] += 4;
  Object.assign(state, { parentType: "note", lineMax: stop, blkIndent: state.blkIndent + 4 });
  state.md.block.tokenize(state, start, stop);
  Object.assign(state, { parentType, lineMax, blkIndent: state.blkIndent - 4 });
  [state.bMarks[start], state.tShift[start]] = outer;
  outer[2].forEach((count, i) => (state.sCount[start + i] = count));
}

function readMark(state, silent) {
  mark.lastIndex = state.pos;
  const [found, label] = mark.exec(state.src) ?? [];
  if (!found || mark.lastIndex > state.posMax) return false;
  if (!silent) state.push("noteMark", "", 0).meta = { label };
  state.pos += found.length;
  return true;
}
