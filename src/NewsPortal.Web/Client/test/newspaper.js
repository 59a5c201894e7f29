// Stories made up by a seed, of all that docs/markdown.md knows, written the one way the editor writes it. Nothing here knows how
// the editor reads or writes.
import { dice } from "./dice.js";

const names = ["Vũ Mạnh", "Tiến Đạt", "Kỳ Anh", "Nguyễn Thị Hướng", "Hồ Chí Minh"];
const words = (
  "hội nghị công tác dân vận được tổ chức tại Hà Nội ngày 13/1 đồng bào vùng cao phấn khởi vì đường mới Đảng bộ tỉnh " +
  "Nghệ An người dân xã Quỳnh Lưu ruộng lúa mùa nước nổi chợ phiên giáp Tết thổ cẩm quy chế dân chủ cơ sở tăng 12,5% 1.204 hộ " +
  "“lấy dân làm gốc” – nghị quyết 04-NQ/TW (khoá XIII) giá 25.000đ/kg tuần thứ 3; nghĩa là gì? Vâng! e-mail Covid-19 a_b"
).split(" ");

export function newspaper(seed, least = 4, most = 12) {
  const { next, one, upTo, many } = dice(seed);
  const maybe = (chance, make) => (next() < chance ? make() : "");

  const plain = (n = upTo(9)) => {
    const text = many(n, () => one(words)).join(" ");
    return text[0].toUpperCase() + text.slice(1);
  };
  const url = () =>
    one([
      "https://example.vn/tin/a-1.html",
      "/chuyen-muc/dan-van",
      "https://vi.wikipedia.org/wiki/Ngh%E1%BB%87_An_(t%E1%BB%89nh)",
      "mailto:toasoan@example.vn",
      "#muc-mot",
    ]);
  const marked = () =>
    one([
      () => `**${plain(3)}**`,
      () => `*${plain(2)}*`,
      () => `***${plain(1)}***`,
      () => `**${plain(1)} *${plain(2)}* ${plain(1)}**`,
      () => `*${plain(1)} **${plain(1)}***`,
      () => `[${plain(3)}](${url()})`,
      () => `[**${plain(1)}** ${plain(1)}](${url()})`,
      () => `**${plain(1)} [${plain(2)}](${url()})**`,
      () => `[${plain(2)}](${url()} "Xem thêm")`,
      () => `\`${one(["a|b", "x_y", "1 * 2", "git status"])}\``,
      () => "<https://example.vn/a_b>",
      () => "https://example.vn/a_b?x=1&y=2",
      () => `[^${upTo(4)}]`,
      () =>
        one(
          [
            "2 \\* 3",
            "\\[sic]",
            "a \\| b",
            "\\`x\\`",
            "C:\\Tin",
            "AT&T",
            "1 < 2",
            "\\_gạch\\_",
            "~~không~~",
            "50 %",
            "A\\\\*",
          ].slice(0, 10),
        ),
      () => `![${plain(2)}](/media/${key()})`,
    ])();
  const key = () => many(8, () => one([..."0123456789abcdef"])).join("");
  const text = () => many(upTo(4), () => `${plain()} ${maybe(0.5, () => `${marked()} ${plain(2)}`)}`.trim()).join(", ") + ".";
  const broken = () => [text(), ...many(upTo(2), text)].join("\\\n");
  const caption = () => `${plain()}. Ảnh: ${one(names)}`;
  const picture = () => `![${plain(4)}](/media/${key()})`;

  const figure = () => ["^^^", ...many(next() < 0.2 ? 2 : 1, picture), next() < 0.8 ? `^^^ ${caption()}` : "^^^"].join("\n");
  const quote = depth =>
    `${[...some(1, 2, depth), ...(next() < 0.5 ? [`— ${one(names)}`] : [])].join("\n\n")}`
      .split("\n")
      .map(line => (line ? `> ${line}` : ">"))
      .join("\n");
  const table = () => {
    const width = upTo(4);
    const row = cell => `| ${many(width, cell).join(" | ")} |`;
    const rule = many(width, () => one(["---", "---", "---:", ":---:", ":---"])).join("|");
    return [
      row(() => plain(2)),
      `|${rule}|`,
      ...many(upTo(4), () => row(() => one([plain(1), "1.204", marked().replace(/\\\n/g, " ")]))),
    ].join("\n");
  };
  const inside = (mark, blocks, gap) =>
    blocks
      .join(gap)
      .split("\n")
      .map((line, i) => (i === 0 ? mark + line : line && " ".repeat(mark.length) + line))
      .join("\n");
  // A list under a line of text begins with 1, or it would be text.
  const list = (depth, under = false) => {
    const ordered = next() < 0.4;
    const tight = next() < 0.7;
    const start = ordered && !under && next() < 0.2 ? 3 : 1;
    const item = i => {
      const mark = ordered ? `${start + i}. ` : "- ";
      const more = depth > 0 && next() < 0.35 ? [list(depth - 1, true)] : [];
      const others = !tight && depth > 0 && next() < 0.3 ? some(1, 1, depth - 1).filter(made => !isList(made)) : [];
      return tight ? inside(mark, [text(), ...more], "\n") : inside(mark, [text(), ...others, ...more], "\n\n");
    };
    const count = tight ? upTo(4) : 1 + upTo(3);
    return Array.from({ length: count }, (_, i) => item(i)).join(tight ? "\n" : "\n\n");
  };
  const gallery = () =>
    [`:::gallery ${plain(4)}`, ...many(1 + upTo(3), () => `${picture()} ${maybe(0.8, caption)}`.trimEnd()), ":::"].join("\n");
  const film = () =>
    [`:::video https://www.youtube.com/watch?v=${key()}abc`, ...(next() < 0.6 ? [text()] : []), ":::"].join("\n");
  const related = () => `:::related ${many(upTo(4), () => 1000 + upTo(900)).join(" ")}\n:::`;
  const box = () => [`:::box ${plain(5)}`, some(1, 3, 1).join("\n\n"), ":::"].join("\n");
  const listing = () => `\`\`\`${one(["", "", "json"])}\n${one(["a = 1\n\nb = *2*", "| x |", "# y"])}\n\`\`\``;

  const block = depth => {
    const kinds = [
      text,
      text,
      text,
      text,
      broken,
      figure,
      table,
      () => list(depth),
      film,
      related,
      gallery,
      listing,
      () => "***",
      () => `${one(["##", "##", "###"])} ${plain()}`,
    ];
    if (depth > 0) kinds.push(() => quote(depth - 1));
    return one(kinds)();
  };
  // Two lists of a kind in a row would be one.
  function some(least, most, depth) {
    const found = [];
    while (found.length < least + Math.floor(next() * (most - least + 1))) {
      const made = block(depth);
      if (!(isList(made) && isList(found.at(-1)))) found.push(made);
    }
    return found;
  }
  const isList = made => /^(- |\d+\. )/.test(made ?? "");

  const blocks = some(least, most, 2).flatMap(made => (next() < 0.12 ? [made, box()] : [made]));
  const notes = [...new Set(blocks.join("\n").match(/\[\^\d\](?!:)/g) ?? [])]
    .sort()
    .map(
      mark => `${mark}: ${text().replace(/\[\^\d\]/g, "số")}${maybe(0.2, () => `\n\n    ${text().replace(/\[\^\d\]/g, "số")}`)}`,
    );
  return [...blocks, ...notes].join("\n\n");
}
