# What zsh offers for a line when the tab key is pressed at its end: one candidate a line.
# Usage: bash zsh.sh SCRIPT 'quoth lint --sel' FILE    where FILE takes what is offered
# Zsh completes only as a person's shell, on a terminal, so it gets a pseudo terminal. It fills in the line itself as soon
# as its editor is ready, and its compadd is wrapped to tell what fits.
cat >"$3.rc" <<RC
PS1=
autoload -Uz compinit && compinit -u -D
source $1
compadd() {
  local -a got
  builtin compadd -O got "\$@"
  (( \$#got )) && print -rl -- "\$got[@]" >>$3
  builtin compadd "\$@"
}
complete-and-leave() {
  zle -D zle-line-init
  BUFFER=${2@Q}
  CURSOR=\$#BUFFER
  zle complete-word
  BUFFER=exit
  zle .accept-line
}
zle -N zle-line-init complete-and-leave
RC
zsh -f -c '
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "source $1"
while zpty -r shell line; do :; done
' zsh "$3.rc" >/dev/null 2>&1
sort -u "$3" | sed '/^$/d'
