// markdown-it, taught the dialect of docs/markdown.md: what Markdig makes of a text on the server, this makes of it here.
import MarkdownIt from "markdown-it";
import { bare } from "./bare.js";
import { fences } from "./fences.js";
import { figures } from "./figures.js";
import { notes } from "./notes.js";
import { tables } from "./tables.js";

export const dialect = new MarkdownIt({ html: false, linkify: false, typographer: false })
  .use(tables)
  .use(fences)
  .use(figures)
  .use(notes)
  .use(bare)
  .disable(["html_block", "html_inline", "strikethrough", "linkify", "strip_references"]);

// Addresses stay as they were written; which of them a reader is led to is decided where pages are made.
dialect.validateLink = () => true;
dialect.normalizeLink = address => address;
dialect.normalizeLinkText = text => text;

// A definition of an address, "[name]: https://…", is kept as it was written: links that use it may stand anywhere.
dialect.core.ruler.after("block", "definitions", state => {
  const lines = state.src.split("\n");
  for (const token of state.tokens.filter(({ type }) => type === "reference_definition")) {
    const [first, ...others] = lines.slice(...token.map);
    token.content = [first.slice(first.indexOf("[")), ...others.map(line => line.replace(/^[\s>]+/, ""))].join("\n").trimEnd();
  }
});
