import type { CompletedCommand } from './completedCommands.ts'
import { pathCases, valueCases, wordCases } from './shellCases.ts'

/** Completion for zsh. Names are asked of the command itself, once in a shell. */
export const zshCompletion = (commands: readonly CompletedCommand[]): string => `\
#compdef paretoken
# Completion of paretoken in zsh: source <(paretoken completion zsh), after compinit
_paretoken() {
  local word="\${words[CURRENT]}" before="\${words[CURRENT-1]}" program="\${words[1]}"
  local -a typed=("\${words[@]}")
  local at="" offers="" flags="" kinds="" value="" index kind known
  for ((index = 2; index < CURRENT; index++)); do
    case "$at/\${typed[index]}" in
${pathCases(commands)}
    esac
  done
  case "$at/$before" in
${valueCases(commands)}
  esac
  if [[ -z $value ]]; then
    case "$at" in
${wordCases(commands)}
    esac
    [[ $word == -* ]] && { offers="$flags"; kinds="" }
    for kind in \${=kinds}; do
      known="_paretoken_$kind"
      [[ -n \${(P)known} ]] || typeset -g "$known=$("$program" complete-names "$kind" 2>/dev/null)"
      offers+=" \${(P)known}"
    done
  fi
  compadd -- \${=offers} || _files
}
compdef _paretoken paretoken
`
