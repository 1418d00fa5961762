using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;
using Xunit.Abstractions;

namespace DocModelGen.Generator.Tests.Drift;

/// <summary>
/// Pages of the corpus, each with one known edit, against the page as accepted. A few hundred in a usual run;
/// <c>DOCMODELGEN_MUTATIONS=5000</c> asks for more. The seed is fixed: a failure can be looked at again.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Usual = 600;
    private const int PerPage = 4;

    [SkippableFact]
    public void Of_known_edits_nearly_all_are_reported_once_at_the_right_line_with_nothing_beside_and_edits_of_nothing_never()
    {
        string corpus = Path.Combine(Repository.Root, "..", "shared", "corpus");
        Skip.IfNot(Directory.Exists(corpus), "The shared corpus is not here.");
        int wanted = int.TryParse(Environment.GetEnvironmentVariable("DOCMODELGEN_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : Usual;

        var misses = new List<string>();
        var counts = new SortedDictionary<string, (int Tried, int Found)>(StringComparer.Ordinal);
        foreach ((string path, Mutation mutation, bool found) in Try(corpus, wanted))
        {
            (int tried, int hits) = counts.GetValueOrDefault(mutation.Name);
            counts[mutation.Name] = (tried + 1, hits + (found ? 1 : 0));
            if (!found)
            {
                misses.Add($"{mutation.Name} {mutation.Id} line {mutation.Line + 1} of {path}");
            }
        }

        foreach ((string name, (int tried, int found)) in counts)
        {
            output.WriteLine($"{name}: {found} of {tried}");
        }

        misses.ForEach(output.WriteLine);
        int total = counts.Values.Sum(static count => count.Tried);
        Assert.True(total >= wanted, $"Only {total} mutations could be made.");
        Assert.True(misses.Count * 100 <= total, $"{misses.Count} of {total} missed, the first: {string.Join("; ", misses.Take(5))}");
    }

    private static IEnumerable<(string Path, Mutation Mutation, bool Found)> Try(string corpus, int wanted)
    {
#pragma warning disable CA5394 // Not for secrets: the same pages every time.
        var random = new Random(20200331);
        string[] files = [.. Directory.GetFiles(corpus, "*.md", SearchOption.AllDirectories).Where(static file => !file.EndsWith("NOTICE.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        random.Shuffle(files);
        int tried = 0;
        foreach (string file in files.TakeWhile(_ => tried < wanted))
        {
            string text = File.ReadAllText(file);
            string path = Path.GetRelativePath(corpus, file).Replace('\\', '/');
            ParsedPage page = DriftRun.Parse(path, text);
            ApiModel model = DriftRun.Link([page]);
            Mutation[] mutations = [.. Mutation.Of(page, text, FactsWriter.Write(model))];
            random.Shuffle(mutations);
            foreach (Mutation mutation in mutations.Where(static mutation => mutation.Id is not null).Take(PerPage)
                .Concat(mutations.Where(static mutation => mutation.Id is null).Take(1)))
            {
                tried++;
                yield return (path, mutation, IsFound(page, path, mutation));
            }
        }
#pragma warning restore CA5394
    }

    private static bool IsFound(ParsedPage page, string path, Mutation mutation)
    {
        (DriftChange Change, PagePlace? Place)[] report = DriftRun.Report([page], [DriftRun.Parse(path, mutation.Text)]);
        return mutation.Id is null
            ? report.Length == 0
            : report.Count(item => item.Change.Descriptor.Id == mutation.Id) == 1
                && report.All(item => item.Change.Descriptor.Id == mutation.Id ? item.Place?.Span.StartPosition.Line == mutation.Line : mutation.Beside.Contains(item.Change.Descriptor.Id));
    }
}
