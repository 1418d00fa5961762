using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Listing;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.Projects;
using DocModelGen.Tool.References;

namespace DocModelGen.Tool.Commands;

/// <summary>The command <c>docmodels list</c>.</summary>
internal static class ListCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var unused = new Option<bool>("--unused") { Description = "List only what is generated and never referenced by the project's own code: the compiler is asked" };
        var common = new CommonOptions();
        var command = new Command("list", "Lists what the project's pages yield, what stays untyped and why, and which pages were mended.") { unused };
        common.AddTo(command, hasSource: false);
        command.SetAction(parsed =>
        {
            common.Apply(parsed);
            var run = new CommandRun(output, error);
            return run.End(() =>
            {
                using ProjectFolder project = ProjectFolder.Open(common.Project(parsed), isChanging: false);
                if (parsed.GetValue(unused))
                {
                    WriteUnused(run, run.Watch(progress => UnusedCode.Find(project, progress)));
                }
                else
                {
                    Write(run, project);
                }

                return ExitCode.Fine;
            });
        });
        return command;
    }

    private static void WriteUnused(CommandRun run, IReadOnlyList<UnusedCode.Unused> unused)
    {
        if (unused.Count == 0)
        {
            run.Notes.Add("All that is generated is referenced.");
            return;
        }

        TableWriter.Write(run.Output, ["NAME", "KIND", "PAGE"], [.. unused.Select(static type => (string[])[type.Name, type.Kind, type.Page])]);
    }

    private static void Write(CommandRun run, ProjectFolder project)
    {
        IReadOnlyDictionary<string, byte[]> pages = project.ReadAll();
        if (pages.Count == 0)
        {
            throw new ToolException($"There is no page in '{project.PagesFolder}'. 'docmodels add' brings some.");
        }

        string[]? selection = project.SelectionText()?.Split('\n');
        Reference reference = run.Watch(progress => Reference.Of(pages, selection, progress));
        ApiModel model = reference.Model;
        TableWriter.Write(run.Output, ["NAME", "METHOD", "PATH", "PAGE"],
        [
            .. model.Operations.Select(static operation => (string[])[operation.Name.Identifier, operation.Method, operation.Routes[0].Documented, operation.Page]),
            .. model.Types.Select(static type => (string[])[type.Name.Identifier, "type", type.FullName, string.Join(", ", type.Pages)]),
            .. model.Enums.Select(static type => (string[])[type.Name.Identifier, "enum", type.FullName, string.Join(", ", type.Pages)]),
        ]);
        run.Output.WriteLine($"\n{AddCommand.Count(model.Operations.Count, "operation")}, {AddCommand.Count(model.Types.Count, "type")}, {AddCommand.Count(model.Enums.Count, "enumeration")} of {AddCommand.Count(pages.Count, "page")}");
        Section(run.Output, "Untyped", new Untyped([.. reference.Pages.Values], project.Lock is not null).Of(model).Select(static found => $"{found.Property}: {found.Reason}"));
        Section(run.Output, "Mended by hand", ProjectPages.Mended(project, pages, Quiet.Instance)
            .SelectMany(static page => (string[])[$"{ProjectFolder.Pages}/{page.Page}", .. page.Lines?.Select(static line => "  " + line) ?? ["  (what it was cannot be had)"]]));
        Section(run.Output, "Missing: docmodels.lock has them, and they are gone", ProjectPages.Missing(project, pages));
    }

    private static void Section(TextWriter output, string title, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length > 0)
        {
            output.WriteLine($"\n{title}");
            foreach (string line in all)
            {
                output.WriteLine("  " + Paint.Line(line));
            }
        }
    }
}
