using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;
using System.Linq;
using DocModelGen.Tool.Commands;
using DocModelGen.Tool.Drift;

namespace DocModelGen.Tool.CommandLine;

/// <summary>The command <c>docmodels</c> and its subcommands.</summary>
internal static class DocModelsCommand
{
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        ParseResult result = Parse(arguments, output, error);
        int code = result.Invoke(new InvocationConfiguration { Output = output, Error = error });
        return result.Action is ParseErrorAction ? ExitCode.Misused : code;
    }

    public static ParseResult Parse(string[] arguments, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Brings API-reference pages into a project, and follows them when they move.")
        {
            SearchCommand.Create(output, error),
            ShowCommand.Create(output, error),
            AddCommand.Create(output, error),
            RemoveCommand.Create(output, error),
            UpdateCommand.Create(output, error),
            ListCommand.Create(output, error),
            InitCommand.Create(output, error),
            DriftCommand.Create(output, error),
            WitnessCommand.Create(output, error),
            CompletionCommand.Create(output),
        };
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExampleHelp((HelpAction)help.Action!);

        // A folder may be called @something; nothing is read because of that.
        return root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
    }
}
