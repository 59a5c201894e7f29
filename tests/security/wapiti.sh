#!/usr/bin/env bash
# Wapiti against the running program, signed out, as an editor in chief and as an administrator: every page and form that it finds, all modules that fit.
# MINUTES (30) in all, a third for each. Exit code 1 on a finding of medium or above (level 2 in its reports; 1 is low).
source "$(dirname "$0")/site.sh"
need wapiti
need curl
minutes=${MINUTES:-30}
found=0
open_site
modules=backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,ssrf,xss,xxe

attack() {
  local who=$1 cookie=$2 first
  shift 2
  local -a how=(-u "$site/" --scope folder -m "$modules" --flush-session --store-session "$here/wapiti.$who" --no-bugreport -d 2
    --max-scan-time $((minutes * 60 / 3)) --max-attack-time $((minutes * 60 / 30)) --max-parameters 30 -S normal -t 10 -v 1 -f json -o "$here/$who.json"
    -x "$site/admin/dang-xuat" -x "$site/admin/tai-khoan/mat-khau" -x "$site/admin/tai-khoan/ket-thuc-phien" -x "$site/media/*")
  [ -z "$cookie" ] || how+=(-H "Cookie: $cookie")
  # Its own crawler does not follow links on localhost: it is given every kind of page there is, and finds their forms itself.
  while read -r first; do how+=(-s "$first"); done < <(python3 "$root/tests/security/targets.py" "$site" "$cookie" "${PAGES:-400}" "$@" |
    python3 -c 'import json, sys; [print(t["url"]) for t in map(json.loads, sys.stdin) if t["method"] == "GET"]')
  # Debian 12's 3.0.4 trips on its own Python over -x (a flag at the end of an expression) and over pictures.
  timeout $((minutes * 60 / 3 + 300)) "$(sed -n "1s/^#!//p" "$(command -v wapiti)")" - "${how[@]}" <<'PY' >"$here/$who.out" 2>&1 || true
import fnmatch, html.parser, re
import wapitiCore.net.crawler as crawler
from wapitiCore.main.wapiti import wapiti_main
crawler.wildcard_translate = lambda pattern: re.compile(fnmatch.translate(pattern))
declared = html.parser.HTMLParser.parse_html_declaration
def calm(parser, i):
    # It reads pictures as if they were pages, too.
    try: return declared(parser, i)
    except AssertionError: return i + 3
html.parser.HTMLParser.parse_html_declaration = calm
wapiti_main()
PY
  [ -z "${KEEP:-}" ] || cp "$here/$who.json" "$here/$who.out" "$KEEP" 2>/dev/null || true
  python3 - "$here/$who.json" "$who" "$(sed -n 's/.*found \([0-9]*\) URLs and forms.*/\1/p' "$here/$who.out")" <<'PY' || found=$((found + 1))
import json, sys
try:
    report = json.load(open(sys.argv[1]))
except (OSError, ValueError) as failure:
    sys.exit(f"wapiti, {sys.argv[2]}: không có báo cáo ({failure})")
serious = lesser = 0
for name, findings in report["vulnerabilities"].items():
    for one in findings:
        if one["level"] >= 2: serious += 1
        else: lesser += 1
        print(f"TÌM THẤY ({sys.argv[2]}, mức {one['level']}): {name}: {one['method']} {one['path']}: {one['info']} [{one.get('parameter')}]")
anomalies = sum(len(a) for a in report["anomalies"].values())
for name, ones in report["anomalies"].items():
    for one in ones: print(f"Lạ ({sys.argv[2]}): {name}: {one['method']} {one['path']}: {one['info']} [{one.get('parameter')}]")
print(f"wapiti, {sys.argv[2]}: {sys.argv[3]} trang và biểu mẫu, {serious} phát hiện từ mức trung bình, {lesser} dưới mức ấy, {anomalies} điều lạ")
sys.exit(serious + anomalies > 0)
PY
}

attack khach "" / /tim-kiem?q=lu /tin-moi /xem-nhieu /rss /admin/dang-nhap
attack tong-bien-tap "$cookie_chief" /admin /admin/bai /admin/trang /admin/kho-anh /admin/trang-nhat /admin/thong-ke /admin/chuyen-muc /admin/the /admin/chu-de /admin/but-danh /admin/chuyen-huong
# Whatever the first did may have ended the others' sessions.
sign_in_all
attack quan-tri "$cookie_admin" /admin /admin/nguoi /admin/nhat-ky /admin/thong-tin-bao /admin/tai-khoan
healthy || found=$((found + 1))
echo "$(wapiti --version 2>/dev/null | tail -n 1): $found lượt có phát hiện"
[ "$found" = 0 ]
