#!/usr/bin/env bash
# Gives the tests with real clients what they need: the AWS CLI, boto3 and pytest from Debian's packages, by apt, and the
# Chromium of the browser tests. Does nothing where they are there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

missing=()
[[ -x /usr/bin/aws ]] || missing+=(awscli)
# Debian's own Python, whatever other one comes first on PATH.
/usr/bin/python3 -I -c 'import boto3' 2>/dev/null || missing+=(python3-boto3)
/usr/bin/python3 -I -c 'import pytest' 2>/dev/null || missing+=(python3-pytest)

if ((${#missing[@]} > 0)); then
  if ! command -v apt-get >/dev/null; then
    echo "There is no apt-get here, and these are missing: ${missing[*]}." >&2
    exit 1
  fi
  as_root=$([[ $(id -u) == 0 ]] || echo sudo)
  $as_root apt-get update --quiet
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends "${missing[@]}"
fi
echo "AWS CLI: $(/usr/bin/aws --version)"
scripts/install-browser.sh
