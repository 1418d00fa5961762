using System;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using Markdig.Helpers;

namespace DocModelGen.Generator.Parsing.Prose;

/// <summary>
/// Finds links to other pages in the lines of a paragraph. It looks for <c>](target)</c> instead of asking Markdig,
/// since this is all that is wanted of most of a page's prose.
/// </summary>
internal sealed class LinkReader(PageDraft draft)
{
    public void Read(StringLineGroup lines)
    {
        if (CodeLines.AreOneText(lines))
        {
            TextRange first = CodeLines.Get(lines, 0);
            Read(new TextRange(first.Text, first.Start, CodeLines.Get(lines, lines.Count - 1).End));
            return;
        }

        for (int i = 0; i < lines.Count; i++)
        {
            Read(CodeLines.Get(lines, i));
        }
    }

    public void Add(string target, int start)
    {
        if (IsPage(target.AsSpan()))
        {
            Keep(target, start);
        }
    }

    private void Read(TextRange text)
    {
        for (int position = text.Start; text.Text.IndexOf("](", position, text.End - position, StringComparison.Ordinal) is >= 0 and int index;)
        {
            int start = index + 2;
            int end = start;
            while (end < text.End && text.Text[end] is not (')' or ' ' or '\t' or '\n' or '(' or '<'))
            {
                end++;
            }

            var target = new TextRange(text.Text, start, end);
            if (IsPage(target.Span))
            {
                Keep(target.ToString(), start);
            }

            position = end;
        }
    }

    private void Keep(string target, int start)
    {
        if (draft.Anchors.File.Path is null)
        {
            draft.Links.Add((target, start + draft.Anchors.Offset));
        }
        else
        {
            draft.IncludedLinks.Add(new IncludedLink(draft.Rebase(target), draft.Anchors.GetSpan(start, target.Length), draft.Anchors.File));
        }
    }

    private static bool IsPage(ReadOnlySpan<char> target)
    {
        int end = target.IndexOfAny('#', '?');
        ReadOnlySpan<char> path = end < 0 ? target : target.Slice(0, end);
        bool isFile = path.EndsWith(".md".AsSpan(), StringComparison.OrdinalIgnoreCase) && path.IndexOf("://".AsSpan(), StringComparison.Ordinal) < 0;
        return isFile || path.StartsWith("/graph/api/".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }
}
