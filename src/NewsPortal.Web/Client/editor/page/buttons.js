// What the toolbar of the text offers. `keys` is how a person reads the shortcut, `shortcut` how the editor does.
import { TextSelection } from "@tiptap/pm/state";
import { meant } from "../addresses.js";
import { ask } from "./dialogs.js";
import { insertAt, insertPictures, picturesIn, sendPictures } from "./pictures.js";
import { make } from "./elements.js";
import { focused } from "./focus.js";
import { askFilm, askRelated } from "./views.js";

const heading = level => editor => focused(editor).toggleNode("heading", "paragraph", { level }).run();
const list = kind => editor => focused(editor).toggleList(kind, "listItem").run();
const put = (editor, part) => {
  insertAt(editor.view, editor.state.selection.from, part);
  editor.view.focus();
};

export const writingButtons = [
  { name: "Tít phụ", shortcut: "Mod-Alt-2", run: heading(2), isOn: editor => editor.isActive("heading", { level: 2 }) },
  { name: "Tít nhỏ", shortcut: "Mod-Alt-3", run: heading(3), isOn: editor => editor.isActive("heading", { level: 3 }) },
  {
    name: "Đậm",
    look: "B",
    shortcut: "Mod-b",
    run: editor => focused(editor).toggleMark("bold").run(),
    isOn: editor => editor.isActive("bold"),
  },
  {
    name: "Nghiêng",
    look: "I",
    shortcut: "Mod-i",
    run: editor => focused(editor).toggleMark("italic").run(),
    isOn: editor => editor.isActive("italic"),
  },
  { name: "Liên kết", shortcut: "Mod-k", run: link, isOn: editor => editor.isActive("link") },
  { name: "Trích dẫn", shortcut: "Mod-Shift-9", run: quote, isOn: editor => editor.isActive("quote") },
  { name: "Danh sách", shortcut: "Mod-Shift-8", run: list("bulletList"), isOn: editor => editor.isActive("bulletList") },
  { name: "Danh sách số", shortcut: "Mod-Shift-7", run: list("orderedList"), isOn: editor => editor.isActive("orderedList") },
  { name: "Ảnh", shortcut: "Mod-Alt-p", run: pictures },
  { name: "Bảng", shortcut: "Mod-Alt-t", run: editor => put(editor, table(editor.schema, 3, 3)) },
  { name: "Đoạn phim", shortcut: "Mod-Alt-v", run: film },
  { name: "Hộp thông tin", shortcut: "Mod-Alt-b", run: box, isOn: editor => editor.isActive("box") },
  { name: "Xem thêm", shortcut: "Mod-Alt-x", run: related },
  { name: "Chú thích", shortcut: "Mod-Alt-f", run: note },
  { name: "Vạch ngăn", shortcut: "Mod-Alt-h", run: editor => put(editor, editor.schema.nodes.rule.create()) },
  { name: "Hoàn tác", keys: "Ctrl+Z", run: editor => focused(editor).undo().run(), isOff: editor => !editor.can().undo() },
  {
    name: "Làm lại",
    keys: "Ctrl+Shift+Z",
    run: editor => focused(editor).redo().run(),
    isOff: editor => !editor.can().redo(),
  },
];

async function link(editor) {
  const { href = "" } = editor.getAttributes("link");
  const choices = [{ value: "ok", label: "Xong" }, ...(href ? [{ value: "none", label: "Bỏ liên kết" }] : [])];
  const hint = "https://…, /bai-trong-bao, mailto:…, tel:…";
  const answer = await ask({ title: "Liên kết", fields: [{ name: "href", label: "Địa chỉ", value: href, hint }], choices });
  if (!answer) return;
  const address = answer.choice === "ok" ? meant(/^www\./i.test(answer.href) ? `https://${answer.href}` : answer.href) : null;
  const whole = focused(editor).extendMarkRange("link");
  if (!address) whole.unsetMark("link").run();
  else if (editor.state.selection.empty && !href)
    focused(editor)
      .insertContent({ type: "text", text: address, marks: [{ type: "link", attrs: { href: address } }] })
      .run();
  else whole.setMark("link", { href: address }).run();
}

