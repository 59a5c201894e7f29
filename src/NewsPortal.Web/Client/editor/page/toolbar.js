// A toolbar as screen readers and keyboards know it: one stop of the Tab key, arrows, Home and End within.
import { make } from "./elements.js";

const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "");

/** @returns `show(editor)`, which sets what is pressed and what cannot be. */
export function fillToolbar(place, label, buttons, editor, page) {
  const made = buttons.map(button => ({ ...button, element: element(button, () => button.run(editor, page)) }));
  place.setAttribute("role", "toolbar");
  place.setAttribute("aria-label", label);
  place.replaceChildren(...made.map(({ element: shown }) => shown));
  stepThrough(
    place,
    made.map(({ element: shown }) => shown),
  );
  return () => made.forEach(refresh);

  function refresh({ element: shown, isOn, isOff }) {
    if (isOn) setIfNew(shown, "aria-pressed", String(isOn(editor)));
    if (isOff) setIfNew(shown, "aria-disabled", String(isOff(editor)));
  }
}

// A key press asks all buttons: what stays is not written again.
function setIfNew(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function element({ name, look, shortcut, keys, isOn }, run) {
  const shown = keys ?? (shortcut ? readable(shortcut) : "");
  const button = make(
    "button",
    {
      type: "button",
      "aria-label": look ? name : null,
      "aria-pressed": isOn ? "false" : null,
      "aria-keyshortcuts": shortcut ? shortcut.replace("Mod", isMac ? "Meta" : "Control").replaceAll("-", "+") : null,
      title: shown ? `${name} (${shown})` : name,
      "data-look": look,
      // The selection in the text stays where it is.
      onmousedown: event => event.preventDefault(),
      onclick: () => button.getAttribute("aria-disabled") !== "true" && run(),
    },
    look ?? name,
  );
  return button;
}

function readable(shortcut) {
  const names = { Mod: isMac ? "⌘" : "Ctrl", Alt: isMac ? "⌥" : "Alt" };
  return shortcut
    .split("-")
    .map(key => names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join("+");
}

function stepThrough(place, buttons) {
  const stopAt = current => buttons.forEach(button => (button.tabIndex = button === current ? 0 : -1));
  stopAt(buttons[0]);
  place.addEventListener("focusin", event => stopAt(event.target));
  place.addEventListener("keydown", event => {
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    buttons[(to + buttons.length) % buttons.length].focus();
  });
}
