/**
 * `completion`: a short script for each shell, which asks the command itself at every Tab, so that it never knows less than the version
 * that is installed. The words of the line are handed over with an `@` before each: none is empty (Windows PowerShell loses those), and
 * none is taken for an option. The answer is one candidate a line, a tab and its description; `@files` and `@folders` leave it to the shell.
 */
import type { Command } from "commander";
import { visible } from "../reporters/terminal/visible.js";
import type { Locale } from "../text/locale.js";
import { completionsFor } from "./candidates.js";
import { CallError, type Io } from "./io.js";
import type { CliSpeak } from "./words.js";

interface Context {
  readonly io: Io;
  readonly locale: Locale;
  readonly speak: CliSpeak;
}

/** What a script asks for in place of a shell's name. */
const ASK = "candidates";

// bash cuts words at `:` and `=` and wants only what follows; compopt is missing in the bash 3.2 of macOS
const BASH = `_gongwen_lint() {
  local line=\${COMP_LINE:0:COMP_POINT} words cur head="" value rest IFS=$' \\t\\n'
  read -a words <<< "$line"
  [[ $line == *[[:space:]] ]] && words+=("")
  cur=\${words[\${#words[@]}-1]}
  case $cur in
    *:*) [[ $COMP_WORDBREAKS == *:* ]] && head=\${cur%:*}: ;;
    *=*) [[ $COMP_WORDBREAKS == *=* ]] && head=\${cur%%=*}= ;;
  esac
  local asked=("\${words[@]:1}")
  asked=("\${asked[@]/#/@}")
  COMPREPLY=()
  while IFS=$'\\t' read -r value rest; do
    case $value in
      @files | @folders)
        compopt -o filenames 2> /dev/null
        [[ $value == @files ]] && rest=-f || rest=-d
        while IFS= read -r value; do COMPREPLY+=("$value"); done < <(compgen "$rest" -- "$cur")
        ;;
      *)
        [[ $value == *: ]] && compopt -o nospace 2> /dev/null
        COMPREPLY+=("\${value#"$head"}")
        ;;
    esac
  done < <("\${words[0]}" completion ${ASK} "\${asked[@]}" 2> /dev/null)
}
complete -F _gongwen_lint gongwen-lint
`;

const ZSH = `#compdef gongwen-lint
_gongwen_lint() {
  local -a values shown
  local line files
  for line in "\${(@f)$("\${words[1]}" completion ${ASK} "\${(@)words[2,CURRENT]/#/@}" 2> /dev/null)}"; do
    case $line in
      '') ;;
      @files) files=1 ;;
      @folders) files=2 ;;
      *) values+=("\${line%%$'\\t'*}"); shown+=("\${line/$'\\t'/  }") ;;
    esac
  done
  if [[ \${values[1]} == *: ]]; then compadd -S '' -l -d shown -a values
  elif (( $#values )); then compadd -l -d shown -a values
  fi
  [[ $files == 1 ]] && _files
  [[ $files == 2 ]] && _files -/
  (( $#values || $+files ))
}
if [[ \${funcstack[1]} == _gongwen_lint ]]; then _gongwen_lint "$@"; else compdef _gongwen_lint gongwen-lint; fi
`;

const FISH = `function __gongwen_lint_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in ($words[1] completion ${ASK} @$words[2..-1] "@$current" 2> /dev/null)
        switch $line
            case @files
                __fish_complete_path "$current"
            case @folders
                __fish_complete_directories "$current"
            case '*'
                echo -- $line
        end
    end
end
complete -c gongwen-lint -f -a '(__gongwen_lint_complete)'
`;

const POWERSHELL = `Register-ArgumentCompleter -Native -CommandName gongwen-lint -ScriptBlock {
    param($word, $ast, $cursor)
    $words = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { '@' + $_.Extent.Text.Trim('"', "'") })
    $asked = @($words | Select-Object -Skip 1) + ('@' + $word)
    & $ast.CommandElements[0].Value completion ${ASK} $asked 2> $null | ForEach-Object {
        $value, $text = $_ -split [char]9, 2
        if ($value -in '@files', '@folders') { [System.Management.Automation.CompletionCompleters]::CompleteFilename($word) }
        else {
            if (-not $text) { $text = $value }
            [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $text)
        }
    }
}
`;

const SCRIPTS: Readonly<Record<string, string>> = { bash: BASH, zsh: ZSH, fish: FISH, powershell: POWERSHELL };

/** Prints a shell's script, or answers one. @throws CallError for a shell that is not known */
export function completion(shell: string, words: readonly string[], program: Command, context: Context): void {
  const { io, locale, speak } = context;
  if (shell === ASK) {
    const typed = words.map((word) => word.replace(/^@/, ""));
    const { candidates, paths } = completionsFor(program, typed, locale);
    const lines = candidates.map(({ value, description }) => `${value}\t${visible(description)}`);
    if (paths !== null) lines.push(`@${paths}`);
    io.stdout.write(lines.map((line) => `${line}\n`).join(""));
    return;
  }
  const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
  if (script === undefined) {
    const names = Object.keys(SCRIPTS).join(speak("list.mark"));
    throw new CallError(speak("error.shell", { value: shell, names }));
  }
  io.stdout.write(script);
}
