#!/usr/bin/env bash
# Bad input, a function a case: bad_input.sh PROGRAM CASE. Each wants a clear sentence, the right exit code, nothing lost.
set -uo pipefail

program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export ACTORGRAPH_DB=$work/news.db

fail() {
  echo "FAILED: $*" >&2
  [ -f out ] && sed 's/^/out: /' out >&2
  [ -f err ] && sed 's/^/err: /' err >&2
  exit 1
}
# expect CODE COMMAND...: runs it with out and err in files of these names.
expect() {
  local code=$1 actual=0
  shift
  "$@" >out 2>err || actual=$?
  [ "$actual" -eq "$code" ] || fail "'$*' ended with $actual, expected $code"
}
says() { grep -qF -- "$1" err || fail "standard error does not say '$1'"; }
shows() { grep -qF -- "$1" out || fail "standard output does not show '$1'"; }
article() { printf '{"article": {"id": "%s", "text": "%s"}, "actors": [{"id": 1, "name": "A", "kind": "person"}, {"id": 2, "name": "B", "kind": "person"}], "triples": [{"subject": 1, "predicate": "meets", "object": 2}]}\n' "$1" "$2"; }
articles() { for ((i = $1; i < $2; ++i)); do article "$i" "Text number $i. $(printf 'word%.0s ' {1..200})"; done; }

empty_file() {
  : >empty.txt
  article one "A meets B." >good.jsonl
  expect 1 "$program" add empty.txt good.jsonl
  says "empty.txt: it is empty"
  shows "Added 1 article"
}
binary() {
  head -c 4096 "$program" >binary.txt
  expect 1 "$program" add binary.txt
  says "binary.txt: it is no text"
}
giant_line() {
  head -c 100000000 /dev/zero | tr '\0' 'a' >giant.txt
  ulimit -v 2000000
  expect 1 "$program" add giant.txt
  says "giant.txt: only the first 1 MB"
  shows "Added 1 article"
}
giant_json_line() {
  { article one "A meets B."; head -c 100000000 /dev/zero | tr '\0' 'a'; echo; article two "B meets A."; } >giant.jsonl
  expect 1 "$program" add giant.jsonl
  says "giant.jsonl:2: this line is longer than"
  shows "Added 2 articles"
}
invalid_utf8() {
  printf 'The party \xff\xfe met its leader in the capital on Monday.\n' >broken.txt
  expect 0 "$program" add broken.txt
  says "broken.txt: 2 bytes are no UTF-8"
  shows "Added 1 article"
}
folder_without_rights() {
  mkdir -p news/closed
  article one "A meets B." >news/good.jsonl
  chmod 000 news/closed
  local as_nobody=()
  if [ "$(id -u)" -eq 0 ]; then  # root may read everything
    cp "$program" actorgraph && program=./actorgraph
    chmod 755 . actorgraph && chmod -R o+rX news 2>/dev/null
    chmod 000 news/closed
    as_nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
  fi
  expect 1 "${as_nobody[@]}" "$program" extract news
  chmod 700 news/closed
  says "news/closed: you may not read it"
  shows '"id":"one"'
}
missing_file() {
  expect 1 "$program" add nothing.txt
  says "nothing.txt: it does not exist"
}
broken_json_line() {
  { article one "A meets B."; echo '{"text": '; article two "B meets A."; } >news.jsonl
  expect 1 "$program" add news.jsonl
  says "news.jsonl:2: this line is no JSON"
  shows "Added 2 articles"
}
full_disk() {
  articles 0 200 >news.jsonl
  expect 1 bash -c 'trap "" XFSZ; ulimit -f 300; exec "$0" add news.jsonl' "$program"
  says "actorgraph: "
  expect 0 "$program" info
  expect 0 "$program" add news.jsonl  # there is room again: the rest comes, nothing twice
  expect 0 "$program" info
  shows "articles    200"
}
full_output() {
  [ -c /dev/full ] || return 0
  article one "A meets B." >news.jsonl
  expect 0 "$program" add news.jsonl
  "$program" export --format csv >/dev/full 2>err && fail "a full disk goes unnoticed"
  says "could not be written"
  expect 1 "$program" draw -o no-folder/all.svg
  says "cannot be written"
}
foreign_database() {
  printf 'SQLite format 3\0 and then nothing of the kind' >news.db
  expect 1 "$program" info
  says "news.db"
  echo "plain text, longer than a header of a database should be, which has one hundred bytes in all of its versions" >news.db
  cp news.db before.db
  expect 1 "$program" add --db news.db before.db
  cmp -s news.db before.db || fail "a file that is no database was changed"
}
newer_database() {
  article one "A meets B." >news.jsonl
  expect 0 "$program" add news.jsonl
  printf '\x00\x00\x03\xe7' | dd of=news.db bs=1 seek=60 conv=notrunc status=none  # user_version: 999
  expect 1 "$program" info
  says "newer"
}
odd_names() {
  article one "A meets B." >news.jsonl
  expect 0 "$program" add news.jsonl
  for name in "O'Brien" '100%' "'; DROP TABLE actors; --" '_' '*' 'B OR' '' '((' '#x'; do
    expect 1 "$program" who "$name"
    says "actorgraph: "
  done
  expect 0 "$program" who A
}
two_at_once() {
  articles 0 100 >one.jsonl
  articles 50 150 >two.jsonl
  "$program" add one.jsonl >one.out 2>one.err &
  local first=$!
  expect 0 "$program" add two.jsonl
  wait "$first" || fail "the first of two ended badly: $(cat one.err)"
  expect 0 "$program" info
  shows "articles    150"
}
killed() {
  articles 0 2000 >news.jsonl
  "$program" add news.jsonl >/dev/null 2>&1 &
  local running=$!
  sleep 0.3
  kill -9 "$running"
  wait "$running" 2>/dev/null
  expect 0 "$program" add news.jsonl
  expect 0 "$program" info
  shows "articles    2000"
  shows "statements  2000"
}
interrupted() {
  mkfifo news.jsonl
  { articles 0 20; sleep 1; articles 20 100000; } >news.jsonl 2>/dev/null &
  local feeding=$!
  "$program" add news.jsonl >out 2>err &
  local running=$!
  until "$program" info 2>/dev/null | grep -q '^articles    [1-9]'; do sleep 0.1; done
  kill -TERM "$running"
  wait "$running"
  local code=$?
  kill "$feeding" 2>/dev/null
  [ "$code" -eq 1 ] || fail "an interrupted run ended with $code"
  says "interrupted"
  shows "Added"
}
broken_pipe() {
  articles 0 300 >news.jsonl
  expect 0 "$program" add news.jsonl
  "$program" export --format jsonl 2>err | head -n 1 >/dev/null
  [ ! -s err ] || fail "a broken pipe is not quiet"
}

"$2"
