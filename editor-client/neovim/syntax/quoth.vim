" Vim syntax file for Quoth: who said what in news articles.
if exists("b:current_syntax")
  finish
endif

syntax sync fromstart
syntax case match

syntax region quothHeader start=/\%^---\s*$/ end=/^---\s*$/ contains=quothComment,quothKey,quothDefinition
syntax match quothKey /^\s*\a[^:[:blank:]]*\ze\s*:/ contained
syntax match quothDefinition /^[@!][^:[:blank:]]\+\ze\s*:/ contained
syntax match quothComment /^\s*#.*$/ contained

" A run of backslashes before a bracket; the last one of an odd run takes the bracket with it.
syntax match quothEscape /\%(\\\\\)*\\[[\]]\|\%(\\\\\)\+\ze[[\]]/

" A tag ends with its bracket or its paragraph. Plain brackets balance inside of one.
syntax cluster quothInside contains=quothMention,quothSource,quothCue,quothClaim,quothHole,quothNote,quothPlain,quothEscape
syntax region quothPlain start=/\[/ end=/\]/ end=/^\s*$/ contained transparent contains=@quothInside
syntax region quothMention matchgroup=quothTag start=/\[@[^][|]*|/ end=/\]/ end=/^\s*$/ contains=@quothInside
syntax region quothSource matchgroup=quothTag start=/\[^[^][|]*|/ end=/\]/ end=/^\s*$/ contains=@quothInside
syntax region quothCue matchgroup=quothTag start=/\[\~[^][|]*|/ end=/\]/ end=/^\s*$/ contains=@quothInside
syntax region quothClaim matchgroup=quothTag start=/\[![^][|]*|/ end=/\]/ end=/^\s*$/ contains=@quothInside
syntax region quothHole matchgroup=quothTag start=/\[-[^][|]*|/ end=/\]/ end=/^\s*$/ contains=@quothInside
syntax region quothNote matchgroup=quothTag start=/\[#[^][|]*|/ end=/\]/ end=/^\s*$/ contains=@quothInside

highlight default link quothKey Label
highlight default link quothDefinition Define
highlight default link quothComment Comment
highlight default link quothEscape SpecialChar
highlight default link quothTag NonText
highlight default link quothMention Type
highlight default link quothSource Function
highlight default link quothCue Keyword
highlight default link quothClaim String
highlight default link quothHole Normal
highlight default link quothNote Comment

let b:current_syntax = "quoth"
