// The stories of tests/Corpus: by hand, and made up. `node test/corpus.js` makes the latter anew, and typed.json: texts as somebody
// might type them, with the Markdown that the editor makes of each. The server's tests read both files too.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { write } from "../editor/markdown/writer.js";
import { schema } from "../editor/schema/schema.js";
import { newspaper } from "./newspaper.js";
import { dice } from "./dice.js";

const folder = new URL("../../../../tests/Corpus/", import.meta.url);

/** Documents between lines of "%%%% name". */
export function corpus(file) {
  return readFileSync(new URL(file, folder), "utf8")
    .split(/^%%%% /m)
    .slice(1)
    .map(part => {
      const end = part.indexOf("\n");
      return { name: part.slice(0, end), text: part.slice(end + 1).replace(/\n$/, "") };
    });
}

export function typedBefore() {
  return JSON.parse(readFileSync(new URL("typed.json", folder), "utf8"));
}

/** Two documents each, with a line of "====" between them: as somebody wrote it, and as the editor writes it. */
export function pairs(file) {
  return corpus(file).map(({ name, text }) => {
    const [loose, strict] = text.split("\n====\n");
    return { name, loose, strict };
  });
}

export function madeUp() {
  return Array.from({ length: 160 }, (_, seed) => ({ name: `bài ${seed}`, text: newspaper(seed, 2, 5) }));
}

/** @returns pairs of a text, whose lines are broken and not paragraphs, and its Markdown. */
export function typed() {
  const { one, upTo } = dice(2022);
  const pieces = [
    ...'*_`[]()<>#+-=|~:^!\\&."“”’',
    "**",
    "1. ",
    "2) ",
    "- ",
    "+ ",
    "# ",
    "> ",
    ":::",
    "^^^",
    "| ",
    "---",
    "===",
    "~~~",
    "```",
    "&amp;",
    "\n",
    "\n",
    "a",
    "Đ",
    "và ",
    "1986",
    " ",
    " ",
    "[^1]",
    "](/x)",
    "![",
    "<b>",
    "https://a.vn/b_c*d",
    "www.a.vn.",
    "😀",
    ":::box x",
    "\\\\",
  ];
  return Array.from({ length: 600 }, () =>
    Array.from({ length: upTo(9) }, () => one(pieces))
      .join("")
      .replace(/[ \n]*\n[ \n]*/g, "\n")
      .trim(),
  )
    .filter((text, i, all) => text !== "" && all.indexOf(text) === i)
    .map(text => [text, write(paragraph(text))]);
}

function paragraph(text) {
  const { doc, paragraph, break: line } = schema.nodes;
  const words = text.split("\n").flatMap((part, i) => [...(i > 0 ? [line.create()] : []), ...(part ? [schema.text(part)] : [])]);
  return doc.create(null, paragraph.create(null, words));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(
    new URL("made-up.md", folder),
    madeUp()
      .map(({ name, text }) => `%%%% ${name}\n${text}\n`)
      .join(""),
  );
  writeFileSync(new URL("typed.json", folder), `${JSON.stringify(typed(), null, 0).replaceAll("],[", "],\n[")}\n`);
}
