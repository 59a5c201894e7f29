// Small questions: an address, a description, a choice. The answer is null where nothing was chosen.
import { make } from "./elements.js";

let asked = 0;

/**
 * @param fields `{ name, label, value, type, hint, pattern }` each
 * @param choices buttons besides "Hủy": `{ value, label }`; without them one that says "Xong"
 * @returns a promise of what was filled in, with `choice`; or null
 */
export function ask({ title, fields = [], choices = [{ value: "ok", label: "Xong" }] }) {
  const id = `hoi-${++asked}`;
  const form = make(
    "form",
    { method: "dialog" },
    make("h2", { id }, title),
    ...fields.map((field, i) => row(field, `${id}-${i}`)),
    make(
      "p",
      { class: "choices" },
      ...choices.map(({ value, label }, i) => make("button", { value, class: i === 0 ? "primary" : null }, label)),
      make("button", { type: "button", value: "", onclick: event => event.target.closest("dialog").close("") }, "Hủy"),
    ),
  );
  const dialog = make("dialog", { class: "editor-question", "aria-labelledby": id }, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(resolve => {
    dialog.addEventListener("close", () => {
      const answer = dialog.returnValue ? { ...Object.fromEntries(new FormData(form)), choice: dialog.returnValue } : null;
      dialog.remove();
      resolve(answer);
    });
  });
}

function row({ name, label, value = "", type = "text", hint, pattern, required = false }, id) {
  const field =
    type === "long"
      ? make("textarea", { id, name, rows: 3, required })
      : make("input", { id, name, type, pattern, required, inputmode: type === "url" ? "url" : null, autocomplete: "off" });
  field.value = value;
  if (hint) field.setAttribute("aria-describedby", `${id}-y`);
  return make("p", {}, make("label", { for: id }, label), field, ...(hint ? [make("small", { id: `${id}-y` }, hint)] : []));
}
