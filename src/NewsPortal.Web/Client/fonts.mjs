// Copies the paper's two families, Latin and Vietnamese only, to wwwroot/dist/fonts under names that change with their content,
// and writes dist/fonts.css: the faces, and stand-ins from the reader's system drawn to the same size. A face that comes late is
// kept for the next page ("optional"): nothing moves under a reader's eyes.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "..", "wwwroot", "dist");
const subsets = ["latin", "vietnamese"];

// Ascent and descent in em, from the files. A stand-in's sizes, regular and bold, are ratios of letter widths: measured in
// Chromium on Vietnamese text for the Noto fonts, reckoned from published average widths and the same text for the rest.
const families = [
  {
    variable: "--serif",
    name: "Source Serif 4",
    folder: "@fontsource-variable/source-serif-4",
    faces: ["normal", "italic"].map(style => ({ style, weight: "200 900", file: subset => `source-serif-4-${subset}-wght-${style}` })),
    ascent: 1.036,
    descent: 0.335,
    standIns: [["Georgia", 1.066, 0.957], ["Times New Roman", 1.171, 1.11], ["Noto Serif", 0.989, 0.957]],
    last: "serif",
  },
  {
    variable: "--sans",
    name: "Be Vietnam Pro",
    folder: "@fontsource/be-vietnam-pro",
    faces: [400, 500, 600, 700].map(weight => ({ style: "normal", weight, file: subset => `be-vietnam-pro-${subset}-${weight}-normal` })),
    ascent: 1,
    descent: 0.265,
    standIns: [["Segoe UI", 1.108, 1.08], ["Roboto", 1.104, 1.11], ["Arial", 1.101, 1.08], ["Noto Sans", 1.035, 0.998]],
    last: "system-ui, sans-serif",
  },
];

rmSync(join(dist, "fonts"), { recursive: true, force: true });
mkdirSync(join(dist, "fonts"), { recursive: true });
writeFileSync(join(dist, "fonts.css"), `${[...families.flatMap(family => [...faces(family), ...standIns(family)]), stacks()].join("\n")}\n`);

function faces({ name, folder, faces }) {
  const ranges = JSON.parse(readFileSync(join(here, "node_modules", folder, "unicode.json"), "utf8"));
  return faces.flatMap(({ style, weight, file }) => subsets.map(subset =>
    `@font-face{font-family:"${name}";font-style:${style};font-weight:${weight};font-display:optional;` +
    `src:url(fonts/${copy(folder, file(subset))}) format("woff2");unicode-range:${ranges[subset]}}`));
}

function copy(folder, file) {
  const bytes = readFileSync(join(here, "node_modules", folder, "files", `${file}.woff2`));
  const name = `${file}.${createHash("sha256").update(bytes).digest("hex").slice(0, 10)}.woff2`;
  writeFileSync(join(dist, "fonts", name), bytes);
  return name;
}

function standIns({ name, ascent, descent, standIns }) {
  const percent = ratio => `${(100 * ratio).toFixed(1)}%`;
  const face = (local, names, weight, size) =>
    `@font-face{font-family:"${name} on ${local}";font-weight:${weight};src:${names.map(known => `local("${known}")`)};` +
    `size-adjust:${percent(size)};ascent-override:${percent(ascent / size)};descent-override:${percent(descent / size)};line-gap-override:0%}`;
  return standIns.flatMap(([local, regular, bold]) => [
    face(local, [local, `${local} Regular`], "100 500", regular),
    face(local, [`${local} Bold`], "600 900", bold),
  ]);
}

function stacks() {
  const stack = ({ variable, name, standIns, last }) => `${variable}:"${name}",${standIns.map(([local]) => `"${name} on ${local}",`).join("")}${last}`;
  return `:root{${families.map(stack).join(";")}}`;
}
