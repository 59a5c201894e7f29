// What of a document Markdown cannot hold, and how it is understood there: empty paragraphs are nothing, a list is loose where its
// items need empty lines.

export function withoutEmpty(parent) {
  const found = [];
  parent.forEach(node => {
    if (!isEmpty(node)) found.push(node);
  });
  return found;
}

export function isEmpty(node) {
  if (node.type.name === "raw") return node.textContent.trim() === "";
  return node.type.name === "paragraph" && !isSomething(node);
}

function isSomething(paragraph) {
  let found = false;
  paragraph.forEach(node => {
    found ||= node.isText ? node.text.trim() !== "" : node.type.name !== "break";
  });
  return found;
}

/** Only a list right under a paragraph needs no empty line. */
export function isTight(list) {
  if (!list.attrs.tight) return false;
  let tight = true;
  list.forEach(item => {
    const blocks = withoutEmpty(item);
    for (let i = 1; i < blocks.length; i++) tight &&= goesUnder(blocks[i - 1], blocks[i]);
  });
  return tight;
}

function goesUnder(above, block) {
  const begins = block.type.name === "bulletList" || (block.type.name === "orderedList" && block.attrs.start === 1);
  return above.type.name === "paragraph" && begins && withoutEmpty(block.firstChild).length > 0;
}
