// Bold, italic, links, code. They may lie over each other in any way.
import { Mark } from "@tiptap/core";
import { isSafe } from "../addresses.js";

const Link = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,
  excludes: "link",
  addAttributes: () => ({ href: { default: "" }, title: { default: null } }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: a => ({ href: a.getAttribute("data-href") ?? a.getAttribute("href"), title: a.getAttribute("title") }),
    },
  ],
  // What nobody should be led to keeps its address in the story; the server leaves it out of the page.
  renderHTML: ({ mark: { attrs } }) => ["a", { [isSafe(attrs.href) ? "href" : "data-href"]: attrs.href, title: attrs.title }, 0],
});

const Bold = Mark.create({
  name: "bold",
  parseHTML: () => [{ tag: "strong" }, { tag: "b" }],
  renderHTML: () => ["strong", 0],
});

const Italic = Mark.create({
  name: "italic",
  parseHTML: () => [{ tag: "em" }, { tag: "i" }],
  renderHTML: () => ["em", 0],
});

const Code = Mark.create({
  name: "code",
  code: true,
  parseHTML: () => [{ tag: "code" }],
  renderHTML: () => ["code", 0],
});

export const marks = [Link, Bold, Italic, Code];
