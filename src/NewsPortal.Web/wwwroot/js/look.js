// The form behind "Giao diện và cỡ chữ", and the two buttons A− and A+ of a story: all set the same three choices.
const root = document.documentElement;
const form = document.getElementById("giao-dien");
const sizes = ["", "large", "largest"];

function choose(choice, value) {
  if (value) root.dataset[choice] = value;
  else delete root.dataset[choice];
  try {
    if (value) localStorage.setItem(choice, value);
    else localStorage.removeItem(choice);
  } catch {
    // Kept for this page only.
  }
  show();
}

function show() {
  for (const choice of ["theme", "contrast", "text"]) form.elements[choice].value = root.dataset[choice] ?? "";
  const paper = getComputedStyle(document.body).backgroundColor;
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.content = paper;
}

function step(by) {
  const now = Math.max(0, sizes.indexOf(root.dataset.text ?? ""));
  choose("text", sizes[Math.min(sizes.length - 1, Math.max(0, now + by))]);
}

form.addEventListener("change", event => choose(event.target.name, event.target.value));
form.addEventListener("submit", event => event.preventDefault());
document.getElementById("chu-nho")?.addEventListener("click", () => step(-1));
document.getElementById("chu-to")?.addEventListener("click", () => step(1));
if (Object.keys(root.dataset).length > 0) show();
// first.js hears these before, and puts on what was chosen on another page.
addEventListener("storage", show);
addEventListener("pageshow", ({ persisted }) => persisted && show());

// On a phone the menu scrolls sideways: the current section comes into sight, and so does what the keyboard reaches.
const menu = document.querySelector(".sections ul");
const bring = link => { menu.scrollLeft = link.offsetLeft - (menu.clientWidth - link.offsetWidth) / 2; };
const current = menu.querySelector("[aria-current]");
if (current) bring(current);
menu.addEventListener("focusin", event => event.target.matches(":focus-visible") && bring(event.target));

// What a search field offers while one types comes where somebody is about to.
for (const field of document.querySelectorAll('[role="search"] [name="q"]')) {
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-autocomplete", "list");
  const offer = () => import("./suggest.js").then(({ suggestUnder }) => suggestUnder(field), () => {});
  if (field === document.activeElement) offer();
  else field.addEventListener("focus", offer, { once: true });
}
