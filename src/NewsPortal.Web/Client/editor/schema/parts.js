// What a newspaper has besides text: figures, galleries, boxes, films, other stories, notes; and Markdown nobody here knows.
import { Node } from "@tiptap/core";

const kept = value => ({ default: value, rendered: false });

// Pictures in a line of text, and such as stand alone without a caption of their own.
const Picture = Node.create({
  name: "picture",
  group: "inline line",
  inline: true,
  draggable: true,
  addAttributes: () => ({ src: kept(""), alt: kept(""), title: kept(null) }),
  parseHTML: () => [{ tag: "span[data-picture]", getAttrs: element => JSON.parse(element.dataset.picture) }],
  renderHTML: ({ node }) => ["span", { "data-picture": JSON.stringify(node.attrs) }],
  renderText: ({ node }) => node.attrs.alt,
});

const Figure = Node.create({
  name: "figure",
  group: "block",
  content: "line*",
  isolating: true,
  draggable: true,
  addAttributes: () => ({ pictures: kept([]) }),
  parseHTML: () => [
    {
      tag: "figure[data-pictures]",
      contentElement: "figcaption",
      getAttrs: element => ({ pictures: JSON.parse(element.dataset.pictures) }),
    },
  ],
  renderHTML: ({ node }) => ["figure", { "data-pictures": JSON.stringify(node.attrs.pictures) }, ["figcaption", 0]],
});

const Title = Node.create({
  name: "title",
  content: "text*",
  marks: "",
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: "p[data-title]" }],
  renderHTML: () => ["p", { "data-title": "" }, 0],
});

const Gallery = Node.create({
  name: "gallery",
  group: "block",
  content: "title shot+",
  isolating: true,
  draggable: true,
  parseHTML: () => [{ tag: "div[data-gallery]" }],
  renderHTML: () => ["div", { "data-gallery": "" }, 0],
});

const Shot = Node.create({
  name: "shot",
  content: "line*",
  isolating: true,
  draggable: true,
  addAttributes: () => ({ src: kept(""), alt: kept("") }),
  parseHTML: () => [
    { tag: "figure[data-shot]", contentElement: "figcaption", getAttrs: element => JSON.parse(element.dataset.shot) },
  ],
  renderHTML: ({ node }) => ["figure", { "data-shot": JSON.stringify(node.attrs) }, ["figcaption", 0]],
});

const Box = Node.create({
  name: "box",
  group: "outer",
  content: "title block+",
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: "aside[data-box]" }],
  renderHTML: () => ["aside", { "data-box": "" }, 0],
});

const Film = Node.create({
  name: "film",
  group: "block",
  content: "line*",
  isolating: true,
  draggable: true,
  addAttributes: () => ({ url: kept("") }),
  parseHTML: () => [
    { tag: "figure[data-film]", contentElement: "figcaption", getAttrs: element => ({ url: element.dataset.film }) },
  ],
  renderHTML: ({ node }) => ["figure", { "data-film": node.attrs.url }, ["figcaption", 0]],
});

const Related = Node.create({
  name: "related",
  group: "block",
  draggable: true,
  addAttributes: () => ({ ids: kept("") }),
  parseHTML: () => [{ tag: "div[data-related]", getAttrs: element => ({ ids: element.dataset.related }) }],
  renderHTML: ({ node }) => ["div", { "data-related": node.attrs.ids }],
});

const NoteMark = Node.create({
  name: "noteMark",
  group: "inline line",
  inline: true,
  addAttributes: () => ({ label: kept("1") }),
  parseHTML: () => [{ tag: "sup[data-note]", getAttrs: element => ({ label: element.dataset.note }) }],
  renderHTML: ({ node }) => ["sup", { "data-note": node.attrs.label }, node.attrs.label],
  renderText: () => "",
});

const Note = Node.create({
  name: "note",
  group: "outer",
  content: "block+",
  isolating: true,
  defining: true,
  addAttributes: () => ({ label: kept("1") }),
  parseHTML: () => [{ tag: "div[data-note-text]", getAttrs: element => ({ label: element.dataset.noteText }) }],
  renderHTML: ({ node }) => ["div", { "data-note-text": node.attrs.label }, 0],
});

// Kept to the letter, and edited as what it is.
const Raw = Node.create({
  name: "raw",
  group: "block",
  content: "text*",
  marks: "",
  code: true,
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: "pre[data-raw]", preserveWhitespace: "full", priority: 60 }],
  renderHTML: () => ["pre", { "data-raw": "" }, 0],
});

export const parts = [Picture, Figure, Title, Gallery, Shot, Box, Film, Related, NoteMark, Note, Raw];
