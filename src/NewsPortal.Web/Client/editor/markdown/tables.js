// Pipe tables as Markdig reads them: every line up to the next empty one or the next part has a bar, or there is no table at all.
import { beginsBlock, isListing, lineAt } from "./lines.js";

export function tables(md) {
  md.block.ruler.disable("table");
  md.block.ruler.before("lheading", "pipes", read, { alt: ["paragraph", "reference"] });
}

function read(state, start, end, silent) {
  if (start + 1 >= end || isListing(state, start) || state.sCount[start + 1] < state.blkIndent || isListing(state, start + 1))
    return false;
  const sides = sidesOf(lineAt(state, start + 1));
  if (!sides || !hasBar(lineAt(state, start))) return false;

  const last = lastLine(state, start + 1, end);
  const rows = [];
  for (let line = start; line <= last; line++) {
    if (!hasBar(lineAt(state, line))) return false;
    if (line !== start + 1) rows.push(cells(lineAt(state, line)));
  }
  if (silent) return true;

  const width = Math.max(sides.length, ...rows.map(row => row.length));
  Object.assign(state.push("table_open", "", 1), { map: [start, last + 1] });
  rows.forEach((row, index) => {
    writeRow(
      state,
      Array.from({ length: width }, (_, i) => ({ text: row[i] ?? "", align: sides[i] ?? null, heads: index === 0 })),
    );
  });
  state.push("table_close", "", -1);
  state.line = last + 1;
  return true;
}

function sidesOf(line) {
  if (!line.includes("|") || !/^[\s|:-]+$/.test(line)) return null;
  const marks = cells(line);
  if (!marks.every(mark => /^:?-+:?$/.test(mark))) return null;
  return marks.map(mark =>
    mark.endsWith(":") ? (mark.startsWith(":") && mark.length > 1 ? "center" : "right") : mark.startsWith(":") ? "left" : null,
  );
}

function lastLine(state, line, end) {
  while (
    line + 1 < end &&
    !state.isEmpty(line + 1) &&
    state.sCount[line + 1] >= state.blkIndent &&
    !isBlock(state, line + 1, end)
  )
    line++;
  return line;
}

// A row that could itself head a table does not end the one it stands in.
function isBlock(state, line, end) {
  return !lineAt(state, line).startsWith("|") && beginsBlock(state, line, end);
}

function hasBar(line) {
  return line.includes("|") && split(line).length > 1;
}

function cells(line) {
  const parts = split(line.trim());
  if (parts[0].trim() === "" && parts.length > 1) parts.shift();
  if (parts.at(-1).trim() === "" && parts.length > 1) parts.pop();
  return parts.map(part => part.trim());
}

/** Cut at the bars, but not at escaped ones nor in code. */
function split(line) {
  const parts = [""];
  for (const [piece] of line.matchAll(/\\.|(`+)(?!`).*?(?<!`)\1(?!`)|`+|[^\\`|]+|\||\\/gs)) {
    if (piece === "|") parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

function writeRow(state, row) {
  state.push("row_open", "", 1);
  for (const { text, align, heads } of row) {
    state.push("cell_open", "", 1).meta = { align, heads };
    Object.assign(state.push("inline", "", 0), { content: text, children: [] });
    state.push("cell_close", "", -1);
  }
  state.push("row_close", "", -1);
}
