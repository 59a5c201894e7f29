// The text a document came from, part by part. What was not touched goes out as it came in, to the letter; what was is written anew.
import { Node } from "@tiptap/pm/model";
import { schema } from "../schema/schema.js";
import { meaningOf, meaningsIn } from "./meaning.js";
import { clean, readBlocks } from "./reader.js";
import { isEmpty, withoutEmpty } from "./shape.js";
import { writeBlock } from "./writer.js";

export class Manuscript {
  #schema;
  #parts = new WeakMap();
  #known = new Map();
  #written = new WeakMap();
  #tail = "";
  #head = "";
  #blank = "";

  /** @param own the schema of the documents; an editor has one of its own that holds the same kinds. */
  constructor(own = schema) {
    this.#schema = own;
  }

  /** @returns the document of a text, whose parts are known from now on. */
  read(markdown) {
    const text = markdown.replace(/\r\n?/g, "\n");
    const lines = text.split("\n");
    const blocks = readBlocks(text).map(block => this.#translated(faithful(block, lines)));
    this.#forget();
    blocks.forEach((block, i) => this.#remember(block, i, blocks, lines));
    if (blocks.length === 0) this.#blank = text;
    else
      this.#head = lines
        .slice(0, blocks[0].start)
        .map(line => `${line}\n`)
        .join("");
    const nodes = blocks.map(({ node }) => node);
    return this.#schema.nodes.doc.create(null, nodes.length > 0 ? nodes : this.#schema.nodes.paragraph.create());
  }

  /** The Markdown of a document, with all that is still as it was. */
  text(doc) {
    const blocks = withoutEmpty(doc);
    if (blocks.length === 0) return this.#blank;
    let text = this.#head;
    let before = null;
    blocks.forEach((node, i) => {
      const part = this.#partOf(node, before?.part);
      const own = part !== null && this.#canStay(part, node, before, i === blocks.length - 1);
      const block = own ? part.text : this.#write(node, before);
      if (before) text += own && before.own && before.part.next === part ? before.part.gap : "\n\n";
      text += block;
      before = { node, part, own, text: block };
    });
    return text + (before?.own && before.part.next === null ? this.#tail : "");
  }

  /** Whether a reader of the text would find all that the document holds. Forgets the old text where that is in the way. */
  keeps(doc) {
    if (this.#says(doc)) return true;
    this.#forget();
    return this.#says(doc);
  }

  #translated(block) {
    return this.#schema === schema ? block : { ...block, node: Node.fromJSON(this.#schema, block.node.toJSON()) };
  }

  #says(doc) {
    const wanted = meaningsIn(doc);
    const found = readBlocks(this.text(doc))
      .map(({ node }) => node)
      .filter(node => !isEmpty(node))
      .map(meaningOf);
    return wanted.length === found.length && wanted.every((meaning, i) => meaning === found[i]);
  }

  #forget() {
    this.#parts = new WeakMap();
    this.#known = new Map();
    [this.#head, this.#tail, this.#blank] = ["", "", ""];
  }

  #remember({ node, start, end }, i, blocks, lines) {
    const whole = lines.slice(start, blocks[i + 1]?.start ?? lines.length).join("\n");
    const text = lines.slice(start, end).join("\n").trimEnd();
    const part = { text, gap: `${whole.slice(text.length)}\n`, next: null, first: i === 0, closed: isClosed(node, text) };
    const previous = i > 0 ? this.#parts.get(blocks[i - 1].node) : null;
    if (previous) previous.next = part;
    if (i === blocks.length - 1) this.#tail = whole.slice(text.length);
    this.#parts.set(node, part);
    const alike = this.#known.get(node.textContent);
    if (alike) alike.push({ node, part });
    else this.#known.set(node.textContent, [{ node, part }]);
  }

  // The same node; or, after an undo, one that says the same, best the one that stood here.
  #partOf(node, partBefore) {
    const own = this.#parts.get(node);
    if (own) return own;
    const alike = (this.#known.get(node.textContent) ?? [])
      .filter(known => meaningOf(known.node) === meaningOf(node))
      .map(known => known.part);
    return alike.find(part => part === partBefore?.next) ?? alike[0] ?? null;
  }

  // Some texts mean what they mean only where they stand: indented ones, lists beside lists, fences that nothing closes.
  #canStay(part, node, before, last) {
    if (!part.closed && !last) return false;
    if (before ? before.own && before.part.next === part : part.first) return true;
    const besideItsLike = before?.node.type === node.type && node.type.name.endsWith("List");
    return !/^\s/.test(part.text) && !besideItsLike;
  }

  #write(node, before) {
    if (before?.node.type === node.type && node.type.name.endsWith("List")) return writeBlock(node, before.node, before.text);
    if (!this.#written.has(node)) this.#written.set(node, writeBlock(node));
    return this.#written.get(node);
  }
}

// A part that would not come through whole is kept to the letter instead.
function faithful(block, lines) {
  const { node, start, end } = block;
  if (node.type.name === "raw") return block;
  const text = clean(lines.slice(start, end).join("\n")).trimEnd();
  const written = writeBlock(node);
  if (written === text) return block;
  const again = readBlocks(written).map(found => found.node);
  if (again.length === 1 && meaningOf(again[0]) === meaningOf(node)) return block;
  return { ...block, node: schema.nodes.raw.create(null, text ? schema.text(text) : null) };
}

function isClosed(node, text) {
  if (node.type.name === "raw") return readBlocks(`${text}\n\nx`).at(-1).node.type.name === "paragraph";
  if (node.type.name !== "listing") return true;
  const [fence] = /^ {0,3}(`{3,}|~{3,})/.exec(text) ?? [""];
  return fence === "" || (text.includes("\n") && text.trimEnd().endsWith(fence.trim()));
}
