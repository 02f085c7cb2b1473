/**
 * What a shell loads. Each script asks the command itself for the words, so that it never has to be made again; names of
 * jobs come from files of strangers, so nothing that is answered is evaluated.
 */
export const SCRIPTS = {
  bash: `# gitlab-dind completion bash
_gitlab_dind() {
  local reply kind=
  COMPREPLY=()
  while IFS= read -r reply; do
    if [[ -z $kind ]]; then kind=$reply; else COMPREPLY+=("$reply"); fi
  done < <("$1" completion line -- "\${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
  if [[ $kind == files ]]; then compopt -o default 2>/dev/null; fi
  if [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2>/dev/null; fi
  return 0
}
complete -F _gitlab_dind gitlab-dind
`,
  zsh: `#compdef gitlab-dind
# gitlab-dind completion zsh
_gitlab_dind() {
  local -a replies
  replies=("\${(@f)$("\${words[1]}" completion words -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ $replies[1] == files ]]; then
    compset -P '--*='
    _files
  elif (( $#replies > 1 )); then
    compadd -- "\${(@)replies[2,-1]}"
  fi
}
if [[ $funcstack[1] == _gitlab_dind ]]; then _gitlab_dind "$@"; else compdef _gitlab_dind gitlab-dind; fi
`,
  fish: `# gitlab-dind completion fish
function __gitlab_dind_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct | string unescape)
    set -l replies ($before[1] completion words -- $before[2..-1] "$current" 2>/dev/null)
    if test "$replies[1]" = files
        set -l prefix (string match -r -- '^--[^=]+=' "$current")
        for path in (__fish_complete_path (string replace -r -- '^--[^=]+=' '' "$current"))
            printf '%s\\n' "$prefix$path"
        end
    else
        printf '%s\\n' $replies[2..-1]
    end
end
complete -c gitlab-dind -f -a '(__gitlab_dind_complete)'
`,
} as const;
