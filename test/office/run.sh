#!/usr/bin/env bash
# The published tables and the import template, opened by another program: LibreOffice, from Debian, reads every kind and
# makes text and pages of it, which are looked through.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

if ! command -v soffice >/dev/null || ! command -v pdftotext >/dev/null || [ -z "$(fc-list :lang=zh 2>/dev/null)" ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    libreoffice-writer libreoffice-calc poppler-utils fontconfig fonts-noto-cjk >/dev/null
fi

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
node test/office/check.mjs "$home"
