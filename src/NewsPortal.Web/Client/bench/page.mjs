// A page with nothing but the editor, under the paper's own rules for scripts and styles.
import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "wwwroot");
const types = { ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2" };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob:; connect-src 'self'";

const script = `
  import { mountEditor } from "/dist/editor.js";
  window.mounted = mountEditor({
    textarea: document.querySelector("textarea"),
    toolbar: document.getElementById("toolbar"),
    pictures: {
      upload: async (file, onProgress) => {
        onProgress(0.5);
        return { key: "00000009", alt: "Ảnh mới", caption: "Lời", credit: "Kỳ Anh" };
      },
    },
    stories: { titles: async ids => ids.map(id => "Bài số " + id) },
    onCount: counts => (document.getElementById("counts").textContent = counts.words + " từ · " + counts.minutes + " phút đọc"),
  });
`;

export function servePage(markdown, port = 0) {
  const escaped = markdown.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
    <title>Thân bài</title>
    <link rel="stylesheet" href="/css/tokens.css">
    <link rel="stylesheet" href="/dist/fonts.css"><link rel="stylesheet" href="/css/portal.css">
    <link rel="stylesheet" href="/css/editor.css">
    <form><label for="b">Thân bài</label><div id="toolbar"></div><textarea id="b" name="body">\n${escaped}</textarea><p id="counts"></p></form>
    <script type="module" src="/page.js"></script></html>`;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = join(root, pathname);
    const answer = (type, body) =>
      response.writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Content-Security-Policy": policy }).end(body);
    if (pathname === "/") return answer("text/html", html);
    if (pathname === "/page.js") return answer("text/javascript", script);
    if (pathname.startsWith("/media/")) return answer("image/svg+xml", picture);
    return types[extname(file)] && existsSync(file)
      ? answer(types[extname(file)], readFileSync(file))
      : response.writeHead(404).end();
  });
  return new Promise(resolve =>
    server.listen(port, "127.0.0.1", () =>
      resolve({ url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }),
    ),
  );
}

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400" width="600" height="400"><rect width="600" height="400" fill="#8f1d22"/><circle cx="300" cy="200" r="90" fill="#ffd64a"/></svg>`;
