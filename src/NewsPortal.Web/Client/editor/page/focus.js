/** What comes next is done in the text, which has the caret at once: Tiptap's own `focus` gives it a frame later, and keys before that would be nobody's. */
export function focused(editor) {
  editor.view.focus();
  return editor.chain();
}
