using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Linq;

namespace DocModelGen.Tool.CommandLine;

/// <summary>Help with lines to copy.</summary>
internal sealed class ExampleHelp(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> s_examples = new()
    {
        ["search"] = ["docmodels search send mail --from graph", "docmodels search 'GET /users/{id}/messages'", "docmodels search wipe device --json"],
        ["show"] = ["docmodels show UserSendMail", "docmodels show mobileAppInstallStatus"],
        ["add"] = ["docmodels add UserSendMail --from graph", "docmodels add 'GET /users/{id}/messages' user-sendmail.md", "docmodels add Widget --from ../api-docs --path reference"],
        ["remove"] = ["docmodels remove UserSendMail"],
        ["update"] = ["docmodels update", "docmodels update --check --html drift.html", "docmodels update --to v2", "docmodels update --from ../api-docs-2026"],
        ["list"] = ["docmodels list", "docmodels list --unused"],
        ["init"] = ["dotnet new console && docmodels init"],
        ["witness"] = ["docmodels witness --metadata https://api.example.com/v1/$metadata --out docmodels.witness.service.txt"],
        ["completion"] = ["docmodels completion bash >> ~/.bashrc", "docmodels completion pwsh >> $PROFILE"],
    };

    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        string[] examples = parseResult.CommandResult.Command is RootCommand
            ? [.. s_examples.Values.Take(3).Select(static lines => lines[0])]
            : s_examples.GetValueOrDefault(parseResult.CommandResult.Command.Name, []);
        if (examples.Length > 0)
        {
            parseResult.InvocationConfiguration.Output.WriteLine("Examples:");
            foreach (string example in examples)
            {
                parseResult.InvocationConfiguration.Output.WriteLine("  " + example);
            }
        }

        return code;
    }
}
