#!/usr/bin/env bash
# LibreOffice 7.4.7 without a window reads a CSV file that begins with the byte order mark of UTF-8 as
# Windows-1252, whatever the locale, and keeps the mark as three characters; with the mark it opens rightly
# only where `--infilter` says UTF-8.
#
# Needs `soffice` on the PATH.
set -euo pipefail
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT && cd "$work"
printf '\xef\xbb\xbf"name"\r\n"Zo\xc3\xab"\r\n' > table.csv
profile="-env:UserInstallation=file://$work/profile"
for filter in '' --infilter=CSV:44,34,76; do
  # shellcheck disable=SC2086
  soffice "$profile" --headless $filter --convert-to fods table.csv > /dev/null 2>&1
  grep -o '<text:p>[^<]*' table.fods | tail -n 2 | sed 's/<text:p>//'
done | tee seen
diff seen - <<'OUT'
ï»¿&quot;name&quot;
ZoÃ«
name
Zoë
OUT
