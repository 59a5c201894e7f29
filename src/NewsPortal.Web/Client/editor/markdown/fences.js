// ":::name" … ":::". What is not written as docs/markdown.md shows it is kept to the letter instead of being guessed at.
import { beginsBlock, endOfParent, isListing, keep, lineAt, picturesOf } from "./lines.js";

const fence = /^:{3,}/;
const listing = /^(`{3,}|~{3,})/;

export function fences(md) {
  md.block.ruler.before("fence", "fences", read, { alt: ["paragraph", "reference", "blockquote", "list"] });
}

function read(state, start, end, silent) {
  if (isListing(state, start) || !fence.test(lineAt(state, start))) return false;
  if (silent) return true;

  const [, colons, name, words] = /^(:+)\s*(\S*)\s*(.*?)\s*$/.exec(lineAt(state, start));
  // A closing line with nothing to close.
  if (name === "") return keep(state, start, start + 1);

  const limit = endOfParent(state, start, end);
  const close = closingLine(state, start, limit, colons.length);
  if (close === null || colons.length !== 3) return keep(state, start, close === null ? limit : close + 1);

  const write = { box, gallery, video, related }[name];
  const part = { title: state.md.utils.unescapeAll(words), words, start, close };
  return (write && write(state, part)) || keep(state, start, close + 1);
}

// A closing line ends the innermost; what stands in a listing counts for nothing.
function closingLine(state, start, limit, colons) {
  let depth = 1;
  let until = null;
  for (let line = start + 1; line < limit; line++) {
    if (state.isEmpty(line)) continue;
    const text = lineAt(state, line);
    if (until) {
      if (until.test(text)) until = null;
      continue;
    }
    const [mark] = listing.exec(text) ?? [];
    if (mark) until = new RegExp(`^${mark[0]}{${mark.length},}\\s*$`);
    else if (/^:{3,}\s*$/.test(text)) depth--;
    else if (fence.test(text)) depth++;
    if (depth === 0) return text.trim().length >= colons ? line : null;
  }
  return null;
}

function box(state, { title, start, close }) {
  if (state.level > 0) return false;
  open(state, "box_open", start, close).meta = { title };
  const { parentType, lineMax } = state;
  state.parentType = "box";
  state.lineMax = close;
  state.md.block.tokenize(state, start + 1, close);
  Object.assign(state, { parentType, lineMax });
  return shut(state, "box_close", close);
}

function gallery(state, { title, start, close }) {
  const shots = [];
  for (let line = start + 1; line < close; line++) {
    if (state.isEmpty(line)) continue;
    const { pictures, rest } = picturesOf(state.md, lineAt(state, line));
    if (isListing(state, line) || rest.includes("![") || beginsBlock(state, line, close)) return false;
    if (pictures.length > 0)
      shots.push(...pictures.slice(0, -1).map(shot => ({ shot, caption: "" })), { shot: pictures.at(-1), caption: rest });
    else if (shots.length > 0 && !state.isEmpty(line - 1)) shots.at(-1).caption += `\n${rest}`;
    else return false;
  }
  if (shots.length === 0) return false;

  open(state, "gallery_open", start, close).meta = { title };
  for (const { shot, caption } of shots) {
    open(state, "shot_open", start, close).meta = shot;
    words(state, caption.trim());
    state.push("shot_close", "", -1);
  }
  return shut(state, "gallery_close", close);
}

function video(state, { title, start, close }) {
  const caption = [];
  for (let line = start + 1; line < close; line++) {
    if (state.isEmpty(line)) continue;
    const goesOn = caption.length === 0 || !state.isEmpty(line - 1);
    if (!goesOn || isListing(state, line) || beginsBlock(state, line, close)) return false;
    caption.push(lineAt(state, line));
  }
  open(state, "film_open", start, close).meta = { url: title };
  words(state, caption.join("\n").trim());
  return shut(state, "film_close", close);
}

function related(state, { words: ids, start, close }) {
  for (let line = start + 1; line < close; line++) if (!state.isEmpty(line)) return false;
  const token = state.push("related", "", 0);
  token.meta = { ids };
  token.map = [start, close + 1];
  state.line = close + 1;
  return true;
}

function open(state, type, start, close) {
  const token = state.push(type, "", 1);
  token.map = [start, close + 1];
  return token;
}

function words(state, content) {
  Object.assign(state.push("inline", "", 0), { content, children: [] });
}

function shut(state, type, close) {
  state.push(type, "", -1);
  state.line = close + 1;
  return true;
}
