#!/bin/sh
# Brings a fresh Debian or Ubuntu machine to where Wireprint can be built and tested: two browsers, two fonts,
# a web server that packs are looked up at, a screen that nobody looks at with a mouse and keys, a reader of prints,
# and the npm packages of the lockfile. Does nothing where all is there.
set -eu
cd "$(dirname "$0")/.."

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
    echo "wireprint: please install as root: $*" >&2; exit 1
  fi
}

missing=""
command -v chromium >/dev/null || missing="$missing chromium"
command -v firefox-esr >/dev/null || missing="$missing firefox-esr"
[ -d /usr/share/fonts/truetype/liberation ] || missing="$missing fonts-liberation"
[ -d /usr/share/fonts/opentype/noto ] || missing="$missing fonts-noto-cjk"
command -v nginx >/dev/null || [ -x /usr/sbin/nginx ] || missing="$missing nginx-light"
command -v Xvfb >/dev/null || missing="$missing xvfb"
command -v xdotool >/dev/null || missing="$missing xdotool"
command -v pdftotext >/dev/null || missing="$missing poppler-utils"
if [ -n "$missing" ]; then
  command -v apt-get >/dev/null || { echo "wireprint: please install:$missing" >&2; exit 1; }
  as_root apt-get update -qq
  # shellcheck disable=SC2086 # the names are to be split
  DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-audit --no-fund --loglevel=error
  touch node_modules/.package-lock.json
fi
[ -f .wxt/tsconfig.json ] || npx wxt prepare
