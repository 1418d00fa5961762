using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Parsing.Cells;

/// <summary>Reads the type that a sentence names, linked or not.</summary>
internal static class NamedLinkReader
{
    private static readonly string[] s_articles = ["the ", "a ", "an ", "one ", "single "];

    /// <summary>The link or name that begins at the position, articles skipped; null where neither does.</summary>
    public static NamedLink? ReadAt(PageDraft draft, CellText text, int position)
    {
        position = SkipArticles(text.Text, position);
        int index = text.IndexOfPartAt(position);
        if (index < 0)
        {
            return null;
        }

        CellPart part = text.Parts[index];
        if (part.Kind == DocRunKind.Link)
        {
            return Create(draft, part);
        }

        int end = position;
        while (end < text.Text.Length && (char.IsLetterOrDigit(text.Text[end]) || text.Text[end] is '_' or '.'))
        {
            end++;
        }

        string name = text.Text.Substring(position, end - position).TrimEnd('.');
        return name.Length > 0 && char.IsLetter(name[0])
            ? new NamedLink(name, null, draft.Anchors.Add(text.GetSource(position), name.Length))
            : null;
    }

    public static NamedLink Create(PageDraft draft, CellPart link) =>
        new(Whitespace.Collapse(link.Text), link.Target, draft.Anchors.Add(link.Source, link.Text.Length));

    private static int SkipArticles(string text, int position)
    {
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }

        foreach (string article in s_articles)
        {
            if (string.Compare(text, position, article, 0, article.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return position + article.Length;
            }
        }

        return position;
    }
}
