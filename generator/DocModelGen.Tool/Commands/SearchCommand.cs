using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Projects;
using DocModelGen.Tool.References;
using DocModelGen.Tool.Sources;

namespace DocModelGen.Tool.Commands;

/// <summary>The command <c>docmodels search</c>.</summary>
internal static class SearchCommand
{
    private const int DefaultCount = 20;

    public static Command Create(TextWriter output, TextWriter error)
    {
        var words = new Argument<string[]>("WORDS") { Description = "Words, a method and path ('GET /users/{id}/messages'), or a page", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Write an array of objects with kind, name, method, path, page" };
        var count = new Option<int>("--count") { Description = "How many to list at most", HelpName = "N", DefaultValueFactory = static _ => DefaultCount };
        var common = new CommonOptions();
        var command = new Command("search", "Finds operations, types and enumerations of a reference.") { words, json, count };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            common.Apply(parsed);
            var run = new CommandRun(output, error);
            return run.End(() =>
            {
                using ProjectFolder project = ProjectFolder.Open(common.Project(parsed), isChanging: false);
                ReferenceIndex index = run.Watch(progress =>
                    IndexStore.GetOrMake(SourceOpener.OpenToRead(common.Source(parsed), project, progress, run.Notes), progress));
                IReadOnlyList<IndexEntry> found = Search.Find(index, string.Join(' ', parsed.GetRequiredValue(words)));
                Write(run, index, found, parsed.GetValue(count), parsed.GetValue(json), string.Join(' ', parsed.GetRequiredValue(words)));
                return ExitCode.Fine;
            });
        });
        return command;
    }

    private static void Write(CommandRun run, ReferenceIndex index, IReadOnlyList<IndexEntry> found, int count, bool isJson, string query)
    {
        IndexEntry[] listed = [.. found.Take(count)];
        PathShape? shape = PathShape.Of(query);
        if (isJson)
        {
            SearchResult[] results = [.. listed.Select(entry => new SearchResult(KindOf(entry), entry.Name, entry.Method, PathOf(entry, shape), entry.Page(index), entry.Permission))];
            run.Output.WriteLine(JsonSerializer.Serialize(results, SearchJsonContext.Default.SearchResultArray).ReplaceLineEndings("\n"));
            return;
        }

        if (listed.Length == 0)
        {
            IReadOnlyList<string> near = Suggestions.For(index, query);
            run.Notes.Add($"Nothing is called or about '{query}'." + (near.Count == 0 ? "" : $" Did you mean {string.Join(", ", near)}?"));
            return;
        }

        TableWriter.Write(
            run.Output,
            ["NAME", "METHOD", "PATH", "LEAST PERMISSION", "PAGE"],
            [.. listed.Select(entry => (string[])[entry.Name, entry.Method ?? KindOf(entry), PathOf(entry, shape) ?? entry.FullName, entry.Permission ?? "", entry.Page(index)])]);
        if (found.Count > listed.Length)
        {
            run.Notes.Add($"{found.Count - listed.Length:N0} more; --count lists them.");
        }
    }

    /// <summary>Where a path is asked for, the template that is it.</summary>
    private static string? PathOf(IndexEntry entry, PathShape? shape) => shape?.Match(entry)?.Template ?? entry.Paths.FirstOrDefault();

    public static string KindOf(IndexEntry entry) => entry.Kind switch
    {
        EntryKind.Operation => "operation",
        EntryKind.Type => "type",
        _ => "enum",
    };
}

internal sealed record SearchResult(string Kind, string Name, string? Method, string? Path, string Page, string? Permission);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(SearchResult[]))]
internal sealed partial class SearchJsonContext : JsonSerializerContext;
