// Styles are read from another attribute: under the paper's rules a browser complains of every one that is only looked at.

/** HTML whose styles say nothing to a browser any more. */
export function withoutStyles(html) {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<style[\s>][\s\S]*?<\/style\s*>/gi, "")
    .replace(/<[a-z][^<>]*>/gi, tag => tag.replace(/\sstyle\s*=/gi, " data-style="));
}

/** What a property was set to, "" where it was not. */
export function styleOf(element, property) {
  return (
    new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, "i")
      .exec(element.dataset.style ?? "")?.[1]
      .trim()
      .toLowerCase() ?? ""
  );
}
