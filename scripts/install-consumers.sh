#!/usr/bin/env bash
# Installs what `npm run test:consumers` puts around the package: releases of Node, TypeScript, Jest, Vite and the peers,
# as the package.json of each consumer names them, into a folder outside of the repository that is called by the hash of
# all of these. Does nothing when that is there already. The first time takes one to two minutes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

root=$(pwd -P)
read -r hash _ < <({ cat test/consumers/*/package.json; printf '%s' "$root"; } | sha256sum)
home=${TMPDIR:-/tmp}
home=${home%/}/emr-containers-testkit-consumers/${hash:0:16}
if [[ -e $home/installed ]]; then
  printf 'The consumers are in %s already.\n' "$home"
else
  for manifest in test/consumers/*/package.json; do
    consumer=$home/$(basename "$(dirname "$manifest")")
    mkdir -p "$consumer"
    cp "$manifest" "$consumer/"
    (cd "$consumer" && npm install --no-package-lock --no-audit --no-fund --loglevel=error)
  done
  touch "$home/installed"
  printf 'The consumers are in %s.\n' "$home"
fi
scripts/install-browser.sh
