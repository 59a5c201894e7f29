// What is written in lines: paragraphs, headings, lists, quotations, and what stands between the words. "line" is what may stand
// where Markdown has one line only (headings, captions, cells): everything but a break.
import { Node } from "@tiptap/core";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";

const whole = { default: null, rendered: false };

const Story = Node.create({ name: "doc", topNode: true, content: "(block | outer)+" });

const Text = Node.create({ name: "text", group: "inline line" });

const Paragraph = Node.create({
  name: "paragraph",
  priority: 1000,
  group: "block",
  content: "inline*",
  parseHTML: () => [{ tag: "p" }],
  renderHTML: () => ["p", 0],
});

// Level 1 is what an imported text may have; readers and the editor see it as level 2.
const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "line*",
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map(level => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node }) => [`h${Math.min(Math.max(node.attrs.level, 2), 4)}`, 0],
});

const Quote = Node.create({
  name: "quote",
  group: "block",
  content: "block+",
  defining: true,
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: () => ["blockquote", 0],
});

// Nothing that is typed becomes a list by itself, and the keys are those of the toolbar.
// Tight: no empty line between the items, no paragraphs in them on the page.
const tight = { tight: { default: true, rendered: false } };

const Bullets = BulletList.extend({
  group: "block list",
  addAttributes: () => tight,
  addInputRules: () => [],
  addKeyboardShortcuts: () => ({}),
});

const Numbers = OrderedList.extend({
  group: "block list",
  addAttributes: () => ({
    ...tight,
    start: { default: 1, parseHTML: element => Number.parseInt(element.getAttribute("start") ?? "1", 10) || 1 },
  }),
  addInputRules: () => [],
  addKeyboardShortcuts: () => ({}),
  renderHTML: ({ node }) => ["ol", node.attrs.start === 1 ? {} : { start: node.attrs.start }, 0],
});

const Item = ListItem.extend({ content: "block+" });

const Listing = Node.create({
  name: "listing",
  group: "block",
  content: "text*",
  marks: "",
  code: true,
  defining: true,
  addAttributes: () => ({ info: { ...whole, default: "" } }),
  parseHTML: () => [{ tag: "pre", preserveWhitespace: "full" }],
  renderHTML: () => ["pre", ["code", 0]],
});

const Rule = Node.create({
  name: "rule",
  group: "block",
  parseHTML: () => [{ tag: "hr" }],
  renderHTML: () => ["hr"],
});

const Break = Node.create({
  name: "break",
  group: "inline",
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
});

export const texts = [Story, Text, Paragraph, Heading, Quote, Bullets, Numbers, Item, Listing, Rule, Break];
