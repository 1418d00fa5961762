using System;
using System.Collections.Generic;

namespace DocModelGen.Fuzzing.Mutating;

/// <summary>Changes pages: a few changes each, of characters, lines, tables, headings and JSON. The same random numbers give the same pages.</summary>
internal sealed class Mutator(IReadOnlyList<Page> pages)
{
    /// <summary>What grows beyond this says no more than it did before.</summary>
    private const int MaxLength = 200_000;

    private static readonly Func<string, Random, string>[] s_mutations =
    [
        TextMutations.ReplaceCharacter, TextMutations.InsertHostile, TextMutations.InsertHostile, TextMutations.DeleteSpan, TextMutations.RepeatSpan, TextMutations.ChangeCase,
        LineMutations.Delete, LineMutations.Duplicate, LineMutations.Swap, LineMutations.InsertMeaningful, LineMutations.Join, LineMutations.Indent, LineMutations.ChangeLineEnds, LineMutations.Cut,
        TableMutations.ReplaceCell, TableMutations.ReplaceCell, TableMutations.ReplaceName, TableMutations.ReplaceName, TableMutations.ReplaceType, TableMutations.DropPipe, TableMutations.AddPipe,
        TableMutations.RepeatRow, TableMutations.RenameColumn,
        HeadingMutations.Replace, HeadingMutations.ChangeLevel, HeadingMutations.Break,
        JsonMutations.Replace, JsonMutations.Nest, JsonMutations.RenameProperty, JsonMutations.Truncate,
        ReferenceMutations.ReplaceWord, ReferenceMutations.ReplaceWordEverywhere, ReferenceMutations.ReplacePlaceholder, ReferenceMutations.ReplaceLink,
    ];

    /// <summary>A mutated page.</summary>
    public Page Next(Random random)
    {
        Page page = pages[random.Next(pages.Count)];
        string text = random.Next(8) == 0 ? Splice(page.Text, pages[random.Next(pages.Count)].Text, random) : page.Text;
        for (int changes = 1 + random.Next(6); changes > 0; changes--)
        {
            string changed = s_mutations[random.Next(s_mutations.Length)](text, random);
            text = changed.Length <= MaxLength ? changed : text;
        }

        return new Page(random.Next(40) == 0 ? page.Path + "x.md" : page.Path, text);
    }

    /// <summary>The head of one page and the tail of another, both cut at a line.</summary>
    private static string Splice(string first, string second, Random random) =>
        first[..LineMutations.StartOfSomeLine(first, random)] + second[LineMutations.StartOfSomeLine(second, random)..];
}
