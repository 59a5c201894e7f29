// Tables as Markdown has them: the first row heads the columns, a column stands left, right or in the middle, a cell is one line.
import { Extension, Node } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { goToNextCell, tableEditing } from "@tiptap/pm/tables";

const only = value => ({ default: value, rendered: false });
const cell = {
  content: "cellText",
  isolating: true,
  addAttributes: () => ({
    colspan: only(1),
    rowspan: only(1),
    colwidth: only(null),
    align: {
      ...only(null),
      parseHTML: element => /^(left|right|center)$/.exec(element.dataset.align ?? element.align)?.[0] ?? null,
    },
  }),
};
const side = node => (node.attrs.align ? { "data-align": node.attrs.align } : {});

const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  tableRole: "table",
  isolating: true,
  // What the table commands go by; Tiptap hands on only what it is told to.
  extendNodeSchema: ({ config: { tableRole } }) => (tableRole ? { tableRole } : {}),
  parseHTML: () => [{ tag: "table" }],
  renderHTML: () => ["table", ["tbody", 0]],
});

const Row = Node.create({
  name: "tableRow",
  content: "(tableHeader | tableCell)+",
  tableRole: "row",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

const Header = Node.create({
  ...cell,
  name: "tableHeader",
  tableRole: "header_cell",
  parseHTML: () => [{ tag: "th" }],
  renderHTML: ({ node }) => ["th", side(node), 0],
});

const Cell = Node.create({
  ...cell,
  name: "tableCell",
  tableRole: "cell",
  parseHTML: () => [{ tag: "td" }],
  renderHTML: ({ node }) => ["td", side(node), 0],
});

const CellText = Node.create({
  name: "cellText",
  content: "line*",
  parseHTML: () => [{ tag: "p", context: "tableHeader/|tableCell/", priority: 60 }],
  renderHTML: () => ["p", 0],
});

/** Cells whose kind or side is not what their row and column say; from the last to the first. */
function unruly(doc) {
  const found = [];
  doc.forEach(function look(node, at) {
    if (node.type.name === "table") found.push(...cellsToMend(node, at));
    else if (node.isBlock && !node.isTextblock) node.forEach((child, offset) => look(child, at + 1 + offset));
  });
  return found.reverse();
}

function cellsToMend(table, at) {
  const found = [];
  const sides = [];
  table.forEach((row, rowAt, rowIndex) => {
    row.forEach((node, cellAt, column) => {
      if (rowIndex === 0) sides.push(node.attrs.align);
      const kind = rowIndex === 0 ? "tableHeader" : "tableCell";
      const align = sides[column] ?? null;
      if (node.type.name !== kind || node.attrs.align !== align)
        found.push({ at: at + 1 + rowAt + 1 + cellAt, kind, align, node });
    });
  });
  return found;
}

const TableRules = Extension.create({
  name: "tableRules",
  addKeyboardShortcuts() {
    const step = by => () => goToNextCell(by)(this.editor.state, this.editor.view.dispatch);
    return { Tab: step(1), "Shift-Tab": step(-1) };
  },
  addProseMirrorPlugins: () => [
    tableEditing(),
    new Plugin({
      appendTransaction(transactions, before, { doc, schema, tr }) {
        if (!transactions.some(change => change.docChanged)) return null;
        for (const { at, kind, align, node } of unruly(doc)) tr.setNodeMarkup(at, schema.nodes[kind], { ...node.attrs, align });
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});

export const tables = [Table, Row, Header, Cell, CellText];
export const tableRules = TableRules;
