using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking;

/// <summary>References in the form of today: real pages, and those of 2021 and 2020 with their permissions in includes.</summary>
public sealed class TodayCorpusTests
{
    [SkippableFact]
    public void The_pages_of_2026_say_what_a_person_reads_in_them()
    {
        string? folder = LinkedPages.Shared("corpus/graph-2026");
        Skip.If(folder is null, "../shared/corpus is not there.");
        TestFile[] files =
        [
            .. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
                .Select(file => new TestFile("spec/" + Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))),
        ];
        ParsedPage[] pages = [.. PageSources.Find(files, CancellationToken.None).Pages.Select(static page => PageCache.GetOrParse(page, CancellationToken.None))];
        ApiModel model = Linker.Link(pages.Select(static page => page.Page).ToEquatableArray(), LinkedPages.Options, selection: null, CancellationToken.None);
        var reported = new StringBuilder();
        foreach (ParsedPage page in pages.OrderBy(static page => page.Page.Path, StringComparer.Ordinal))
        {
            foreach (PageProblem problem in page.Problems)
            {
                reported.Append(CultureInfo.InvariantCulture, $"{problem.Id} {problem.File ?? page.Page.Path}({problem.Span.StartPosition.Line + 1})\n");
            }
        }

        Assert.Equal(22, pages.Length);
        Snapshot.Match("Graph2026", new Dictionary<string, string> { ["facts.txt"] = FactsWriter.Write(model), ["reported.txt"] = reported.ToString() });
    }

    [SkippableTheory]
    [InlineData("graph-v1.0-2021-07", 1_950)]
    [InlineData("graph-v1.0-2020-05", 1_100)]
    public void Permissions_say_the_same_in_an_include_with_two_columns(string corpus, int atLeast)
    {
        string? folder = LinkedPages.Shared($"corpus/{corpus}/api");
        Skip.If(folder is null, "../shared/corpus is not there.");
        int compared = 0;
        foreach (string file in Directory.EnumerateFiles(folder, "*.md"))
        {
            string text = File.ReadAllText(file);
            string path = "spec/api/" + Path.GetFileName(file);
            PermissionRow[] original = Permissions(PageSource.WithoutIncludes(new TestFile(path, text)));
            if (Modernise(text, original) is not var (page, include))
            {
                continue;
            }

            string stem = Path.GetFileNameWithoutExtension(file);
            var included = new TestFile($"spec/includes/permissions/{stem}-permissions.md", include);
            TestFile modern = new(path, page.Replace("INCLUDED", $"../includes/permissions/{stem}-permissions.md", StringComparison.Ordinal));
            PermissionRow[] read = Permissions(Assert.Single(PageSources.Find([modern, included], CancellationToken.None).Pages));
            Assert.Equal(original.Select(Fact), read.Select(Fact));
            compared++;
        }

        Assert.InRange(compared, atLeast, int.MaxValue);
    }

    private static string Fact(PermissionRow row) => $"{row.Kind} {string.Join(",", row.Names)} {row.IsRefused}";

    private static PermissionRow[] Permissions(PageSource source) =>
        [.. PageCache.GetOrParse(source, CancellationToken.None).Page.Permissions.Where(static row => row.Kind < PermissionKind.Role)];

    /// <summary>Only pages with one table of a kind a row, and no two rows of one kind.</summary>
    private static (string Page, string Include)? Modernise(string text, PermissionRow[] rows)
    {
        List<string> lines = [.. text.ReplaceLineEndings("\n").Split('\n')];
        int header = lines.FindIndex(static line => line.Contains("Permission type", StringComparison.OrdinalIgnoreCase) && line.TrimStart().StartsWith('|'));
        if (header < 0 || rows.Length == 0 || rows.Any(static row => row.Subject is not null) || rows.Select(static row => row.Kind).Distinct().Count() != rows.Length)
        {
            return null;
        }

        int end = lines.FindIndex(header, static line => !line.TrimStart().StartsWith('|'));
        if (end - header != rows.Length + 2)
        {
            return null;
        }

        var include = new StringBuilder("---\ndescription: \"Permissions of one page.\"\nms.topic: include\n---\n\n|Permission type|Least privileged permissions|Higher privileged permissions|\n|:---|:---|:---|\n");
        foreach (PermissionRow row in rows)
        {
            string kind = row.Kind switch
            {
                PermissionKind.DelegatedWork => "Delegated (work or school account)",
                PermissionKind.DelegatedPersonal => "Delegated (personal Microsoft account)",
                _ => "Application",
            };
            string none = row.IsRefused ? "Not supported." : "";
            include.Append(CultureInfo.InvariantCulture, $"|{kind}|{(row.Names.Count > 0 ? row.Names[0] : none)}|{(row.Names.Count > 1 ? string.Join(", ", row.Names.Skip(1)) : row.Names.Count == 1 ? "Not available." : none)}|\n");
        }

        lines.RemoveRange(header, end - header);
        lines.Insert(header, "[!INCLUDE [permissions-table](INCLUDED)]");
        return (string.Join("\n", lines), include.ToString());
    }
}
