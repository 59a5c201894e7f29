// What comes from Word, Google Docs and a news site becomes clean Markdown.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { DOMParser } from "@tiptap/pm/model";
import { Window } from "happy-dom";
import { meant } from "../editor/addresses.js";
import { write } from "../editor/markdown/writer.js";
import { cleanHtml } from "../editor/paste/html.js";
import { schema } from "../editor/schema/schema.js";

const fixture = name => readFileSync(new URL(`pasted/${name}`, import.meta.url), "utf8");
const { document } = new Window();
const parse = html => new document.defaultView.DOMParser().parseFromString(html, "text/html");
const parser = DOMParser.fromSchema(schema);

function pasted(html) {
  const place = document.createElement("div");
  place.innerHTML = cleanHtml(html, parse);
  return write(parser.parse(place));
}

for (const name of ["word", "docs", "site"]) {
  test(`Pasted from ${name}: what was meant, and none of the rest`, () => {
    const html = cleanHtml(fixture(`${name}.html`), parse);
    assert.doesNotMatch(html, /style=|class=|<span|<!--|o:p|utm_|fbclid|<img|<script|mso|javascript:/i);
    assert.equal(`${pasted(fixture(`${name}.html`))}\n`, fixture(`${name}.md`));
  });
}

test("Pasted text is composed", () => assert.equal(pasted("<p>Việt</p>".normalize("NFD")), "Việt"));

test("Text that was copied here comes back with its figures, boxes and notes", () => {
  const html =
    '<figure data-pm-slice="0 0 []" data-pictures=\'[{"src":"/media/a","alt":"x"}]\'><figcaption>Lời</figcaption></figure>';
  assert.equal(pasted(html), "^^^\n![x](/media/a)\n^^^ Lời");
});

test("Addresses lose what follows readers, and keep what they mean", () => {
  assert.equal(meant("https://a.vn/b?utm_source=x&id=1&fbclid=y#z"), "https://a.vn/b?id=1#z");
  assert.equal(meant("https://a.vn/b?q=Đà+Nẵng"), "https://a.vn/b?q=Đà+Nẵng");
  assert.equal(meant("https://l.facebook.com/l.php?u=https%3A%2F%2Fa.vn%2Fb&h=1"), "https://a.vn/b");
  assert.equal(meant("mailto:a@b.vn"), "mailto:a@b.vn");
  assert.equal(meant("/tin/a.html"), "/tin/a.html");
  for (const bad of ["javascript:alert(1)", "data:text/html,x", "//evil.example", "file:///C:/a", "", "a.html"])
    assert.equal(meant(bad), null, bad);
});