/** A quotation begins with a place for whose the words are. */
function quote(editor) {
  if (editor.isActive("quote")) return focused(editor).toggleWrap("quote").run();
  const wrapped = focused(editor).toggleWrap("quote").run();
  const { $from } = editor.state.selection;
  const depth = Array.from({ length: $from.depth }, (_, i) => i + 1).find(level => $from.node(level).type.name === "quote");
  if (!wrapped || !depth) return false;
  return editor
    .chain()
    .command(({ tr, state }) =>
      Boolean(tr.insert($from.end(depth), state.schema.nodes.paragraph.create(null, state.schema.text("— ")))),
    )
    .run();
}

async function pictures(editor, page) {
  if (page.choose) {
    const chosen = await page.choose();
    if (chosen?.[0] instanceof File) await sendPictures(editor.view, picturesIn(chosen), page);
    else if (chosen?.length > 0) await insertPictures(editor.view, chosen);
    return;
  }
  const input = make("input", {
    type: "file",
    accept: "image/*",
    multiple: true,
    onchange: () => void sendPictures(editor.view, picturesIn(input.files), page),
  });
  input.click();
}

function table(schema, rows, columns) {
  const { table: whole, tableRow, tableHeader, tableCell } = schema.nodes;
  const row = (_, i) =>
    tableRow.create(
      null,
      Array.from({ length: columns }, () => (i === 0 ? tableHeader : tableCell).createAndFill()),
    );
  return whole.create(null, Array.from({ length: rows }, row));
}

async function film(editor) {
  const url = await askFilm();
  if (url) put(editor, editor.schema.nodes.film.create({ url }));
}

async function related(editor, page) {
  const ids = await askRelated(page);
  if (ids) put(editor, editor.schema.nodes.related.create({ ids }));
}

/** Around the chosen paragraphs; within a box, the box goes and what is in it stays. */
function box(editor) {
  const {
    doc,
    selection: { $from, $to },
    schema,
    tr,
  } = editor.state;
  const { box: kind, title, paragraph } = schema.nodes;
  const within = doc.resolve($from.pos).node(1);
  if (within?.type === kind) {
    const head = within.firstChild.content;
    const inside = [...(head.size > 0 ? [paragraph.create(null, head)] : []), ...within.content.content.slice(1)];
    editor.view.dispatch(tr.replaceWith($from.before(1), $from.after(1), inside));
    return editor.view.focus();
  }
  const blocks = $from.depth > 0 ? doc.slice($from.before(1), $to.after(1)).content.content : [];
  if (!blocks.every(block => block.type.isInGroup("block"))) return editor.view.focus();
  const at = $from.depth > 0 ? $from.before(1) : $from.pos;
  tr.replaceWith(
    at,
    $to.depth > 0 ? $to.after(1) : at,
    kind.create(null, [title.create(), ...(blocks.length > 0 ? blocks : [paragraph.create()])]),
  );
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView());
  return editor.view.focus();
}

/** The next free number, its mark at the caret and its note at the end, where the caret goes. */
function note(editor) {
  const { doc, selection, schema, tr } = editor.state;
  const { $from } = selection;
  if (!$from.parent.canReplaceWith($from.index(), $from.index(), schema.nodes.noteMark)) return;
  const labels = new Set();
  doc.descendants(node => void (node.type.name.startsWith("note") && labels.add(node.attrs.label)));
  let number = 1;
  while (labels.has(String(number))) number++;
  const label = String(number);
  tr.insert(selection.to, schema.nodes.noteMark.create({ label }));
  let end = tr.doc.content.size;
  while (tr.doc.resolve(end).nodeBefore?.type.name === "paragraph" && tr.doc.resolve(end).nodeBefore.content.size === 0) end -= 2;
  tr.insert(end, schema.nodes.note.create({ label }, schema.nodes.paragraph.create()));
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 2)).scrollIntoView());
  editor.view.focus();
}
