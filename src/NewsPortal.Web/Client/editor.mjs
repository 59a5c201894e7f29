// Puts the editor together: wwwroot/dist/editor.js, one module for the newsroom's pages.
import { build } from "esbuild";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

await build({
  absWorkingDir: here,
  entryPoints: ["editor/index.js"],
  outfile: join(here, "..", "wwwroot", "dist", "editor.js"),
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
  // Addresses without marks are found by markdown/bare.js; the library for that is never asked.
  alias: { "linkify-it": "./editor/markdown/nothing.js" },
});
