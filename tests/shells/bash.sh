# What bash offers for a line with the cursor at its end: one candidate a line, as readline would get them.
# Usage: bash bash.sh SCRIPT 'quoth lint --sel'
source "$1"
COMP_LINE=$2
COMP_POINT=${#COMP_LINE}
# Readline parts words at blanks, and at = and : on their own.
spaced=${COMP_LINE//=/ = }
spaced=${spaced//:/ : }
read -ra COMP_WORDS <<<"$spaced"
[[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_quoth
printf '%s\n' "${COMPREPLY[@]}"
