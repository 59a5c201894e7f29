// Shows a <textarea> of Markdown as readers will see it. The textarea stays what the form sends: it always holds the Markdown.
import { Editor } from "@tiptap/core";
import { ListKeymap } from "@tiptap/extension-list";
import { Dropcursor, Gapcursor, Placeholder, TrailingNode, UndoRedo } from "@tiptap/extensions";
import { Manuscript } from "../markdown/manuscript.js";
import { cleanHtml } from "../paste/html.js";
import { kinds } from "../schema/schema.js";
import { tableRules } from "../schema/tables.js";
import { countsOf } from "./counts.js";
import { make } from "./elements.js";
import { patch } from "./patch.js";
import { insertPictures, pictureIntake } from "./pictures.js";
import { Toolbars } from "./toolbars.js";
import { viewsFor } from "./views.js";
import { Writing } from "./writing.js";

const restMilliseconds = 500;
const notWhole = "Có đoạn không ghi được trọn vẹn bằng Markdown. Bạn xem lại ở đây trước khi lưu.";

/** How a page uses it, and what it gets back: docs/editor.md. */
export function mountEditor(options) {
  return new MountedEditor(options);
}

class MountedEditor {
  #textarea;
  #place = make("div", { class: "story-editor" });
  #status = make("p", { class: "editor-status", role: "status" });
  #stop = new AbortController();
  #manuscript;
  #toolbars;
  #page;
  #heard;
  #written;
  #rest = 0;
  #isMarkdown = false;
  #isQuiet = false;

  /** Tiptap's own editor. */
  editor;

  constructor({ textarea, toolbar, pictures = {}, stories = {}, onChange = () => {}, onCount = () => {}, onSay }) {
    this.#textarea = textarea;
    this.#heard = { onChange, onCount, say: onSay ?? (text => (this.#status.textContent = text)) };
    this.#page = { ...pictures, titles: stories.titles, chooseStories: stories.choose, say: this.#heard.say };
    this.editor = this.#open();
    this.#manuscript = new Manuscript(this.editor.schema);
    this.#load(textarea.value, { addToHistory: false });
    this.#toolbars = new Toolbars(toolbar, this.editor, this.#page, () => this.#turn(!this.#isMarkdown));
    this.#show();
    this.#listen();
    this.#count();
  }

  get markdown() {
    this.check();
    return this.#textarea.value;
  }

  get isMarkdown() {
    return this.#isMarkdown;
  }

  /** Takes in a text that the server has merged; the caret, the selection and what can be undone stay. */
  apply(markdown) {
    if (this.#isMarkdown) keepCaret(this.#textarea, markdown);
    else {
      this.#load(markdown, { addToHistory: false });
      this.#textarea.value = this.#written = markdown;
    }
    this.#count();
  }

  /** Whether the Markdown says all that the editor shows. If not, the Markdown is shown instead, for a person to look at. */
  check() {
    clearTimeout(this.#rest);
    if (this.#isMarkdown) return true;
    const whole = this.#manuscript.keeps(this.editor.state.doc);
    this.#write();
    if (whole) return true;
    this.#turn(true);
    this.#heard.say(notWhole);
    return false;
  }

  insertPictures(pictures) {
    return insertPictures(this.editor.view, pictures);
  }

  focus() {
    if (this.#isMarkdown) this.#textarea.focus();
    else this.editor.view.focus();
  }

  destroy() {
    clearTimeout(this.#rest);
    this.#stop.abort();
    this.#toolbars.destroy();
    this.editor.destroy();
    this.#place.remove();
    this.#status.remove();
    this.#textarea.hidden = false;
  }

  #open() {
    return new Editor({
      element: this.#place,
      extensions: [
        ...kindsWithViews(this.#page),
        tableRules,
        Writing,
        UndoRedo,
        ListKeymap,
        Gapcursor,
        TrailingNode,
        Dropcursor.configure({ color: false, class: "drop-place" }),
        Placeholder.configure({ placeholder: "Viết thân bài ở đây…" }),
        pictureIntake(this.#page),
      ],
      injectCSS: false,
      enableInputRules: false,
      enablePasteRules: false,
      editorProps: {
        attributes: {
          class: "story-text",
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": labelOf(this.#textarea),
          lang: "vi",
          spellcheck: "true",
        },
        transformPastedHTML: html => cleanHtml(html),
        transformPastedText: text => text.normalize("NFC"),
      },
      onUpdate: () => this.#changed(),
      onTransaction: () => this.#toolbars?.refresh(),
    });
  }

  #load(markdown, { addToHistory }) {
    const { state, view } = this.editor;
    const target = this.#manuscript.read(markdown);
    const tr = patch(state.tr, target).setMeta("addToHistory", addToHistory);
    this.#written = markdown.replace(/\r\n?/g, "\n");
    this.#isQuiet = true;
    view.dispatch(tr);
    this.#isQuiet = false;
  }

  #listen() {
    const { signal } = this.#stop;
    const { form, labels } = this.#textarea;
    this.#textarea.addEventListener("input", () => this.#isMarkdown && this.#tell(), { signal });
    for (const label of labels) label.addEventListener("click", () => this.focus(), { signal });
    form?.addEventListener("submit", event => !this.check() && event.preventDefault(), { signal, capture: true });
  }

  #changed() {
    if (this.#isQuiet || this.#isMarkdown) return;
    if (this.#write()) this.#tell();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.check(), restMilliseconds);
  }

  #write() {
    const markdown = this.#manuscript.text(this.editor.state.doc);
    // Asking the field itself costs more than all the rest of a key press.
    if (markdown === this.#written) return false;
    this.#textarea.value = this.#written = markdown;
    return true;
  }

  #tell() {
    this.#heard.onChange(this.#textarea.value);
    this.#count();
  }

  #count() {
    this.#heard.onCount(countsOf(this.#isMarkdown ? new Manuscript().read(this.#textarea.value) : this.editor.state.doc));
  }

  #turn(toMarkdown) {
    if (toMarkdown === this.#isMarkdown) return;
    if (toMarkdown) this.#write();
    else this.#load(this.#textarea.value, { addToHistory: true });
    this.#isMarkdown = toMarkdown;
    this.#heard.say("");
    this.#show();
    this.focus();
  }

  #show() {
    if (!this.#place.isConnected) this.#textarea.after(this.#place, this.#status);
    this.#textarea.hidden = !this.#isMarkdown;
    this.#place.hidden = this.#isMarkdown;
    this.#toolbars.showMode(this.#isMarkdown);
  }
}

function kindsWithViews(page) {
  const views = viewsFor(page);
  return kinds.map(kind => (views[kind.name] ? kind.extend({ addNodeView: () => views[kind.name] }) : kind));
}

function labelOf(textarea) {
  return textarea.labels[0]?.textContent.trim() || textarea.getAttribute("aria-label") || "Thân bài";
}

/** Puts another text into a field, the caret staying at the words where it was. */
function keepCaret(field, text) {
  const old = field.value;
  let start = 0;
  while (start < old.length && old[start] === text[start]) start++;
  let [end, endNew] = [old.length, text.length];
  while (end > start && endNew > start && old[end - 1] === text[endNew - 1]) [end, endNew] = [end - 1, endNew - 1];
  field.setRangeText(text.slice(start, endNew), start, end, "preserve");
}
