// "^^^", pictures, "^^^ caption". The caption may also stand after the opening line or after the last picture; where it stands in
// two places at once, or something else stands between the lines, the figure is kept to the letter.
import { beginsBlock, endOfParent, isListing, keep, lineAt, picturesOf } from "./lines.js";

export function figures(md) {
  md.block.ruler.before("fence", "figures", read, { alt: ["paragraph", "reference", "blockquote", "list"] });
}

function read(state, start, end, silent) {
  const [, mark, opening] = /^(\^{3,})(.*)$/.exec(lineAt(state, start)) ?? [];
  if (!mark || isListing(state, start)) return false;
  if (silent) return true;

  const limit = endOfParent(state, start, end);
  const close = closingLine(state, start, limit, mark);
  if (close === null) return keep(state, start, limit);
  const [after, next] = caption(state, close, limit, mark);
  const inside = picturesBetween(state, start + 1, close);
  const captions = [opening.trim(), inside?.rest, after].filter(Boolean);
  if (mark.length !== 3 || !inside || captions.length > 1 || !isPlain(after)) return keep(state, start, next);

  Object.assign(state.push("figure_open", "", 1), { map: [start, next], meta: { pictures: inside.pictures } });
  Object.assign(state.push("inline", "", 0), { content: captions[0] ?? "", children: [] });
  state.push("figure_close", "", -1);
  state.line = next;
  return true;
}

function closingLine(state, start, limit, mark) {
  for (let line = start + 1; line < limit; line++) {
    if (lineAt(state, line).startsWith(mark)) return line;
  }
  return null;
}

/** What follows the closing mark, with the lines right under it, and the line after all that. */
function caption(state, close, limit, mark) {
  const lines = [lineAt(state, close).slice(mark.length).trim()];
  let line = close + 1;
  for (; line < limit && !state.isEmpty(line) && lines[0]; line++) {
    const underline = lines.length > 1 && /^[=-]+\s*$/.test(lineAt(state, line));
    if (!underline && ((isListing(state, line) && lines.length === 1) || beginsBlock(state, line, limit))) break;
    lines.push(lineAt(state, line));
  }
  return [lines.join("\n").trim(), line];
}

// Lines under a caption are a paragraph that the caption takes in: not if they turn out to be a heading, a table, a picture.
function isPlain(caption) {
  return !caption.includes("\n") || !/\|$|\n[=-]+$|!\[|\n.*\|/m.test(caption);
}

function picturesBetween(state, from, to) {
  const found = { pictures: [], rest: "" };
  for (let line = from; line < to; line++) {
    if (state.isEmpty(line)) continue;
    const { pictures, rest } = picturesOf(state.md, lineAt(state, line));
    if (pictures.length === 0 || found.rest || rest.includes("![") || isListing(state, line)) return null;
    found.pictures.push(...pictures);
    found.rest = rest;
  }
  return found.pictures.length > 0 ? found : null;
}
