// Pictures that are pasted, dropped or chosen: a bar where each will stand while it is on its way, then the figure.
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { ask } from "./dialogs.js";
import { make } from "./elements.js";

const key = new PluginKey("pictures");
let sent = 0;

/** @param page `upload(file, onProgress)` gives a promise of `{ key, alt, caption, credit }`; `say(text)` tells the writer something. */
export function pictureIntake(page) {
  return Extension.create({
    name: "pictures",
    addProseMirrorPlugins() {
      const take = (files, at) => {
        if (files.length > 0) void sendPictures(this.editor.view, files, page, at);
        return files.length > 0;
      };
      return [
        new Plugin({
          key,
          state: { init: () => DecorationSet.empty, apply: (tr, bars) => changed(bars.map(tr.mapping, tr.doc), tr) },
          props: {
            decorations: state => key.getState(state),
            // Word and web pages bring a picture of their text along: the text is what was meant.
            handlePaste: (view, { clipboardData }) =>
              !clipboardData.getData("text/html") && take(picturesIn(clipboardData.files)),
            handleDrop: (view, event, slice, moved) =>
              !moved &&
              take(picturesIn(event.dataTransfer.files), view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos),
          },
        }),
      ];
    },
  });
}

export function picturesIn(files) {
  return [...files].filter(file => file.type.startsWith("image/"));
}

function changed(bars, tr) {
  const { add, remove } = tr.getMeta(key) ?? {};
  if (add) return bars.add(tr.doc, [Decoration.widget(add.at, add.bar, { id: add.id, side: -1 })]);
  return remove ? bars.remove(bars.find(undefined, undefined, spec => spec.id === remove)) : bars;
}

export async function sendPictures(view, files, page, at = view.state.selection.from) {
  const together = files.length > 1 && (await asGallery(files.length));
  if (together === null) return;

  const places = files.map(file => placeFor(view, file, at));
  const pictures = await Promise.all(places.map(place => send(view, place, page, together)));
  const arrived = pictures.filter(picture => picture !== null);
  if (together && arrived.length > 0) insertAt(view, whereIs(view, places[0].id) ?? at, gallery(view.state.schema, arrived));
  for (const { id } of places) view.dispatch(view.state.tr.setMeta(key, { remove: id }).setMeta("addToHistory", false));
}

/** Pictures that the library has already. */
export async function insertPictures(view, pictures) {
  const together = pictures.length > 1 && (await asGallery(pictures.length));
  if (together === null) return;
  const { schema, selection } = view.state;
  const parts = together ? [gallery(schema, pictures)] : pictures.map(picture => figure(schema, picture));
  for (const part of parts.reverse()) insertAt(view, selection.from, part);
}

async function asGallery(count) {
  const answer = await ask({
    title: `${count} ảnh`,
    choices: [
      { value: "figures", label: "Từng ảnh một" },
      { value: "gallery", label: "Thành chùm ảnh" },
    ],
  });
  return answer && answer.choice === "gallery";
}

function placeFor(view, file, at) {
  const id = ++sent;
  const progress = make("progress", { max: 1, value: 0, "aria-label": `Đang tải lên ${file.name}` });
  const bar = make("div", { class: "upload", contenteditable: "false" }, make("span", {}, `Đang tải lên ${file.name}`), progress);
  view.dispatch(
    view.state.tr.setMeta(key, { add: { id, at: blockEnd(view.state.doc, at), bar } }).setMeta("addToHistory", false),
  );
  return { id, file, progress };
}

async function send(view, { id, file, progress }, page, together) {
  try {
    const picture = await page.upload(file, part => (progress.value = part));
    if (!together) insertAt(view, whereIs(view, id), figure(view.state.schema, picture));
    return picture;
  } catch (failure) {
    page.say(`Không tải lên được ${file.name}. ${failure.message ?? ""}`.trim());
    return null;
  } finally {
    if (!together) view.dispatch(view.state.tr.setMeta(key, { remove: id }).setMeta("addToHistory", false));
  }
}

// Null where the place was deleted meanwhile.
function whereIs({ state }, id) {
  return key.getState(state).find(undefined, undefined, spec => spec.id === id)[0]?.from ?? null;
}

function figure(schema, picture) {
  return schema.nodes.figure.create(
    { pictures: [{ src: `/media/${picture.key}`, alt: picture.alt ?? "" }] },
    caption(schema, picture),
  );
}

function gallery(schema, pictures) {
  const shots = pictures.map(picture =>
    schema.nodes.shot.create({ src: `/media/${picture.key}`, alt: picture.alt ?? "" }, caption(schema, picture)),
  );
  return schema.nodes.gallery.create(null, [schema.nodes.title.create(), ...shots]);
}

function caption(schema, { caption: words = "", credit = "" }) {
  const text = [words, credit && `Ảnh: ${credit}`].filter(Boolean).join(" ").normalize("NFC").replace(/\s+/g, " ").trim();
  return text ? schema.text(text) : null;
}

/** Where a part of its own can stand: behind the outermost block at this place, but within a box. */
export function blockEnd(doc, at) {
  const $at = doc.resolve(at);
  if ($at.depth === 0) return at;
  const inBox = $at.depth > 1 && $at.node(1).type.name === "box" && $at.node(2).type.name !== "title";
  return $at.after(inBox ? 2 : 1);
}

/** Puts a part there; an empty paragraph gives way to it. */
export function insertAt(view, at, part) {
  if (at === null) return;
  const { tr, doc, schema } = view.state;
  const end = blockEnd(doc, at);
  const before = doc.resolve(end).nodeBefore;
  const from = before?.type.name === "paragraph" && before.content.size === 0 ? end - before.nodeSize : end;
  tr.replaceWith(from, end, part);
  const after = from + part.nodeSize;
  if (after === tr.doc.content.size) tr.insert(after, schema.nodes.paragraph.create());
  view.dispatch(
    tr.setSelection(TextSelection.near(tr.doc.resolve(part.isAtom && !part.isTextblock ? after : from + 1))).scrollIntoView(),
  );
}
