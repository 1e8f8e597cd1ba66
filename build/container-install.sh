#!/usr/bin/env bash
# container-install.sh TARGET: puts the built headless station into TARGET, with its packages and nothing else, and proves that it
# starts there. Used by the Dockerfile, and by CI without a container.
set -euo pipefail
source=$(cd "$(dirname "$0")/.." && pwd)
target=${1:?usage: container-install.sh TARGET}

[[ -f $source/out/main/cli.js && -f $source/out/renderer/index.html ]] || { echo "container-install: run npm run build first" >&2; exit 1; }
mkdir -p "$target/out/main" "$target/out/renderer"
cp "$source"/package.json "$source"/package-lock.json "$source"/LICENSE "$source"/build/health.mjs "$target/"
cp -R "$source/out/main/." "$target/out/main/"
cp -R "$source/out/renderer/." "$target/out/renderer/"
rm -f "$target"/out/main/desktop.js*
# The packages with native code bring a prebuilt one for every platform; none has to be compiled.
(cd "$target" && npm ci --omit=dev --ignore-scripts --no-audit --no-fund)

cd "$target"
node out/main/cli.js --help >/dev/null

data=$(mktemp -d)
log=$data/start.log
port=$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
PORT=$port HOST=127.0.0.1 RACETAG_DATA_DIR=$data RACETAG_READERS='' node out/main/cli.js >"$log" 2>&1 &
station=$!
trap 'kill "$station" 2>/dev/null || true; wait "$station" 2>/dev/null || true; rm -rf "$data"' EXIT
for _ in $(seq 100); do
  if PORT=$port RACETAG_API_KEY=${RACETAG_API_KEY:-} node health.mjs 2>/dev/null; then
    echo "container-install: the station in $target starts and is healthy"
    exit 0
  fi
  kill -0 "$station" 2>/dev/null || break
  sleep 0.2
done
echo "container-install: the station in $target does not start:" >&2
cat "$log" >&2
exit 1
