"""What a site has to attack: follows links from some addresses and prints each kind of address and form once, as lines of JSON (method, url, data).

Usage: targets.py SITE COOKIE MOST FIRST...   COOKIE may be empty; MOST pages are read. Two addresses are of one kind when they differ in numbers,
names of stories, and values of parameters only.
"""
import html.parser
import json
import re
import sys
import urllib.error
import urllib.parse
import urllib.request

# What would end the session that looks.
LEFT_OUT = re.compile(r"dang-xuat|ket-thuc|mat-khau|treo|/media/|\.(css|js|png|svg|webp|avif|jpg|ico|woff2)$")


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.forms, self.form, self.select = [], [], None, None

    def handle_starttag(self, tag, attributes):
        has = dict(attributes)
        if tag == "a" and has.get("href"):
            self.links.append(has["href"])
        elif tag == "form":
            self.form = {"method": has.get("method", "get").upper(), "action": has.get("action", ""), "fields": []}
            self.forms.append(self.form)
        elif tag in ("input", "textarea", "button", "select") and self.form is not None and has.get("name"):
            if has.get("type") == "file":
                return
            self.form["fields"].append([has["name"], has.get("value") or ""])
            self.select = self.form["fields"][-1] if tag == "select" else None
        elif tag == "option" and self.select is not None and (not self.select[1] or "selected" in has):
            self.select[1] = has.get("value") or ""
        if has.get("formaction") and self.form is not None:
            self.forms.append({**self.form, "action": has["formaction"]})

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None


def kind(method, url, data):
    parts = urllib.parse.urlsplit(url)
    path = re.sub(r"[^/]*-\d+\.html", "BAI", parts.path)
    path = re.sub(r"(/(?:tag|chu-de|tac-gia|kho-anh|toa-soan))/(?!moi|hang-loat)[^/]+", r"\1/TEN", path)
    # Sections are one page.
    path = re.sub(r"^/(?!admin|tim-|tin-|xem-|da-|dinh-|rss|doc|health|media)[a-z-]+(/[a-z-]+)?$", "/MUC", path)
    path = re.sub(r"\d+|[0-9a-f]{8,}[0-9a-f-]*", "N", path)
    names = sorted({re.sub(r"\d+", "N", n) for n, _ in urllib.parse.parse_qsl(parts.query + "&" + data, keep_blank_values=True)})
    return method, path, tuple(names)


def fetch(url, cookie):
    request = urllib.request.Request(url, headers={"Cookie": cookie} if cookie else {})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.geturl(), answer.read().decode("utf-8", "replace") if "html" in answer.headers.get("Content-Type", "") else ""
    except (urllib.error.URLError, OSError, ValueError):
        return url, ""


def main(site, cookie, most, firsts):
    waiting, seen, kinds = [urllib.parse.urljoin(site, f) for f in firsts], set(), {}

    def note(method, url, data=""):
        key = kind(method, url, data)
        new = key not in kinds
        if new:
            kinds[key] = True
            print(json.dumps({"method": method, "url": url, "data": data}, ensure_ascii=False), flush=True)
        return new

    for first in waiting:
        note("GET", first)
    while waiting and len(seen) < most:
        url = waiting.pop(0)
        if url in seen:
            continue
        seen.add(url)
        here, text = fetch(url, cookie)
        page = Page()
        page.feed(text)
        for link in page.links:
            target = urllib.parse.urljoin(here, link).split("#")[0]
            if target.startswith(site + "/") and not LEFT_OUT.search(target) and note("GET", target):
                waiting.append(target)
        for form in page.forms:
            target = urllib.parse.urljoin(here, form["action"])
            if not target.startswith(site + "/") or LEFT_OUT.search(target):
                continue
            # Colours and sizes are set by a script; the server never hears of them.
            if {n for n, _ in form["fields"]} <= {"theme", "contrast", "text"}:
                continue
            data = urllib.parse.urlencode([(n, v or "a") for n, v in form["fields"]])
            if form["method"] == "POST":
                note("POST", target, data)
            else:
                note("GET", target.split("?")[0] + "?" + data)


main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4:])
