// What the keys do in the parts of a story: Enter leaves a caption, a title, a cell; Shift+Enter breaks a line where lines may break.
import { Extension } from "@tiptap/core";
import { Plugin, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { goToNextCell } from "@tiptap/pm/tables";

const leavesBelow = new Set(["figure", "film"]);
const leavesAlong = new Set(["title", "shot"]);

export const Writing = Extension.create({
  name: "writing",
  priority: 1100,
  addKeyboardShortcuts() {
    const { editor } = this;
    const breakLine = () => insertBreak(editor.state, editor.view.dispatch);
    return {
      Enter: () => leave(editor.state, editor.view.dispatch),
      "Shift-Enter": breakLine,
      "Mod-Enter": breakLine,
      "Mod-e": () => editor.commands.toggleMark("code"),
    };
  },
  addProseMirrorPlugins: () => [new Plugin({ props: { decorations: ({ doc }) => sources(doc) } })],
});

function insertBreak({ selection, schema, tr }, dispatch) {
  const { $from, $to } = selection;
  const fits = $from.sameParent($to) && $from.parent.canReplaceWith($from.index(), $to.indexAfter(), schema.nodes.break);
  if (fits) dispatch(tr.replaceSelectionWith(schema.nodes.break.create(), true).scrollIntoView());
  // Elsewhere the key does nothing: there is one line only.
  return fits || !$from.parent.type.spec.code;
}

function leave(state, dispatch) {
  const { $from, empty } = state.selection;
  const kind = $from.parent.type.name;
  if (!empty) return false;
  if (kind === "cellText") return goToNextCell(1)(state, dispatch) || below(state, dispatch, $from.depth - 3);
  if (leavesBelow.has(kind)) return below(state, dispatch, $from.depth);
  if (!leavesAlong.has(kind)) return false;

  const next = TextSelection.findFrom(state.doc.resolve($from.after()), 1, true);
  if (!next) return below(state, dispatch, 1);
  dispatch(state.tr.setSelection(next).scrollIntoView());
  return true;
}

function below({ doc, selection, schema, tr }, dispatch, depth) {
  const after = selection.$from.after(depth);
  const next = doc.nodeAt(after);
  if (next?.type.name !== "paragraph" || next.content.size > 0) tr.insert(after, schema.nodes.paragraph.create());
  dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
}

/** The last paragraph of a quotation, where it says whose the words are, looks as it does for readers. */
function sources(doc) {
  const found = [];
  doc.descendants((node, at) => {
    const last = node.lastChild;
    if (
      node.type.name === "quote" &&
      node.childCount > 1 &&
      last.type.name === "paragraph" &&
      last.textContent.startsWith("— ")
    ) {
      const end = at + node.nodeSize - 1;
      found.push(Decoration.node(end - last.nodeSize, end, { class: "source" }));
    }
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, found);
}
