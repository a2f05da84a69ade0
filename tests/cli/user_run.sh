#!/usr/bin/env bash
# The program as a user meets it: the samples are added, asked, drawn and exported. user_run.sh PROGRAM SAMPLES
set -euo pipefail

program=$1
samples=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

shows() { grep -qE -- "$1" answer || { echo "FAILED: no line matches '$1' in:" >&2; cat answer >&2; exit 1; }; }

"$program" add "$samples" >answer
shows '^Added 13 articles with [0-9]+ new actors and [0-9]+ statements to actorgraph.db'
"$program" add "$samples" >answer
shows '^Added 0 articles'
shows '^13 articles were there already'
"$program" who Haftar >answer
shows '^Khalifa Haftar -leads-> Libyan National Army$'
"$program" who 'Government of National Accord' requests_aid_from Russia >answer
shows '^Government of National Accord -requests_aid_from-> Russia$'
"$program" evidence LNA Russia >answer
shows 'Russia for it too'
"$program" path Haftar Russia >answer
shows '^[0-9]+ paths? of [12] steps? between Khalifa Haftar and Russia$'
"$program" draw --around Haftar -o haftar.svg
grep -q 'Khalifa Haftar' haftar.svg
"$program" draw --around Haftar -o haftar.png
"$program" draw --around Haftar -o again.svg
cmp haftar.svg again.svg
"$program" export --format csv >answer
shows 'Khalifa Haftar.*leads.*Libyan National Army'
"$program" info >answer
shows '^articles    13 '
