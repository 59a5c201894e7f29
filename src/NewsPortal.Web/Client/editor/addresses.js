// Where a story may lead, and what of an address is only there to follow readers about.
const trackers = /^(utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_cid|mc_eid|igshid|zarsrc|yclid|_ga|_gl|ref_src|spm)$/i;

export const mediaAddress = /^\/media\/[a-z0-9-]{1,100}$/;

/** Within the paper, to the web, to a mailbox or a telephone. */
export function isSafe(address) {
  return /^(https?:\/\/[^/]|mailto:|tel:|\/(?![/\\])|#)/i.test(address.trim());
}

/** The address that was meant; null if a reader should not be led there. */
export function meant(address) {
  const text = address.trim();
  if (!isSafe(text)) return null;
  if (!/^https?:/i.test(text)) return text;

  const url = parsed(text);
  if (!url) return null;
  const through = redirected(url);
  if (through) return meant(through);

  const kept = [...url.searchParams.keys()].filter(key => trackers.test(key));
  if (kept.length === 0) return text;
  for (const key of kept) url.searchParams.delete(key);
  return url.href;
}

function parsed(text) {
  return URL.canParse(text) ? new URL(text) : null;
}

// Google Docs, Facebook and Zalo put their own address in front.
function redirected(url) {
  if (/(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === "/url")
    return url.searchParams.get("q") ?? url.searchParams.get("url");
  if (/^lm?\.facebook\.com$/.test(url.hostname) && url.pathname === "/l.php") return url.searchParams.get("u");
  return null;
}
