// Sections, tags, authors and stories under a search field, for what is typed so far (/tim-kiem/goi-y): the ARIA pattern of a combobox with a list.
// Answers are kept. One that held all there is answers whatever begins as it did, too: then typing on asks nothing.
const most = 8; // SearchSuggestions.Most, and below, of one kind.
const mostOfAKind = { "Chuyên mục": 2, "Thẻ": 3, "Tác giả": 3 };
const mostWords = 12;
const fewestLetters = 2;
const pause = 150;
const composedPause = 450;
const answers = new Map();

// As the server reads them (SearchText.Tokens): without marks, and with the tone told behind the letters.
function wordsOf(text) {
  return [...text.matchAll(/[\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}\u00AD\u200B-\u200F\u2060\uFEFF]*/gu)].map(({ 0: word, index }) => {
    const letters = word.toLowerCase().replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "").normalize("NFD");
    const tone = letters.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.at(-1) ?? "";
    const plain = letters.replace(/\p{M}/gu, "").replaceAll("đ", "d");
    const marked = letters.replace(/(?![\u0302\u0306\u031B])\p{M}/gu, "");
    const spelt = /^(?:[hklmst]|qu)y$/.test(plain) ? form => form.replace(/y$/, "i") : form => form;
    return { index, length: word.length, typed: letters.normalize("NFC"), plain, folded: spelt(plain), exact: spelt(marked) + tone };
  });
}

// A word typed with marks is that word; one typed without them is any with these letters.
const isSame = (typed, read) => (typed.exact === typed.folded ? typed.folded === read.folded : typed.exact === read.exact);

// The last word typed may be only begun, and its marks may still come: "ky" begins "Kyoto", and is "kỹ", which is written "kĩ", too.
const mayBecome = (typed, read) => read.folded.startsWith(typed.plain) || read.folded === typed.folded;

// Where the typed words stand in an entry, side by side in a name, anywhere in a title; the last one may be only begun. Null where one does not.
function found({ kind, text }, typed) {
  const read = wordsOf(text);
  const last = typed.length - 1;
  const fits = (word, i) => word && (i < last ? isSame : mayBecome)(typed[i], word);
  const place = (word, i) => [word.index, word.index + (i < last ? word.length : typed[i].folded.length)];
  if (kind === "Bài") {
    const places = typed.map((_, i) => read.filter(word => fits(word, i)).map(word => place(word, i)));
    return places.every(some => some.length > 0) ? places.flat() : null;
  }
  const at = read.findIndex((_, start) => typed.every((_, i) => fits(read[start + i], i)));
  return at < 0 ? null : typed.map((_, i) => place(read[at + i], i));
}

// The server looks at the letters of the last word only: its marks may still come.
const queryOf = typed => [...typed.slice(0, -1).map(word => word.typed), typed.at(-1).plain].join(" ");

const heldAll = entries => entries.length < most
  && Object.entries(mostOfAKind).every(([kind, some]) => entries.filter(entry => entry.kind === kind).length < some);

// Whatever answers the longer one answers the shorter one.
const begins = (shorter, longer) => shorter.length <= longer.length && shorter.every((word, i) => {
  if (i < shorter.length - 1) return isSame(word, longer[i]);
  return i < longer.length - 1 ? mayBecome(word, longer[i]) : longer[i].plain.startsWith(word.plain);
});

function known(typed) {
  const same = answers.get(queryOf(typed));
  if (same) return same.entries;
  const whole = [...answers.values()].find(answer => answer.heldAll && begins(answer.typed, typed));
  return whole?.entries.filter(entry => found(entry, typed));
}

function make(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

// The text with what was typed in bold.
function emphasised(text, places) {
  const parts = [];
  let end = 0;
  for (const [from, to] of places.sort((one, other) => one[0] - other[0])) {
    if (from < end) continue;
    parts.push(text.slice(end, from), make("b", { textContent: text.slice(from, to) }));
    end = to;
  }
  return make("span", {}, ...parts, text.slice(end));
}

export function suggestUnder(field) {
  const list = make("ul", { id: `${field.id}-goi-y`, className: "suggestions", role: "listbox", ariaLabel: "Gợi ý", hidden: true });
  const says = make("p", { className: "unseen", role: "status" });
  field.parentElement.append(list, says);
  field.setAttribute("aria-controls", list.id);
  let shown = [];
  let active = -1;
  let timer = 0;
  let asking = null;

  function forget() {
    clearTimeout(timer);
    asking?.abort();
    asking = null;
  }

  function close() {
    forget();
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    activate(-1);
  }

  function activate(at) {
    active = at;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at < 0) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  }

  function choose(at) {
    const entry = shown[at];
    close();
    if (entry) location.assign(entry.address);
    else field.form.requestSubmit();
  }

  function show(entries, typed) {
    shown = entries;
    const all = make("li", {}, make("span", { textContent: `Tìm “${field.value.trim()}” trong mọi bài` }));
    const options = entries.map(entry => make("li", {}, emphasised(entry.text, found(entry, typed) ?? []), " ", make("small", { textContent: entry.kind })));
    list.replaceChildren(...[...options, all].map((option, i) => Object.assign(option, { id: `${list.id}-${i}`, role: "option" })));
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    activate(-1);
  }

  async function ask(typed, signal) {
    try {
      const answer = await fetch(`/tim-kiem/goi-y?q=${encodeURIComponent(queryOf(typed))}`, { signal });
      if (!answer.ok) return;
      const entries = await answer.json();
      answers.set(queryOf(typed), { typed, entries, heldAll: heldAll(entries) });
      // Who went down the list meanwhile stays where he is: on that entry, or on the last row.
      const chosen = active < 0 ? undefined : shown[active]?.address ?? "";
      tell(entries, typed);
      if (chosen !== undefined) activate(chosen ? entries.findIndex(entry => entry.address === chosen) : entries.length);
    } catch {
      // Broken off, or the network is gone: the field works without.
    } finally {
      if (asking?.signal === signal) asking = null;
    }
  }

  function tell(entries, typed) {
    show(entries, typed);
    says.textContent = entries.length > 0 ? `${entries.length} gợi ý` : "";
  }

  // While a word is composed its keys are not yet what it will be. Telephones compose every word: it is asked for, too, when the fingers rest.
  function follow(isComposing) {
    const typed = wordsOf(field.value).slice(0, mostWords);
    if (typed.length === 0) return close();
    const query = queryOf(typed);
    const entries = query.length < fewestLetters ? [] : known(typed);
    if (asking?.query !== query) forget();
    if (entries) return tell(entries, typed);
    show(shown.filter(entry => found(entry, typed)), typed);
    if (asking) return;
    asking = Object.assign(new AbortController(), { query });
    timer = setTimeout(ask, isComposing ? composedPause : pause, typed, asking.signal);
  }

  field.addEventListener("input", event => follow(event.isComposing));
  field.addEventListener("compositionend", () => follow(false));
  field.addEventListener("blur", close);
  field.form.addEventListener("submit", close);
  field.addEventListener("keydown", event => {
    if (event.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && list.hidden) follow(false);
    else if (by) activate((active + 1 + by + list.children.length + 1) % (list.children.length + 1) - 1);
    else if (event.key === "Enter" && active >= 0) choose(active);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  // The field keeps the focus while the list is pressed.
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const option = event.target.closest("li");
    if (option) choose([...list.children].indexOf(option));
  });
  // Typed before this module had come, and perhaps still being composed.
  if (field === document.activeElement && field.value !== field.defaultValue) follow(true);
}
