#!/usr/bin/env bash
# Everything that must pass. Needs the .NET 10 SDK; installs what else tests need where it is missing.
# The last line is "N passed, N failed, N skipped", summed over all test projects and the tests of the editor.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Most code of a test run lives for seconds: counting how often it runs, to compile it better later, took a third of the processor's time.
export DOTNET_TieredPGO=0

chromium() {
  local name
  for name in "${NEWSPORTAL_TEST_CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome; do
    # Not "command -v": it would find this function by the name of the browser.
    [ -n "$name" ] && type -P "$name" && return
  done
  return 1
}

if ! chromium >/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Cài Chromium cho các bài kiểm thử trên trình duyệt …"
    # The shell has no window to draw, and is the faster for it; older systems have the whole browser only.
    apt-get update -qq && for name in chromium-headless-shell chromium; do
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$name" fonts-noto-core >/dev/null && break
    done
  fi
fi

# What many nodes stand behind; without it their tests are skipped, visibly.
if ! command -v haproxy >/dev/null && [ ! -x /usr/sbin/haproxy ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Cài HAProxy cho các bài kiểm thử nhiều nút …"
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends haproxy >/dev/null) || true
fi

# The HTML checker; without npm its test is skipped, visibly.
if command -v npm >/dev/null; then
  (cd tests/NewsPortal.BrowserTests && npm ci --silent) || echo "npm ci không chạy được: bỏ qua phần kiểm tra HTML."
fi

dotnet build NewsPortal.sln --nologo -v quiet || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }

# Not root and no browser: Playwright's own one, which the build has just made installable.
if ! chromium >/dev/null; then
  pwsh=$(command -v pwsh || true)
  script=tests/NewsPortal.BrowserTests/bin/Debug/net10.0/playwright.ps1
  if [ -n "$pwsh" ] && "$pwsh" "$script" install chromium; then
    NEWSPORTAL_TEST_CHROMIUM=playwright
  else
    echo "Cần Chromium: cài gói chromium, hoặc đặt NEWSPORTAL_TEST_CHROMIUM=/đường/dẫn/chromium."
  fi
fi
[ -n "${NEWSPORTAL_TEST_CHROMIUM:-}" ] || NEWSPORTAL_TEST_CHROMIUM=$(chromium || true)
export NEWSPORTAL_TEST_CHROMIUM

# What the build's own analyzers do not see: ends of lines and of files, encodings. All else of the format is an error of the build (IDE0055).
format=$(mktemp)
dotnet format whitespace . --folder --verify-no-changes --exclude src/NewsPortal/Data/Migrations src/NewsPortal/Data/Compiled >"$format" 2>&1 &
formatting=$!

log=$(mktemp)
dotnet test --solution NewsPortal.sln --no-build --no-ansi --no-progress --max-parallel-test-modules 3 "$@" 2>&1 | tee "$log"
tested=${PIPESTATUS[0]}

# The summary has "failed: N", "succeeded: N", "skipped: N" on lines of their own.
count() { awk -v key="$1:" '$1 == key { n = $2 } END { print n + 0 }' "$log"; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
# Said once more at the end with their first lines, where who reads only that finds them.
broken=$(awk '/^ *failed .*\(/ { n = 12; print; next } n > 0 && /^ / { n--; print substr($0, 1, 400); next } { n = 0 }' "$log" | head -n 80)
rm -f "$log"

# The editor's own tests; the build has fetched what they need. Node sums them up in lines of "# pass N".
editor=src/NewsPortal.Web/Client
if [ -d "$editor/node_modules" ]; then
  log=$(mktemp)
  (cd "$editor" && npm test --silent) >"$log" 2>&1
  ran=$?
  noted() { awk -v key="$1" '$1 == "#" && $2 == key { n = $3 } END { print n + 0 }' "$log"; }
  [ "$ran" = 0 ] || grep -A 20 '^not ok' "$log" || cat "$log"
  echo "Trình soạn thảo: $(noted pass) đạt, $(noted fail) hỏng"
  passed=$((passed + $(noted pass))) failed=$((failed + $(noted fail) + $(noted cancelled))) skipped=$((skipped + $(noted skipped) + $(noted todo)))
  [ "$ran" = 0 ] || [ "$failed" != 0 ] || failed=1
  rm -f "$log"
else
  echo "Thiếu Node.js, hoặc Client/ chưa được dựng: bỏ qua các bài kiểm thử của trình soạn thảo."
  skipped=$((skipped + 1))
fi
# Known holes in what others wrote; without a feed that answers it is skipped, visibly.
timeout 120 tests/security/audit.sh
case $? in 0) passed=$((passed + 1)) ;; 1) failed=$((failed + 1)) ;; *) skipped=$((skipped + 1)) ;; esac
wait "$formatting" || formatted=1
if [ "${formatted:-0}" != 0 ]; then
  tail -n 20 "$format"
  echo "Định dạng mã nguồn chưa đúng: chạy dotnet format whitespace . --folder."
  failed=$((failed + 1))
fi
rm -f "$format"
[ "$tested" = 0 ] || [ "$failed" != 0 ] || failed=1
[ -z "$broken" ] || printf '%s\n' "$broken"
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
