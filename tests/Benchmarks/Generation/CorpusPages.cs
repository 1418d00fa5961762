using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace DocModelGen.Benchmarks.Generation;

/// <summary>A page as text. The path is as a project would have it: <c>spec/api/x.md</c>.</summary>
internal sealed record Page(string Path, string Text);

/// <summary>The v1.0 reference, which lies beside the repository and is no part of it.</summary>
internal static class CorpusPages
{
    private const string Reference = "graph-v1.0-2021-07";

    /// <summary>Null where it is not there.</summary>
    public static IReadOnlyList<Page>? TryLoad()
    {
        string? folder = FindFolder();
        return folder is null ? null :
        [
            .. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => new Page("spec/" + Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))),
        ];
    }

    /// <summary>As many pages, spread evenly over the reference; beyond its size, copies in namespaces of their own.</summary>
    public static IReadOnlyList<Page> Take(IReadOnlyList<Page> pages, int count)
    {
        if (count <= pages.Count)
        {
            return [.. Enumerable.Range(0, count).Select(i => pages[(int)((long)i * pages.Count / count)])];
        }

        return [.. Enumerable.Range(0, count).Select(i => Copy(pages[i % pages.Count], i / pages.Count))];
    }

    private static Page Copy(Page page, int number)
    {
        if (number == 0)
        {
            return page;
        }

        string suffix = ".copy" + number.ToString(CultureInfo.InvariantCulture);
        return new Page(
            page.Path.Replace("spec/", "spec/" + suffix[1..] + "/", StringComparison.Ordinal),
            page.Text.Replace("microsoft.graph", "microsoft.graph" + suffix, StringComparison.Ordinal));
    }

    private static string? FindFolder()
    {
        string corpus = Path.Combine(RepositoryFolder.Find(), "..", "shared", "corpus", Reference);
        return Directory.Exists(corpus) ? Path.GetFullPath(corpus) : null;
    }
}
