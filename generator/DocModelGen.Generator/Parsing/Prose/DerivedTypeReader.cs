using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Cells;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Tables;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Prose;

/// <summary>Reads "the derived types are [a](...), [b](...) and [c](...)", with the types in the sentence or in the list below it.</summary>
internal sealed class DerivedTypeReader(PageDraft draft)
{
    /// <summary>What the types stand behind, with words that say nothing in between.</summary>
    private static readonly string[] s_phrases = ["derived types", "derived classes", "subtypes", "inherited by"];

    private static readonly string[] s_bases = ["base type for", "base type of", "base class for", "base class of", "base entity for", "base resource for", "derive from", "inherit from", "are derived from this"];

    private bool _listFollows;

    public static bool MayMatter(TextRange line) =>
        line.ContainsIgnoreCase("derive") || line.ContainsIgnoreCase("nherit") || line.ContainsIgnoreCase("subtype") || line.ContainsIgnoreCase("base ");

    /// <summary>An item of a list under the introduction: a type, where the paragraph above the list announced some.</summary>
    public void ReadItem(CellText text)
    {
        if (_listFollows)
        {
            ReadLinks(text, 0);
        }
    }

    /// <summary>A table <c>Derived type / Description</c>, as pages about a request have before the permissions.</summary>
    public static bool IsDerivedTypeTable(ColumnMap columns) => columns.StartsWith("derived type") || columns.StartsWith("derived resource") || columns.StartsWith("subtype");

    public void ReadCell(CellText cell) => ReadLinks(cell, 0);

    public void ReadParagraph(CellText text)
    {
        _listFollows = false;
        foreach (string phrase in s_phrases)
        {
            int index = text.Text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (index >= 0)
            {
                ReadBehind(text, index + phrase.Length);
                return;
            }
        }

        foreach (string phrase in s_bases)
        {
            int index = text.Text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (index >= 0)
            {
                ReadExamples(text, index + phrase.Length);
                return;
            }
        }
    }

    /// <summary>"Derived types include:", "are", "of attachments:": the first link of the sentence, or the list below.</summary>
    private void ReadBehind(CellText text, int from)
    {
        int stop = EndOfSentence(text.Text, from);
        _listFollows = ReadLinks(text, from) == 0 && text.Text.Substring(from, stop - from).TrimEnd().EndsWith(":", StringComparison.Ordinal);
    }

    /// <summary>"Base type for [a](...)", "of location types such as [a](...)", "include:": not "base class for actions in [x](...)".</summary>
    private void ReadExamples(CellText text, int from)
    {
        int stop = EndOfSentence(text.Text, from);
        foreach (string introduction in (ReadOnlySpan<string>)[" such as ", " including "])
        {
            int index = text.Text.IndexOf(introduction, from, stop - from, StringComparison.OrdinalIgnoreCase);
            if (index >= 0)
            {
                ReadLinks(text, index + introduction.Length);
                return;
            }
        }

        if (ReadLinks(text, from) == 0)
        {
            string rest = text.Text.Substring(from, stop - from).TrimEnd();
            _listFollows = rest.EndsWith("include:", StringComparison.OrdinalIgnoreCase) || rest.EndsWith("following:", StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Links with nothing but commas, articles and conjunctions between them.</summary>
    private int ReadLinks(CellText text, int from)
    {
        int count = 0;
        int at = from;
        foreach (CellPart part in text.Parts)
        {
            if (part.FlatStart < from || part.Kind != DocRunKind.Link)
            {
                continue;
            }

            if (!SaysNothing(text.Text.Substring(at, part.FlatStart - at)) || !SectionNames.IsTypeName(part.Text.Trim().Trim('*', '`')))
            {
                break;
            }

            draft.DerivedTypes.Add(NamedLinkReader.Create(draft, part));
            at = part.FlatEnd;
            count++;
        }

        return count;
    }

    private static bool SaysNothing(string between)
    {
        foreach (string word in between.Split([' ', ',', ':', '\n', '\t', '(', ')', '*', '`'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is not ("and" or "or" or "the" or "a" or "an" or "are" or "is" or "include" or "includes" or "following" or "both" or "either" or "resources" or "types"))
            {
                return false;
            }
        }

        return true;
    }

    private static int EndOfSentence(string text, int from)
    {
        int stop = text.IndexOf(". ", from, StringComparison.Ordinal);
        return stop < 0 ? text.Length : stop;
    }
}
