// The toolbar of the text, the one of a table while the caret is in it, and the button that shows the Markdown.
import { isInTable } from "@tiptap/pm/tables";
import { keydownHandler } from "@tiptap/pm/keymap";
import { writingButtons } from "./buttons.js";
import { make } from "./elements.js";
import { tableButtons } from "./tables.js";
import { fillToolbar } from "./toolbar.js";

export class Toolbars {
  #root;
  #table = make("div", { class: "editor-toolbar table", hidden: "" });
  #writing = make("div", { class: "editor-toolbar" });
  #markdown;
  #refreshers;
  #editor;
  #frame = 0;
  #stop = new AbortController();

  constructor(root, editor, page, turn) {
    this.#root = root;
    this.#editor = editor;
    this.#markdown = make(
      "button",
      { type: "button", class: "markdown-mode", "aria-pressed": "false", title: "Mã Markdown (Ctrl+Alt+M)", onclick: turn },
      "Mã Markdown",
    );
    this.#refreshers = [
      fillToolbar(this.#writing, "Định dạng thân bài", writingButtons, editor, page),
      fillToolbar(this.#table, "Bảng", tableButtons, editor, page),
    ];
    root.classList.add("editor-bars");
    root.replaceChildren(make("div", { class: "row" }, this.#writing, this.#markdown), this.#table);
    editor.view.dom.addEventListener("keydown", shortcuts(editor, page, turn), { signal: this.#stop.signal });
    this.refresh();
  }

  /** What is pressed and what cannot be: once a frame, however fast somebody types. */
  refresh() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#table.hidden = !isInTable(this.#editor.state);
      for (const refresh of this.#refreshers) refresh();
    });
  }

  showMode(isMarkdown) {
    this.#markdown.setAttribute("aria-pressed", String(isMarkdown));
    this.#writing.inert = isMarkdown;
    this.#table.inert = isMarkdown;
  }

  destroy() {
    cancelAnimationFrame(this.#frame);
    this.#stop.abort();
    this.#root.replaceChildren();
  }
}

function shortcuts(editor, page, turn) {
  const run = action => () => {
    action();
    return true;
  };
  const keys = writingButtons
    .filter(({ shortcut }) => shortcut)
    .map(button => [button.shortcut, run(() => button.run(editor, page))]);
  const handle = keydownHandler({ ...Object.fromEntries(keys), "Mod-Alt-m": run(turn) });
  return event => handle(editor.view, event) && event.preventDefault();
}
