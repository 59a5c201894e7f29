// The body editor: a plain <textarea> of Markdown, shown as readers will see it. docs/editor.md tells how a page uses it.
export { read as markdownToDoc } from "./markdown/reader.js";
export { write as docToMarkdown } from "./markdown/writer.js";
export { mountEditor } from "./page/mount.js";
