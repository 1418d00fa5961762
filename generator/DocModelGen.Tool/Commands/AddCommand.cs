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

/// <summary>The command <c>docmodels add</c>.</summary>
internal static class AddCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var names = new Argument<string[]>("NAME") { Description = "An operation, type or enumeration by C# or wire name, a page, a method and path in quotes, or a wildcard", Arity = ArgumentArity.OneOrMore };
        names.CompletionSources.Add(NameCompletion.Of);
        var force = new Option<bool>("--force") { Description = "Replace pages that are there already and say something else" };
        var common = new CommonOptions();
        var command = new Command("add", "Copies the pages of an operation into spec/, with all that it needs.") { names, force };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            common.Apply(parsed);
            var run = new CommandRun(output, error);
            return run.End(() => Execute(run, common.Project(parsed), common.Source(parsed), parsed.GetRequiredValue(names), parsed.GetValue(force)));
        });
        return command;
    }

    private static int Execute(CommandRun run, string? folder, SourceArguments source, string[] names, bool isForced)
    {
        using ProjectFolder project = ProjectFolder.Open(folder, isChanging: true);
        SourceArguments followed = Followed(project.Lock, source);
        (PageChange change, IReadOnlyList<IndexEntry> asked) = run.Watch(progress =>
        {
            SourceTree tree = SourceOpener.Open(followed, project.Lock, progress, run.Notes);
            MustBeOfOneState(project.Lock, tree);
            ReferenceIndex index = IndexStore.GetOrMake(tree, progress);
            IReadOnlyList<IndexEntry> asked = NamesOf(index, tree, names);
            (IReadOnlyList<IndexEntry> found, IReadOnlyList<string> missing) = Wanted(project.Lock, index);
            foreach (string name in missing)
            {
                run.Notes.Add($"'{name}' is no longer in the source; its pages stay. 'docmodels update' says what moved.");
            }

            IndexEntry[] wanted = [.. found.Concat(asked).Distinct()];
            PageChange change = PageChange.Of(project, tree, index, wanted, missing, isAdding: true, isForced, progress);
            change.Select(SelectionLines.With(project.SelectionText(), wanted.Select(static entry => entry.Wanted), project.OwnPages().Any(page => !change.Needed.Files.Keys.Select(PathRules.InProject).Contains(page))));
            change.Commit();
            return (change, asked);
        });
        Tell(run, change, asked);
        return ExitCode.Fine;
    }

    /// <summary>What the project wanted before, and the names of it that the source does not have.</summary>
    public static (IReadOnlyList<IndexEntry> Found, IReadOnlyList<string> Missing) Wanted(LockFile? known, ReferenceIndex index)
    {
        ILookup<string, IndexEntry> entries = index.Asked().ToLookup(static entry => entry.Wanted, StringComparer.Ordinal);
        IReadOnlyList<string> names = known?.Wanted ?? [];
        return ([.. names.SelectMany(name => entries[name])], [.. names.Where(name => !entries.Contains(name))]);
    }

    private static IReadOnlyList<IndexEntry> NamesOf(ReferenceIndex index, SourceTree tree, string[] names)
    {
        string? refused = names.FirstOrDefault(name => Names.Find(index, name).Count == 0 && tree.Refused.Keys.Any(path => Search.IsPage(path, name)));
        return refused is null ? Names.Resolve(index, names) : throw new ToolException(
            $"'{refused}' is not taken: {tree.Refused.First(pair => Search.IsPage(pair.Key, refused)).Value}.");
    }

    /// <summary>A project follows one state of one source: what is said of another is a mistake, or a move, which is an update.</summary>
    private static SourceArguments Followed(LockFile? known, SourceArguments asked)
    {
        if (known is null || asked is { From: null, Path: null, Ref: null })
        {
            return asked;
        }

        SourceSpec source = known.Source;
        SourceSpec spec = SourceOpener.SpecOf(asked, known);
        bool isSame = spec.IsSamePlace(source) && (asked.Path is null || spec.Path == source.Path) && (asked.Ref is null || spec.Ref == source.Ref);
        return isSame ? new SourceArguments(null, null, null, asked.IsFresh) : throw new ToolException(
            $"This project's pages come from {source}{(source.Ref is { } was ? " at " + was : "")}, as {LockFile.Name} says, and 'docmodels add' brings more of there. Nothing was changed. "
            + "'docmodels update --to REF' moves all of them to another state of it, 'docmodels update --from SOURCE' to another place; pages of another reference go into another project.");
    }

    /// <summary>Pages of two commits would be told apart by nothing.</summary>
    private static void MustBeOfOneState(LockFile? known, SourceTree tree)
    {
        if (known?.Commit is { } was && tree.Commit != was)
        {
            throw new ToolException($"{known.Source} has moved since this project's pages came. Nothing was changed. 'docmodels update' brings these to its newest state; add then.");
        }
    }

    private static void Tell(CommandRun run, PageChange change, IReadOnlyList<IndexEntry> asked)
    {
        foreach ((string page, byte[] content) in change.Added)
        {
            run.Output.WriteLine($"{ProjectFolder.Pages}/{page}  {SizeOf(content.Length)}");
        }

        foreach (string page in change.Removed)
        {
            run.Output.WriteLine($"{ProjectFolder.Pages}/{page}  removed: nothing needs it any more");
        }

        string names = string.Join(", ", asked.Take(5).Select(static entry => entry.Name)) + (asked.Count > 5 ? $" and {asked.Count - 5:N0} more" : "");
        run.Output.WriteLine(change.Added.Count == 0
            ? $"{names}: all pages were there."
            : $"{names}: {Count(change.Added.Count, "page")}, {SizeOf(change.Added.Values.Sum(static content => content.Length))}.");
        foreach (string page in change.Mended.Except(change.Removed))
        {
            run.Notes.Add($"{ProjectFolder.Pages}/{page} is needed no more; it was mended by hand and stays.");
        }
    }

    public static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number:N0} {what}s";

    public static string SizeOf(long bytes) => bytes < 1000 ? $"{bytes} B" : $"{Math.Round(bytes / 1000.0):N0} kB";
}
