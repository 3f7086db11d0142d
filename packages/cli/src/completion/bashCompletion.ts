import type { CompletedCommand } from './completedCommands.ts'
import { pathCases, valueCases, wordCases } from './shellCases.ts'

/** Completion for bash. Names are asked of the command itself, once in a shell. */
export const bashCompletion = (commands: readonly CompletedCommand[]): string => `\
# Completion of paretoken in bash: source <(paretoken completion bash)
_paretoken() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  local at="" offers="" flags="" kinds="" value="" index kind known
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "$at/\${COMP_WORDS[index]}" in
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
    [[ $word == -* ]] && offers="$flags" kinds=""
    for kind in $kinds; do
      known="_paretoken_$kind"
      [[ -n \${!known} ]] || printf -v "$known" '%s' "$("\${COMP_WORDS[0]}" complete-names "$kind" 2>/dev/null)"
      offers+=" \${!known}"
    done
  fi
  COMPREPLY=($(compgen -W "$offers" -- "$word"))
}
complete -o default -F _paretoken paretoken
`
