// Words as the server counts them: runs of characters that hold a letter or a digit.
const known = new WeakMap();

export const wordsPerMinute = 220;

export function countsOf(doc) {
  let words = 0;
  doc.forEach(block => (words += wordsIn(block)));
  return { words, minutes: words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute)) };
}

function wordsIn(block) {
  if (!known.has(block))
    known.set(
      block,
      block
        .textBetween(0, block.content.size, " ", leaf => (leaf.type.name === "break" ? " " : ""))
        .match(/\S*[\p{L}\p{Nd}]\S*/gu)?.length ?? 0,
    );
  return known.get(block);
}
