// Word writes a list as paragraphs that look like one: "mso-list:l0 level2 lfo1" in the style, the mark itself in a part to be left out.
import { styleOf } from "./styles.js";

export function listsOfWord(page) {
  const items = [...page.querySelectorAll("p, h1, h2, h3, h4, h5, h6")]
    .filter(isItem)
    .map(item => ({ item, level: levelOf(item), ordered: isOrdered(item) }));
  for (const run of runsOf(items)) {
    run[0].item.before(listOf(run, page));
    for (const { item } of run) item.remove();
  }
}

function isItem(element) {
  return /^l\d+/.test(styleOf(element, "mso-list")) || (/\bMsoListParagraph/.test(element.className) && markOf(element) !== null);
}

function levelOf(element) {
  return Number(/level(\d+)/.exec(styleOf(element, "mso-list"))?.[1] ?? 1);
}

function isOrdered(element) {
  return /^\(?[\p{L}\d]{1,4}[.)]/u.test(markOf(element)?.textContent.trim() ?? "");
}

function markOf(element) {
  return [...element.querySelectorAll("span")].find(span => styleOf(span, "mso-list") === "ignore") ?? null;
}

/** Items right behind each other. */
function runsOf(items) {
  const runs = [];
  for (const found of items) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.item.nextElementSibling === found.item) runs.at(-1).push(found);
    else runs.push([found]);
  }
  return runs;
}

function listOf(run, page) {
  const top = { level: run[0].level, list: page.createElement(run[0].ordered ? "ol" : "ul") };
  const open = [top];
  for (const { item, level, ordered } of run) {
    while (open.length > 1 && level < open.at(-1).level) open.pop();
    if (level > open.at(-1).level) open.push({ level, list: nested(open.at(-1).list, ordered, page) });
    open.at(-1).list.append(entry(item, page));
  }
  return top.list;
}

function nested(list, ordered, page) {
  const inner = page.createElement(ordered ? "ol" : "ul");
  (list.lastElementChild ?? list.appendChild(page.createElement("li"))).append(inner);
  return inner;
}

function entry(item, page) {
  markOf(item)?.remove();
  const [made, words] = [page.createElement("li"), page.createElement("p")];
  words.append(...item.childNodes);
  made.append(words);
  return made;
}
