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
  const none = make("button", { type: "button" }, "Hủy");
  const form = make(
    "form",
    { method: "dialog" },
    make("h2", { id }, title),
    ...fields.map((field, i) => row(field, `${id}-${i}`)),
    make(
      "p",
      { class: "choices" },
      ...choices.map(({ value, label }, i) => make("button", { value, class: i === 0 ? "primary" : null }, label)),
      none,
    ),
  );
  const dialog = make("dialog", { class: "editor-question", "aria-labelledby": id }, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(resolve => {
    // The event of closing comes some time later: keys between the two would be nobody's.
    const close = answer => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    form.addEventListener("submit", event => {
      event.preventDefault();
      close({ ...Object.fromEntries(new FormData(form)), choice: event.submitter.value });
    });
    none.addEventListener("click", () => close(null));
    dialog.addEventListener("cancel", () => close(null));
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
