# Sourced by sqlmap.sh and wapiti.sh: the program on a free port, with the sample newspaper and an administrator and an editor in chief who are signed in.
# Afterwards: $site (its address), $cookie_admin and $cookie_chief (what their browsers send), $here (a folder that goes when the script ends).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
project=$root/src/NewsPortal.Web
program=${PROGRAM:-$project/bin/Debug/net10.0/NewsPortal.Web.dll}
here=$(mktemp -d)
password='thuyền thúng vượt sóng'
server=

finish() {
  [ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }
  rm -rf "$here"
}
trap finish EXIT

need() {
  command -v "$1" >/dev/null && return
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1" >/dev/null && return
  echo "Cần $1: apt-get install $1" >&2
  exit 2
}

# A scanner asks more than people do: what limits them would hide what is behind. The limits have tests of their own (LimitTests).
open_site() {
  [ -f "$program" ] || dotnet build "$project" --nologo -v quiet
  local port
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  site=http://localhost:$port
  (cd "$project" && ASPNETCORE_ENVIRONMENT=Production exec dotnet "$program" --urls "http://127.0.0.1:$port" --Data:Folder "$here/data" --Setup:SampleNewspaper true \
    --Setup:AdminEmail quan-tri@example.vn --Setup:AdminPassword "$password" --Newsroom:CheckForeignLinks false --Newsroom:AttemptsPerMinute 1000000 \
    --Limits:SearchesPerMinute 1000000 --Limits:SuggestionsPerMinute 1000000 --Limits:BeaconsPerMinute 1000000 --Limits:UploadsPerMinute 1000000 \
    --Limits:PreviewsPerMinute 1000000) >"$here/site.log" 2>&1 &
  server=$!
  for _ in $(seq 120); do
    curl -fsS -o "$here/ready" "$site/health/ready" 2>/dev/null && grep -q Healthy "$here/ready" && break
    kill -0 "$server" 2>/dev/null || { cat "$here/site.log" >&2; exit 2; }
    sleep 1
  done
  (cd "$project" && dotnet "$program" editors add thu-ky@example.vn --role ChiefEditor --password "$password" --Data:Folder "$here/data" >/dev/null)
  sign_in_all
}

sign_in_all() {
  cookie_admin=$(signed_in quan-tri@example.vn)
  cookie_chief=$(signed_in thu-ky@example.vn)
}

# Cookies are __Host- and Secure, and the site speaks http here: what browsers allow on localhost is done by hand.
signed_in() {
  local token form
  curl -fsS -D "$here/door" -o "$here/door.html" "$site/admin/dang-nhap"
  form=$(awk 'tolower($1) == "set-cookie:" && $2 ~ /^__Host-newsroom-form=/ { sub(/;.*/, "", $2); print $2 }' "$here/door")
  token=$(grep -o 'name="__RequestVerificationToken"[^>]*value="[^"]*"' "$here/door.html" | head -n 1 | sed 's/.*value="//; s/"$//')
  curl -fsS -D "$here/in" -o /dev/null -H "Cookie: $form" --data-urlencode "Email=$1" --data-urlencode "Password=$password" \
    --data-urlencode "__RequestVerificationToken=$token" "$site/admin/dang-nhap"
  awk -v form="$form" 'tolower($1) == "set-cookie:" && $2 ~ /^__Host-newsroom=/ { sub(/;.*/, "", $2); print $2 "; " form; n = 1 } END { exit !n }' "$here/in"
}

# The program must still be there and must not have failed on anything that was sent.
healthy() {
  curl -fsS "$site/health/ready" >/dev/null || { echo "Trang không còn trả lời." >&2; return 1; }
  local failures
  failures=$(grep -c '\] \(HTTP \)\?\(GET\|POST\|HEAD\|PUT\|DELETE\)\? \?.* 500 \|^\[.* ERR\]' "$here/site.log" || true)
  [ "$failures" = 0 ] || { echo "$failures lỗi trong nhật ký:" >&2; grep -m 20 -A 12 ' ERR\]' "$here/site.log" >&2; return 1; }
}
