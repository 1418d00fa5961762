using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Projects;
using DocModelGen.Tool.References;
using DocModelGen.Tool.Sources;

namespace DocModelGen.Tool.Commands;

/// <summary>The command <c>docmodels remove</c>.</summary>
internal static class RemoveCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var names = new Argument<string[]>("NAME") { Description = "What was added, by any of its names", Arity = ArgumentArity.OneOrMore };
        var force = new Option<bool>("--force") { Description = "Remove pages too that were mended by hand" };
        var common = new CommonOptions();
        var command = new Command("remove", "Takes away what was added, and the pages that nothing else needs.") { names, force };
        common.AddTo(command, hasSource: false);
        command.SetAction(parsed =>
        {
            common.Apply(parsed);
            var run = new CommandRun(output, error);
            return run.End(() => Execute(run, common.Project(parsed), parsed.GetRequiredValue(names), parsed.GetValue(force)));
        });
        return command;
    }

    private static int Execute(CommandRun run, string? folder, string[] names, bool isForced)
    {
        using ProjectFolder project = ProjectFolder.Open(folder, isChanging: true);
        LockFile known = project.Lock ?? throw new ToolException($"Nothing was added here: there is no {LockFile.Name}.");
        PageChange change = run.Watch(progress =>
        {
            SourceTree tree = SourceOpener.Open(known.Source, known.Commit, isFresh: false, progress, run.Notes);
            ReferenceIndex index = IndexStore.GetOrMake(tree, progress);
            (IReadOnlyList<IndexEntry> wanted, IReadOnlyList<string> missing) = AddCommand.Wanted(known, index);
            IndexEntry[] goes = [.. names.SelectMany(name => MustHave(index, wanted, known, name))];
            string[] stays = [.. missing.Except(names, StringComparer.OrdinalIgnoreCase)];
            if (stays.Length > 0)
            {
                throw new ToolException(
                    $"No longer in the source: {string.Join(", ", stays)}. Which pages only that needs cannot be told, and nothing was removed. 'docmodels update' takes it away, or remove it by name too.");
            }

            PageChange change = PageChange.Of(project, tree, index, [.. wanted.Except(goes)], missing: [], isAdding: false, isForced, progress);
            if (change.Mended.Count > 0 && !isForced)
            {
                throw new ToolException($"Mended by hand: {string.Join(", ", change.Mended.Select(static page => ProjectFolder.Pages + "/" + page))}. Nothing was removed; --force removes them too.");
            }

            change.Select(SelectionLines.Without(project.SelectionText(), [.. goes.Select(static entry => entry.Wanted), .. names]));
            change.Commit();
            return change;
        });
        foreach (string page in change.Removed)
        {
            run.Output.WriteLine($"{ProjectFolder.Pages}/{page}");
        }

        if (project.HasBaseline)
        {
            run.Notes.Add($"What was removed was accepted: a build says that it is gone (DMG3101, DMG3201) until it is accepted too. {ProjectFolder.HowToAccept}");
        }

        run.Output.WriteLine(change.Removed.Count == 0 ? "All pages are needed by something else." : $"{AddCommand.Count(change.Removed.Count, "page")} removed.");
        return ExitCode.Fine;
    }

    private static IndexEntry[] MustHave(ReferenceIndex index, IReadOnlyList<IndexEntry> wanted, LockFile known, string name)
    {
        IndexEntry[] found = [.. Names.Find(index, name).Intersect(wanted)];
        return found.Length > 0 || known.Wanted.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? found
            : throw new ToolException($"'{name}' was not added. What was: {string.Join(", ", known.Wanted)}.");
    }
}
