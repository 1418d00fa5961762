using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Encoders;
using DocModelGen.Tool.Drift.Comparing;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Tool.Drift.Outputs.Html;

/// <summary>Takes from the pages of one side the lines around its entries, each line once.</summary>
internal static class Excerpts
{
    private const int Around = 3;

    // A place of many lines is a block of them: its beginning tells which.
    private const int MaxMarked = 12;
    private const int MaxLineLength = 600;

    public static IReadOnlyDictionary<string, IReadOnlyList<Excerpt>> Of(IEnumerable<EntryPlace> places, Func<string, SourceText> textOf)
    {
        var texts = new SortedDictionary<string, IReadOnlyList<Excerpt>>(StringComparer.Ordinal);
        foreach (IGrouping<string, EntryPlace> page in places.GroupBy(static place => place.Path, StringComparer.Ordinal))
        {
            SourceText text = textOf(page.Key);
            var lines = new SortedSet<int>();
            foreach (EntryPlace place in page)
            {
                int last = Math.Min(place.EndLine, place.Line + MaxMarked) + Around;
                lines.UnionWith(Enumerable.Range(place.Line - Around, last - place.Line + Around + 1));
            }

            lines.RemoveWhere(line => line < 1 || line > text.Lines.Count);
            texts.Add(page.Key, Blocks(text, lines));
        }

        return texts;
    }

    private static List<Excerpt> Blocks(SourceText text, SortedSet<int> numbers)
    {
        var blocks = new List<Excerpt>();
        var lines = new List<string>();
        int next = -1;
        foreach (int number in numbers)
        {
            if (number != next)
            {
                lines = [];
                blocks.Add(new Excerpt(number, lines));
            }

            lines.Add(PlainText.Clean(text.Lines[number - 1].ToString(), MaxLineLength));
            next = number + 1;
        }

        return blocks;
    }
}
