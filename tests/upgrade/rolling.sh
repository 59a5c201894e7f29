#!/usr/bin/env bash
# A rolling upgrade, done: the release before and this one serve one newspaper side by side under load, then the new one is taken back and comes again
# (tests/NewsPortal.WebTests/Survival/RollingUpgradeTests.cs). Usage: rolling.sh [OLD_REF]; without it the release that tests/Corpus/releases holds a paper of.
# SQLite; and SQL Server where NEWSPORTAL_TEST_SQLSERVER is set. Needs HAProxy. Exit code 0 only if nothing failed, nothing was lost and no log has an error.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
old=${1:-$(cat tests/Corpus/releases/previous.commit)}
commit=$(git rev-parse --verify --quiet "$old^{commit}") || { echo "Không có $old trong kho mã này (bản sao nông? chạy git fetch --unshallow)."; exit 1; }
place=$(mktemp -d)
end() { git worktree remove --force "$place/source" 2>/dev/null || true; rm -rf "$place"; }
trap end EXIT
trap "exit 130" INT TERM

publish() { # SOURCE FOLDER. Analyzers judge sources; nothing of them is in the program. Compiling ahead takes minutes, and makes starts shorter, nothing else.
  dotnet publish "$1/src/NewsPortal.Web" -c Release -o "$2" --nologo -v quiet -p:PublishReadyToRun=false -p:RunAnalyzersDuringBuild=false -p:EnforceCodeStyleInBuild=false
}
git worktree add --quiet --detach "$place/source" "$commit"
publish "$place/source" "$place/old"
publish . "$place/new"
dotnet build tests/NewsPortal.WebTests --nologo -v quiet -p:RunAnalyzersDuringBuild=false -p:EnforceCodeStyleInBuild=false

echo "$(git log -1 --format='%h (%cs)' "$commit") → $(git log -1 --format='%h (%cs)')"
said=0
NEWSPORTAL_ROLL_FROM=$place/old/NewsPortal.Web.dll NEWSPORTAL_ROLL_TO=$place/new/NewsPortal.Web.dll \
  dotnet tests/NewsPortal.WebTests/bin/Debug/net10.0/NewsPortal.WebTests.dll --filter-class '*RollingUpgradeTests' --output Detailed --no-ansi --progress off || said=$?
exit $said
