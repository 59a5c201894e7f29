// The kinds of parts that a story can have, as docs/markdown.md names them.
import { getSchema } from "@tiptap/core";
import { marks } from "./marks.js";
import { parts } from "./parts.js";
import { tables } from "./tables.js";
import { texts } from "./text.js";

export const kinds = [...texts, ...marks, ...parts, ...tables];
export const schema = getSchema(kinds);
