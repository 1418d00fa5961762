using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DocModelGen.Corpus.Reporting;
using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Model;

namespace DocModelGen.Corpus.Accounts;

/// <summary>Which rows, request lines and type cells the product neither took nor named.</summary>
internal static class RowAccount
{
    /// <summary>A row counts as read where an anchor or a problem of the page stands on its line; what linking then dropped counts too.</summary>
    public static void Add(ImmutableArray<ParsedPage> pages, ApiModel model, TableCount count, Accounting accounting, CorpusReport report)
    {
        Dictionary<string, HashSet<int>> lines = pages.ToDictionary(static page => page.Page.Path, LinesReadOf);
        report.Rows = count.Rows.Count;
        report.RequestLines = count.RequestLines.Count;
        report.RowsUnaccountedList.AddRange(count.Rows.Where(row => IsUnread(row, lines)).Select(static row => Describe(row.Path, row.Line, row.Text)));
        report.RequestLinesUnaccountedList.AddRange(count.RequestLines.Where(line => IsUnread(line, lines)).Select(static line => Describe(line.Path, line.Line, line.Text)));

        report.Candidates = count.Candidates.Count;
        HashSet<(string Path, int Line)> named = NamedTables(pages, count);
        report.CandidatesUnclaimedList.AddRange(count.Candidates.Where(row => IsUnread(row, lines) && !named.Contains((row.Path, row.Line))).Select(static row => Describe(row.Path, row.Line, row.Text)));
        report.RequestCandidates = count.RequestCandidates.Count;
        report.RequestCandidatesUnclaimedList.AddRange(count.RequestCandidates.Where(line => IsUnread(line, lines)).Select(static line => Describe(line.Path, line.Line, line.Text)));

        Dictionary<string, ParsedPage> byPath = pages.ToDictionary(static page => page.Page.Path);
        HashSet<(string Path, int Anchor)> problems = [.. model.Problems.Select(static problem => (problem.Path, problem.Anchor))];
        DocPage[] contents = [.. pages.SelectMany(static page => page.Page.WithParts())];
        foreach ((DocPage page, string name, int anchor) in accounting.UnaccountedRows(contents))
        {
            if (!Enumerable.Range(anchor, 3).Any(candidate => problems.Contains((page.Path, candidate))))
            {
                report.RowsUnaccountedList.Add(Describe(page.Path, byPath[page.Path].SpanOf(anchor).StartPosition.Line, "linking: " + name));
            }
        }

        foreach (DocPage page in contents)
        {
            report.RowsSetAsideList.AddRange(page.PropertyTables
                .SelectMany(static table => table.Rows.Select(row => (table.Heading, row)))
                .Where(item => accounting.FateOf(page, item.row.Anchor) == RowFate.NotOurs && item.row.Name is not ("@odata.type" or "odata.type") && !IsRepeated(page, item.row, model))
                .Select(item => Describe(page.Path, byPath[page.Path].SpanOf(item.row.Anchor).StartPosition.Line, $"under '{item.Heading}': {item.row.Name}")));
        }

        foreach ((DocPage page, RequestLine line) in accounting.UnaccountedRequestLines(contents))
        {
            if (!problems.Contains((page.Path, line.Anchor)))
            {
                report.RequestLinesUnaccountedList.Add(Describe(page.Path, byPath[page.Path].SpanOf(line.Anchor).StartPosition.Line, "linking: " + line.Method + " " + line.Template));
            }
        }

        AddTypeCells(pages, report);
        report.TypeCellsUnresolvedList.AddRange(model.Problems
            .Where(static problem => problem.Id == "DMG0008")
            .Select(problem => Describe(problem.Path, byPath[problem.Path].SpanOf(problem.Anchor).StartPosition.Line, string.Join(" of ", problem.Arguments))));
    }

    /// <summary>A file that pages include is no page; what it says is read, and counted, where it is included.</summary>
    private static bool IsUnread(CountedLine line, Dictionary<string, HashSet<int>> lines) => lines.TryGetValue(line.Path, out HashSet<int>? read) && !read.Contains(line.Line);

    /// <summary>A table of the reply that says again what the reply's type has.</summary>
    private static bool IsRepeated(DocPage page, PropertyRow row, ApiModel model) => model.Operations
        .Where(operation => operation.SourcePath == page.Key)
        .SelectMany(operation => model.Types.Where(type => type.FullName == operation.Reply.Type?.Reference?.FullName))
        .Any(type => type.AllProperties.Any(property => string.Equals(property.WireName, row.Name, System.StringComparison.OrdinalIgnoreCase)));

    /// <summary>Candidates that follow each other below a table that is named as a whole.</summary>
    private static HashSet<(string Path, int Line)> NamedTables(ImmutableArray<ParsedPage> pages, TableCount count)
    {
        HashSet<(string Path, int Line)> candidates = [.. count.Candidates.Select(static row => (row.Path, row.Line))];
        HashSet<(string Path, int Line)> named = [];
        foreach (ParsedPage page in pages)
        {
            foreach (PageProblem problem in page.Problems.Where(static problem => problem.Id is "DMG0003" or "DMG0026"))
            {
                // The header and the line of dashes may stand above the first of them.
                int line = problem.Span.StartPosition.Line;
                line = Enumerable.Range(line, 3).FirstOrDefault(at => candidates.Contains((page.Page.Path, at)), -1);
                for (; candidates.Contains((page.Page.Path, line)); line++)
                {
                    named.Add((page.Page.Path, line));
                }
            }
        }

        return named;
    }

    private static void AddTypeCells(ImmutableArray<ParsedPage> pages, CorpusReport report)
    {
        foreach (ParsedPage page in pages.SelectMany(static page => page.WithParts()))
        {
            foreach (PropertyRow row in page.Page.PropertyTables.SelectMany(static table => table.Rows))
            {
                report.TypeCells += row.Type.Kind == TypeCellKind.Empty ? 0 : 1;
                if (row.Type.Kind == TypeCellKind.Unknown)
                {
                    report.TypeCellsUnknownList.Add(Describe(page.Page.Path, page.SpanOf(row.Anchor + 1).StartPosition.Line, row.Name + ": " + row.Type.Text));
                }
            }
        }
    }

    private static HashSet<int> LinesReadOf(ParsedPage page) =>
    [
        .. page.Anchors.SelectMany(LinesOf),
        .. page.Problems.SelectMany(static problem => LinesOf(problem.Span)),
    ];

    private static IEnumerable<int> LinesOf(PageSpan span) =>
        Enumerable.Range(span.StartPosition.Line, span.EndPosition.Line - span.StartPosition.Line + 1);

    private static string Describe(string path, int line, string what) => $"{path}({line + 1}): {what.ReplaceLineEndings(" ")}";
}
