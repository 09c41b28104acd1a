#!/usr/bin/env bash
# Installs a Pact Broker for `npm run test:broker`: Debian's packages where they are missing, and the gems, compiled,
# into .broker/<hash of the Gemfile>. Does nothing when that is there already. The first time takes about two minutes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

read -r hash _ < <(sha256sum test/broker/Gemfile)
home=$PWD/.broker/${hash:0:16}
if [[ -e $home/installed ]]; then
  printf 'The Pact Broker is in %s already.\n' "$home"
  exit 0
fi

missing=()
for package in ruby ruby-dev bundler build-essential pkg-config libyaml-dev libsqlite3-dev zlib1g-dev; do
  dpkg-query --show --showformat='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
if ((${#missing[@]} > 0)); then
  if ! command -v apt-get >/dev/null; then
    printf 'This needs Ruby 3.1 with headers, Bundler, a C compiler, and the headers of yaml, sqlite3 and zlib.\n' >&2
    exit 1
  fi
  as_root=()
  if ((EUID != 0)); then as_root=(sudo); fi
  "${as_root[@]}" apt-get update
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}"
fi

mkdir -p "$home"
cp test/broker/Gemfile test/broker/config.ru "$home/"
cd "$home"
BUNDLE_GEMFILE=$home/Gemfile BUNDLE_PATH=$home/gems BUNDLE_APP_CONFIG=$home/.bundle bundle install --jobs "$(nproc)"
touch installed
printf 'The Pact Broker is in %s.\n' "$home"
