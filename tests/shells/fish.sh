# What fish offers for a line: one candidate a line, without the descriptions.
# Usage: bash fish.sh SCRIPT 'quoth lint --sel'
fish --no-config -c 'source $argv[1]; complete -C $argv[2]' "$1" "$2" | cut -f1
