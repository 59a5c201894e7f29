// A browser driven over its own pipe: no package is needed for that.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--remote-debugging-pipe",
];

export async function openBrowser() {
  const profile = mkdtempSync(join(tmpdir(), "editor-bench-"));
  const browser = spawn(
    process.env.NEWSPORTAL_TEST_CHROMIUM || "chromium",
    [...flags, `--user-data-dir=${profile}`, "about:blank"],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
  );
  const waiting = new Map();
  const heard = [];
  let [last, rest] = [0, ""];
  browser.stdio[4].on("data", bytes => {
    const parts = (rest + bytes).split("\0");
    rest = parts.pop();
    for (const message of parts.map(part => JSON.parse(part))) {
      if (message.id) settle(waiting, message);
      else heard.forEach(listener => listener(message));
    }
  });
  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      browser.stdio[3].write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
  const close = async () => {
    await send("Browser.close").catch(() => browser.kill());
    await new Promise(resolve => (browser.exitCode === null ? browser.once("exit", resolve) : resolve()));
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { send, close, listen: listener => heard.push(listener) };
}

function settle(waiting, { id, result, error }) {
  const { resolve, reject } = waiting.get(id);
  waiting.delete(id);
  if (error) reject(new Error(error.message));
  else resolve(result);
}

export async function openPage(browser, url, { width = 1280, height = 900, features = [] } = {}) {
  const { targetId } = await browser.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
  const send = (method, params) => browser.send(method, params, sessionId);
  const complaints = [];
  const loaded = new Promise(resolve =>
    browser.listen(message => {
      if (message.sessionId !== sessionId) return;
      if (message.method === "Page.loadEventFired") resolve();
      if (message.method === "Log.entryAdded") complaints.push(`${message.params.entry.level}: ${message.params.entry.text}`);
      if (message.method === "Runtime.exceptionThrown")
        complaints.push(message.params.exceptionDetails.exception?.description ?? message.params.exceptionDetails.text);
    }),
  );
  await Promise.all(["Page.enable", "Runtime.enable", "Log.enable"].map(method => send(method)));
  // Time that the thread ran, not that it waited for its turn: the machine may be busy with other things.
  await send("Performance.enable", { timeDomain: "threadTicks" });
  await send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: width < 600 });
  await send("Emulation.setEmulatedMedia", { features });
  await send("Page.navigate", { url });
  await loaded;
  return {
    send,
    complaints,
    run: async expression => {
      const { result, exceptionDetails } = await send("Runtime.evaluate", {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}
