using System.CommandLine;
using System.IO;
using DocModelGen.Tool.CommandLine;

namespace DocModelGen.Tool.Commands;

/// <summary>The command <c>docmodels completion</c>: what a shell has to be told.</summary>
internal static class CompletionCommand
{
    // The directive [suggest:POSITION] of System.CommandLine answers, a word a line.
    private const string Bash =
        """
        _docmodels_complete() {
            local line
            COMPREPLY=()
            while IFS= read -r line; do COMPREPLY+=("$line"); done < <(docmodels "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
        }
        complete -F _docmodels_complete docmodels
        """;

    private const string Zsh =
        """
        _docmodels_complete() {
            local -a words
            words=("${(@f)$(docmodels "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            compadd -a words
        }
        compdef _docmodels_complete docmodels
        """;

    private const string Fish =
        """
        complete -c docmodels -f -a '(docmodels "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'
        """;

    private const string PowerShell =
        """
        Register-ArgumentCompleter -Native -CommandName docmodels -ScriptBlock {
            param($word, $line, $position)
            docmodels "[suggest:$position]" "$line" 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }
        """;

    public static Command Create(TextWriter output)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command("completion", "Writes what a shell reads to complete the command's words.") { shell };
        command.SetAction(parsed =>
        {
            output.WriteLine(parsed.GetRequiredValue(shell) switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                "fish" => Fish,
                _ => PowerShell,
            });
            return ExitCode.Fine;
        });
        return command;
    }
}
