#!/usr/bin/env bash
# Gives the browser tests their Chromium: the one that is there, else the distribution's, by apt.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

find_chromium() {
  node --input-type=module --eval \
    "import { findChromium } from './test/browser/find-chromium.ts'; console.log(findChromium() ?? '')"
}

if [[ -z $(find_chromium) && -z ${CHROMIUM:-} ]]; then
  if ! command -v apt-get >/dev/null; then
    echo 'There is no apt-get here: install Chromium or Chrome, and name its path in CHROMIUM.' >&2
    exit 1
  fi
  as_root=$([[ $(id -u) == 0 ]] || echo sudo)
  $as_root apt-get update --quiet
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends chromium
fi

chromium=$(find_chromium)
if [[ -z $chromium ]]; then
  echo "There is no Chromium${CHROMIUM:+ at $CHROMIUM, which CHROMIUM names}." >&2
  exit 1
fi
echo "Chromium: $chromium"
