using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using DocModelGen.Corpus.Reporting;
using DocModelGen.Corpus.Running;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Parsing.Includes;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Corpus.Cutting;

/// <summary>
/// Takes one piece from each of some pages, drawn by a seed, and looks for facts that are lost while a build prints nothing more than before. A page is
/// read with the pages that it links to.
/// </summary>
internal static class CutRun
{
    private const int MaximumNeighbours = 40;

    /// <returns>How many losses are silent.</returns>
    public static int Run(IReadOnlyList<string> folders, int seed, int count, TextWriter output)
    {
        IReadOnlyList<PageFile> files = PageFile.Find(folders);
        ParsedPage[] parsed = [.. PageSources.Find(files, CancellationToken.None).Pages.Select(static page => PageCache.GetOrParse(page, CancellationToken.None))];
        Dictionary<string, PageFile> byPath = files.ToDictionary(static file => file.Path, StringComparer.Ordinal);
        var index = new PageIndex([.. parsed.Select(static page => page.Page)]);
        var random = new Random(seed);
        int silent = 0;
        int lossy = 0;
        int cuts = 0;
        for (int i = 0; i < parsed.Length && cuts < count; i++)
        {
            int drawn = random.Next(i, parsed.Length);
            (parsed[i], parsed[drawn]) = (parsed[drawn], parsed[i]);
            DocPage page = parsed[i].Page;
            string[] neighbours = [.. page.Links.Select(link => index.Resolve(page, link.Target, out _)?.Path).OfType<string>().Where(path => path != page.Path).Distinct().Take(MaximumNeighbours)];
            string text = byPath[page.Path].GetText().ToString();
            IReadOnlyList<Cut>[] kinds = [.. Cut.Find(text, neighbours).Where(static kind => kind.Count > 0)];
            if (kinds.Length == 0)
            {
                continue;
            }

            IReadOnlyList<Cut> kind = kinds[random.Next(kinds.Length)];
            Cut cut = kind[random.Next(kind.Count)];
            cuts++;
            (int lost, string? said, string first, string instead) = Compare(page.Path, text, cut, [.. neighbours.Select(path => byPath[path])]);
            lossy += lost > 0 ? 1 : 0;
            silent += lost > 0 && said is null ? 1 : 0;
            output.WriteLine($"{(lost == 0 ? "nothing lost" : said is null ? "SILENT" : "named")}\t{page.Path}\t{cut.What}\t{lost}\t{first}\t{instead}\t{said}");
        }

        output.WriteLine($"{cuts} pages cut, {lossy} lost something, {silent} of them in silence");
        return silent;
    }

    private static (int Lost, string? Said, string First, string Instead) Compare(string path, string text, Cut cut, PageFile[] neighbours)
    {
        ImmutableArray<AdditionalText> whole = [new CutFile(path, text), .. neighbours];
        ImmutableArray<AdditionalText> rest = [new CutFile(path, cut.Text), .. neighbours.Where(file => file.Path != cut.RemovedTarget)];
        (string[] before, HashSet<string> beforeSaid) = Read(whole, cut.RemovedTarget);
        (string[] after, HashSet<string> afterSaid) = Read(rest, cut.RemovedTarget);
        string[] lost = [.. before.Except(after, StringComparer.Ordinal)];
        return (lost.Length, afterSaid.Except(beforeSaid).Order(StringComparer.Ordinal).FirstOrDefault(), FirstOf(lost), FirstOf(after.Except(before, StringComparer.Ordinal)));
    }

    private static string FirstOf(IEnumerable<string> facts) => facts.FirstOrDefault("").Replace('\t', ' ');

    /// <summary>The facts, without those that the page alone states which is not there; and what a build prints.</summary>
    private static (string[] Facts, HashSet<string> Said) Read(ImmutableArray<AdditionalText> files, string? removed)
    {
        var report = new CorpusReport();
        CompilerRun run = CompilerRun.Generate(files, isOfTests: false, report);
        run.Analyze(report);
        EquatableArray<DocPage> pages = PageSources.Find(files, CancellationToken.None).Pages.Select(static page => PageCache.GetOrParse(page, CancellationToken.None).Page).ToEquatableArray();
        ApiModel model = Linker.Link(pages, Options.Generator, selection: null, CancellationToken.None);
        HashSet<string> gone =
        [
            .. model.Types.Where(type => type.SourcePaths.All(path => IsPage(path, removed))).Select(static type => type.FullName),
            .. model.Enums.Where(type => type.SourcePaths.All(path => IsPage(path, removed))).Select(static type => type.FullName),
            .. model.Operations.Where(operation => IsPage(operation.SourcePath, removed)).Select(static operation => operation.Name.Identifier),
        ];
        Dictionary<string, string> requests = [];
        foreach (OperationModel operation in model.Operations)
        {
            requests[operation.Name.Identifier] = $"{operation.Method} {operation.Routes[0].Documented}";
        }

        string[] facts = [.. FactsWriter.Write(model).Split('\n').Where(line => line.Length > 0 && !IsOf(line, gone)).Select(line => WithoutNames(line, requests))];
        return (facts, [.. run.Diagnostics
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(static diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage()}")]);
    }

    /// <summary>A request is what it sends: another word of a heading may give it another name in C#.</summary>
    private static string WithoutNames(string line, Dictionary<string, string> requests) =>
        string.Join('\t', line.Split('\t').Select(column => requests.GetValueOrDefault(column, column)));

    /// <summary>The page, or a part of it.</summary>
    private static bool IsPage(string key, string? path) => path is not null && (key == path || key.StartsWith(path + "#", StringComparison.Ordinal));

    /// <summary>The line is about one of them: by its second column, or an operation's last but one.</summary>
    private static bool IsOf(string line, HashSet<string> names)
    {
        string[] columns = line.Split('\t');
        return columns.Length > 1 && (names.Contains(columns[1]) || (columns[0] == "operation" && columns.Length > 6 && names.Contains(columns[6])));
    }
}
