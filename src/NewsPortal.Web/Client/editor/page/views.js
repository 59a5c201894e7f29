// How the parts that are more than text look while they are edited, with the buttons that belong to each.
import { isSafe } from "../addresses.js";
import { ask } from "./dialogs.js";
import { make } from "./elements.js";
import { focused } from "./focus.js";

/** Node views by kind. `page` says where pictures are found and what other stories are called. */
export function viewsFor(page) {
  return {
    figure: view((node, { set, remove }) => {
      const caption = make("figcaption", { "data-hint": "Chú thích. Ảnh: tác giả" });
      const others = i => node.attrs.pictures.filter((_, j) => j !== i);
      const shown = node.attrs.pictures.map((picture, i) =>
        shot(page, picture, {
          setAlt: alt => set({ pictures: node.attrs.pictures.with(i, { ...picture, alt }) }),
          remove: () => (others(i).length > 0 ? set({ pictures: others(i) }) : remove()),
        }),
      );
      return { dom: make("figure", { class: "picture" }, ...shown, caption), contentDOM: caption };
    }),
    shot: view((node, { set, remove }) => {
      const caption = make("figcaption", { "data-hint": "Chú thích. Ảnh: tác giả" });
      return {
        dom: make("figure", { class: "shot" }, shot(page, node.attrs, { setAlt: alt => set({ alt }), remove }), caption),
        contentDOM: caption,
      };
    }),
    picture: view(node => ({ dom: make("span", { class: "in-line" }, image(page, node.attrs)) })),
    film: view((node, { set, remove }) => {
      const caption = make("figcaption", { "data-hint": "Lời chú của đoạn phim" });
      const edit = async () => {
        const answer = await askFilm(node.attrs.url);
        if (answer) set({ url: answer });
      };
      const address = make(
        "p",
        { contenteditable: "false" },
        make("strong", {}, "Đoạn phim "),
        node.attrs.url || "chưa có địa chỉ",
      );
      return {
        dom: make(
          "figure",
          { class: "film" },
          address,
          caption,
          tools(button("Sửa địa chỉ", edit), button("Bỏ đoạn phim", remove)),
        ),
        contentDOM: caption,
      };
    }),
    related: view((node, { set, remove }) => {
      const list = make("ul", {}, ...idsIn(node.attrs.ids).map(id => make("li", {}, `Bài ${id}`)));
      page.titles?.(idsIn(node.attrs.ids)).then(titles => list.replaceChildren(...titles.map(title => make("li", {}, title))));
      const edit = async () => {
        const ids = await askRelated(page, node.attrs.ids);
        if (ids) set({ ids });
      };
      return {
        dom: make(
          "div",
          { class: "related", contenteditable: "false" },
          make("strong", {}, "Xem thêm"),
          list,
          tools(button("Sửa", edit), button("Bỏ", remove)),
        ),
      };
    }),
    raw: view(() => {
      const text = make("code");
      return {
        dom: make(
          "div",
          { class: "raw" },
          make("p", { contenteditable: "false" }, "Markdown (giữ nguyên)"),
          make("pre", {}, text),
        ),
        contentDOM: text,
      };
    }),
  };
}

export async function askFilm(url = "") {
  const hint = "YouTube và Vimeo được phát ngay trong bài; nơi khác thành liên kết.";
  const answer = await ask({
    title: "Đoạn phim",
    fields: [{ name: "url", label: "Địa chỉ", type: "url", value: url, hint, required: true }],
  });
  return answer && isSafe(answer.url) ? answer.url.trim() : null;
}

export async function askRelated(page, ids = "") {
  if (page.chooseStories) return (await page.chooseStories(idsIn(ids)))?.join(" ") ?? null;
  const hint = "Số ở cuối đường dẫn của bài, cách nhau bằng dấu cách.";
  const answer = await ask({
    title: "Xem thêm",
    fields: [{ name: "ids", label: "Các bài", value: ids, hint, pattern: "[0-9 ,]+", required: true }],
  });
  return answer && idsIn(answer.ids).length > 0 ? idsIn(answer.ids).join(" ") : null;
}

const idsIn = text => text.match(/\d+/g) ?? [];

// A view is drawn anew when its attributes change, and left alone while its words do.
function view(draw) {
  return ({ node, editor, getPos }) => {
    const set = attrs =>
      editor.commands.command(({ tr }) =>
        Boolean(tr.setNodeMarkup(getPos(), undefined, { ...tr.doc.nodeAt(getPos()).attrs, ...attrs })),
      );
    const remove = () =>
      focused(editor)
        .command(({ tr }) => Boolean(removeAt(tr, getPos())))
        .run();
    const { dom, contentDOM } = draw(node, { set, remove });
    return {
      dom,
      contentDOM,
      update: next => next.type === node.type && JSON.stringify(next.attrs) === JSON.stringify(node.attrs),
      stopEvent: event => Boolean(event.target.closest?.("button")),
      ignoreMutation: change => change.type !== "selection" && !contentDOM?.contains(change.target),
    };
  };
}

/** The last picture of a gallery takes the gallery with it. */
function removeAt(tr, at) {
  const $at = tr.doc.resolve(at);
  const gallery = $at.parent.type.name === "gallery" && $at.parent.childCount === 2;
  return gallery ? tr.delete($at.before(), $at.after()) : tr.delete(at, at + tr.doc.nodeAt(at).nodeSize);
}

function shot(page, picture, { setAlt, remove }) {
  const describe = async () => {
    const hint = "Người không nhìn thấy ảnh sẽ nghe dòng này.";
    const answer = await ask({
      title: "Văn bản thay thế",
      fields: [{ name: "alt", label: "Ảnh cho thấy gì?", type: "long", value: picture.alt, hint }],
    });
    if (answer) setAlt(answer.alt.replace(/\s+/g, " ").trim());
  };
  const label = picture.alt ? "Văn bản thay thế" : "Thêm văn bản thay thế";
  return make(
    "div",
    { class: "shown", contenteditable: "false" },
    image(page, picture),
    tools(button(label, describe), button("Bỏ ảnh", remove)),
  );
}

function image(page, { src, alt }) {
  const shown = make("img", { alt, draggable: "false" });
  Promise.resolve(page.address?.(src.replace(/^\/media\//, "")) ?? src).then(address => {
    // A picture elsewhere is not asked for: readers get a link to it.
    if (address.startsWith("/") || address.startsWith("blob:") || new URL(address, location.href).origin === location.origin)
      shown.src = address;
    else shown.replaceWith(make("span", { class: "elsewhere" }, `Ảnh ở nơi khác: ${alt || address}`));
  });
  return shown;
}

function tools(...buttons) {
  return make("div", { class: "part-tools", contenteditable: "false" }, ...buttons);
}

function button(label, onclick) {
  return make("button", { type: "button", onclick }, label);
}
