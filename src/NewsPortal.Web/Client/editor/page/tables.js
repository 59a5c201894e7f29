// What the toolbar of a table offers, while the caret is in one.
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  selectedRect,
} from "@tiptap/pm/tables";

const cells = command => editor => {
  command(editor.state, editor.view.dispatch);
  editor.view.focus();
};
const align = side => ({
  run: editor => setSide(editor, side),
  isOn: editor => isInTable(editor.state) && sideOf(editor) === side,
});

export const tableButtons = [
  { name: "Thêm hàng trên", run: cells(addRowBefore) },
  { name: "Thêm hàng dưới", run: cells(addRowAfter) },
  { name: "Thêm cột trái", run: cells(addColumnBefore) },
  { name: "Thêm cột phải", run: cells(addColumnAfter) },
  { name: "Xoá hàng", run: cells(deleteRow) },
  { name: "Xoá cột", run: cells(deleteColumn) },
  { name: "Căn trái", ...align("left") },
  { name: "Căn giữa", ...align("center") },
  { name: "Căn phải", ...align("right") },
  { name: "Hàng tiêu đề", run: toggleHeader, isOn: editor => isInTable(editor.state) && headText(editor.state) !== "" },
  { name: "Xoá bảng", run: cells(deleteTable) },
];

function sideOf({ state }) {
  const { table: whole, left } = selectedRect(state);
  return whole.firstChild.maybeChild(left)?.attrs.align ?? "left";
}

// The first row says it for the whole column.
function setSide(editor, side) {
  const { tableStart, map, left, right } = selectedRect(editor.state);
  const { tr } = editor.state;
  for (let column = left; column < right; column++)
    tr.setNodeAttribute(tableStart + map.map[column], "align", side === "left" ? null : side);
  editor.view.dispatch(tr);
  editor.view.focus();
}

function headText(state) {
  return selectedRect(state).table.firstChild.textContent.trim();
}

// Markdown has no table without a first row that heads it: without words in it, readers see none.
function toggleHeader(editor) {
  const { tableStart, table: whole } = selectedRect(editor.state);
  const { tr, schema } = editor.state;
  const head = whole.firstChild;
  if (headText(editor.state) === "" && whole.childCount > 1) tr.delete(tableStart, tableStart + head.nodeSize);
  else if (headText(editor.state) !== "") {
    const empty = Array.from({ length: head.childCount }, (_, i) =>
      schema.nodes.tableHeader.createAndFill({ align: head.child(i).attrs.align }),
    );
    tr.insert(tableStart, schema.nodes.tableRow.create(null, empty));
  }
  editor.view.dispatch(tr);
  editor.view.focus();
}
