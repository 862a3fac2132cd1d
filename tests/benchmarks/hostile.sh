#!/usr/bin/env bash
# Times `quoth lint` on a megabyte of each hostile input: hostile.sh PROGRAM, the published one. Each run is a process of
# its own, so its start is in the figure. What it must say about each input is for the tests; this only times it.
set -eu
program=$(realpath "${1:?usage: hostile.sh PROGRAM}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
size=$((1024 * 1024))

# Cut by bytes, so only ASCII is repeated.
repeat() { yes "$(printf '%b' "$1")" | tr -d '\n' | tr '\001\002' '\n\r' | head -c "$size"; }

time_one() {
  local name=$1 file=$folder/$1/a.quoth times=() before after
  for _ in 1 2 3 4 5; do
    before=$(date +%s%N)
    "$program" lint "$file" > "$folder/output" 2>&1 || [ $? -lt 3 ]
    after=$(date +%s%N)
    times+=($(((after - before) / 1000000)))
  done
  local middle
  middle=$(printf '%s\n' "${times[@]}" | sort -n | sed -n 3p)
  printf '| %-22s | %5d ms | %s |\n' "$name" "$middle" "$(tail -1 "$folder/output" | sed "s#$folder/##" | cut -c1-60)"
}

input() { mkdir -p "$folder/$1" && cat > "$folder/$1/a.quoth" && time_one "$1"; }

printf '| %-22s | %8s | %s |\n|---|---|---|\n' input median says
repeat '[!|' | input nested-openers
repeat '[!c1 type=fact|x ' | input nested-heads
repeat '[!|he said so\001' | input unclosed-tags
repeat '[!|he said so\001\001' | input unclosed-paragraphs
repeat 'lorem ipsum dolor ' | input one-line
repeat '[^@a|He] [~|said] [!|so]. ' | input one-line-of-tags
head -c "$size" /dev/zero | input nul-bytes
head -c "$size" /dev/zero | tr '\0' '\377' | input invalid-utf8
repeat '[!|So], [~|said] [^|Al].\002' | input carriage-returns
{ printf '\357\273\277'; repeat '[!|So], [~|said] [^|Al].\001'; } | input byte-order-mark
repeat ']' | input closers
repeat '\\\\' | input backslashes
repeat '[!c1+|x] ' | input pieces
repeat '[~|]\001\001' | input empty-tags
{ printf -- '---\n'; repeat '@a: A\001'; printf -- '\n---\nx'; } | input definitions
{ printf '[!'; repeat 'a=b '; printf '|x]'; } | input attributes
