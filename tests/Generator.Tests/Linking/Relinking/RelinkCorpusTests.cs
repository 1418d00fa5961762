using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Drift.Accepting;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Linking.Relinking;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using Xunit.Abstractions;

namespace DocModelGen.Generator.Tests.Linking.Relinking;

/// <summary>
/// Random edits of rows in the published reference, followed one after the other, against a link of all pages from nothing. The seed is fixed;
/// <c>DOCMODELGEN_EDITS=3000</c> asks for more of them.
/// </summary>
public sealed class RelinkCorpusTests(ITestOutputHelper output)
{
    private const int Usual = 100;
    private const int Together = 4;

    [SkippableTheory]
    [InlineData("graph-v1.0-2021-07", 1)]
    [InlineData("graph-v1.0-2020-05", 2)]
    [InlineData("graph-stubs-2020-03", 3)]
    public void Following_edits_of_rows_gives_what_linking_all_pages_gives(string folder, int seed)
    {
        int wanted = int.TryParse(Environment.GetEnvironmentVariable("DOCMODELGEN_EDITS"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : Usual;
        DocPage[] pages = [.. CorpusPages.Of(folder)];
        string root = LinkedPages.Shared("corpus/" + folder)!;
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
#pragma warning disable CA5394 // Not for secrets: the same edits every time.
        var random = new Random(seed);
        int[] withRows = [.. Enumerable.Range(0, pages.Length).Where(i => pages[i].PropertyTables.Any(static table => table.Rows.Count > 1) || !pages[i].MemberTables.IsEmpty)];
        LinkSession session = LinkedPages.Begin(pages);
        FactSet accepted = FactsReader.Read(SourceText.From(FactsWriter.WriteBaseline(session.Model)), default);
        int found = 0;
        int tried = 0;
        int followed = 0;
        List<string> last = [];
        while (tried < wanted)
        {
            int index = withRows[random.Next(withRows.Length)];
            int other = withRows[random.Next(withRows.Length)];
            DocPage before = pages[index];
            string text = TextOf(before);
            (string name, string edited) = Edit(before.Path, text, TextOf(pages[other]), pages[other].Path, random);
            texts[before.Path] = edited;
            pages[index] = LinkedPages.Parse(before.Path, edited);
            if (before.Equals(pages[index]))
            {
                pages[index] = before;
                continue;
            }

            tried++;
            last.Add($"{name} {before.Path}");
            if (session.TryRelink(before, pages[index]))
            {
                followed++;
            }
            else
            {
                session = LinkedPages.Begin(pages);
                last.Clear();
            }

            if (tried % Together == 0)
            {
                AssertSame(session.Model, LinkedPages.Begin(pages).Model, last);
                found += FindsTheSameLost(session.Model, accepted) ? 1 : 0;
                last.Clear();
            }
        }
#pragma warning restore CA5394

        output.WriteLine($"{followed} of {tried} edits followed; in {found} of {tried / Together} models what was lost was found by name");
        Assert.True(found > 0, "Nothing that was lost was found by name.");
        Assert.True(followed * 3 > wanted * 2, $"Only {followed} of {tried} edits were followed.");

        string TextOf(DocPage page) => texts.TryGetValue(page.Path, out string? text) ? text : File.ReadAllText(Path.Combine(root, page.Path));
    }

    /// <summary>What was lost since is found by name as it is by comparing all facts; false where names do not do.</summary>
    private static bool FindsTheSameLost(ApiModel model, FactSet accepted)
    {
        if (LostFacts.FindByName(model, new FactIndex(accepted)) is not { } byName)
        {
            return false;
        }

        LostFacts compared = LostFacts.Compare(model, accepted, default);
        Assert.Equal(Lines(compared), Lines(byName));
        return true;

        static IEnumerable<string> Lines(LostFacts lost) =>
        [
            .. lost.Properties.SelectMany(static owner => owner.Select(fact => $"{owner.Key}: {fact.Was.Text} {fact.NewName}")),
            .. lost.Members.SelectMany(static owner => owner.Select(fact => $"{owner.Key}: {fact.Text}")).Order(StringComparer.Ordinal),
        ];
    }

    private static void AssertSame(ApiModel relinked, ApiModel linked, List<string> edits)
    {
        string after = " after " + string.Join(", ", edits);
        Assert.Equal(linked.Types.Count, relinked.Types.Count);
        Assert.All(linked.Types.Zip(relinked.Types), pair => Assert.True(pair.First.Equals(pair.Second), pair.First.FullName + after));
        Assert.All(linked.Enums.Zip(relinked.Enums), pair => Assert.True(pair.First.Equals(pair.Second), pair.First.FullName + after));
        Assert.All(linked.Operations.Zip(relinked.Operations), pair => Assert.True(pair.First.Equals(pair.Second), pair.First.Name + after));
        Assert.Equal(linked.Problems, relinked.Problems);
        Assert.Equal(linked, relinked);
    }

#pragma warning disable CA5394
    private static (string Name, string Text) Edit(string path, string text, string otherText, string otherPath, Random random)
    {
        string[] lines = text.Split('\n');
        int line = RowLine(path, text, random);
        int otherLine = RowLine(otherPath, otherText, random);
        if (line < 0 || otherLine < 0)
        {
            return ("none", text);
        }

        string row = lines[line];
        int name = row.IndexOfAny([.. "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"]);
        string renamed = name < 0 ? row : row.Insert(name, "zz");
        string foreign = otherText.Split('\n')[otherLine];
        (string, string[]) edit = random.Next(9) switch
        {
            0 => ("rename", [.. lines[..line], renamed, .. lines[(line + 1)..]]),
            1 => ("add", [.. lines[..line], row, renamed, .. lines[(line + 1)..]]),
            2 => ("drop", [.. lines[..line], .. lines[(line + 1)..]]),
            3 => ("foreign row", [.. lines[..line], foreign, .. lines[(line + 1)..]]),
            4 => ("foreign row beside", [.. lines[..line], foreign, .. lines[line..]]),
            5 => ("retype", [.. lines[..line], Retyped(row, foreign), .. lines[(line + 1)..]]),
            6 => ("one value more", [.. lines[..line], WithValue(row), .. lines[(line + 1)..]]),
            7 => ("one value less", [.. lines[..line], WithoutValue(row), .. lines[(line + 1)..]]),
            _ => ("describe", [.. lines[..line], row.TrimEnd('\r', '|', ' ') + " Required. Read-only. |", .. lines[(line + 1)..]]),
        };
        return (edit.Item1, string.Join("\n", edit.Item2));
    }

    private static string WithValue(string row)
    {
        int colon = row.LastIndexOf("alues are: ", StringComparison.Ordinal);
        return colon < 0 ? row : row.Insert(colon + "alues are: ".Length, row.Contains('`', StringComparison.Ordinal) ? "`zzValue`, " : "zzValue, ");
    }

    private static string WithoutValue(string row)
    {
        int colon = row.LastIndexOf("alues are: ", StringComparison.Ordinal);
        int comma = colon < 0 ? -1 : row.IndexOf(", ", colon, StringComparison.Ordinal);
        return comma < 0 ? row : row.Remove(colon + "alues are: ".Length, comma + 2 - colon - "alues are: ".Length);
    }

    private static string Retyped(string row, string foreign)
    {
        string[] cells = row.Split('|');
        string[] others = foreign.Split('|');
        if (cells.Length < 4 || others.Length < 4)
        {
            return row;
        }

        cells[2] = others[2];
        return string.Join("|", cells);
    }

    private static int RowLine(string path, string text, Random random)
    {
        ParsedPage page = PageParser.Parse(path, SourceText.From(text), CancellationToken.None);
        int[] anchors =
        [
            .. page.Page.PropertyTables.SelectMany(static table => table.Rows).Select(static row => row.Anchor),
            .. page.Page.MemberTables.SelectMany(static table => table.Rows).Select(static row => row.Anchor),
        ];
        return anchors.Length == 0 ? -1 : page.SpanOf(anchors[random.Next(anchors.Length)]).StartPosition.Line;
    }
#pragma warning restore CA5394
}
