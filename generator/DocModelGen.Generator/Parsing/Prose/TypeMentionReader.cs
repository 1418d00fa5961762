using System;
using System.Collections.Generic;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Parsing.Prose;

/// <summary>
/// Everything in a sentence that may name the type of a body or a reply: links, names in code or bold, and the words behind an article.
/// Which of them is a type, only all pages together know.
/// </summary>
internal sealed class TypeMentionReader(PageDraft draft)
{
    private const int MaximumMentions = 12;
    private const int MaximumWords = 4;

    private static readonly string[] s_leads = ["a", "an", "the", "of", "updated", "created", "new", "each", "this", "with"];
    /// <summary>"The same fields as Book".</summary>
    private static readonly string[] s_leadsOfBodies = [.. s_leads, "as"];

    private static readonly string[] s_lists = ["array", "list", "collection", "arrays", "lists", "collections", "page"];

    /// <summary>Mentions in a sentence about what is sent.</summary>
    public EquatableArray<TypeMention> ReadBody(CellText text) => Read(text, 0, text.Text.Length, s_leadsOfBodies);

    public EquatableArray<TypeMention> Read(CellText text, int from, int to) => Read(text, from, to, s_leads);

    private EquatableArray<TypeMention> Read(CellText text, int from, int to, string[] leads)
    {
        var mentions = new List<TypeMention>();
        ReadShortcodeLinks(text, from, to, mentions);
        ReadMarked(text, from, to, mentions);
        ReadWords(text, from, to, leads, mentions);
        return mentions.ToEquatableArray();
    }

    /// <summary><c>[Book]({{&lt; relref "book" &gt;}})</c>: a link to a site generator, and to Markdown only text.</summary>
    private void ReadShortcodeLinks(CellText text, int from, int to, List<TypeMention> mentions)
    {
        const string Middle = "]({{";
        for (int close = text.Text.IndexOf(Middle, from, to - from, StringComparison.Ordinal); close > 0; close = text.Text.IndexOf(Middle, close + 1, to - close - 1, StringComparison.Ordinal))
        {
            int open = text.Text.LastIndexOf('[', close - 1, close - from);
            if (open >= 0 && close - open > 1 && MayBeName(text.Text.Substring(open + 1, close - open - 1)) && mentions.Count < MaximumMentions)
            {
                string name = text.Text.Substring(open + 1, close - open - 1);
                mentions.Add(new TypeMention(name, null, IsList(text.Text, from, open, close), draft.Anchors.Add(text.GetSource(open + 1), name.Length)));
            }
        }
    }

    private void ReadMarked(CellText text, int from, int to, List<TypeMention> mentions)
    {
        foreach (DocRunKind kind in (ReadOnlySpan<DocRunKind>)[DocRunKind.Link, DocRunKind.Code, DocRunKind.Text])
        {
            foreach (CellPart part in text.Parts)
            {
                bool isMarked = kind != DocRunKind.Text || part.IsEmphasised;
                if (part.Kind == kind && isMarked && part.FlatStart >= from && part.FlatEnd <= to && MayBeName(part.Text) && mentions.Count < MaximumMentions)
                {
                    mentions.Add(new TypeMention(
                        Whitespace.Collapse(part.Text).Trim('*', '`'), part.Target, IsList(text.Text, from, part.FlatStart, part.FlatEnd), draft.Anchors.Add(part.Source, part.Text.Length)));
                }
            }
        }
    }

    private void ReadWords(CellText text, int from, int to, string[] leads, List<TypeMention> mentions)
    {
        foreach ((int start, int end, string word) in Words(text.Text, from, to))
        {
            int next = end + 1;
            if (Array.IndexOf(leads, word.ToLowerInvariant()) < 0 || next >= to || text.Text[end] != ' ' || mentions.Count == MaximumMentions)
            {
                continue;
            }

            string phrase = ReadPhrase(text.Text, next, to);
            if (phrase.Length > 1)
            {
                mentions.Add(new TypeMention(phrase, null, IsList(text.Text, from, next, next + phrase.Length), draft.Anchors.Add(text.GetSource(next), phrase.Length)));
            }
        }
    }

    private static string ReadPhrase(string text, int start, int to)
    {
        int end = start;
        for (int words = 0; words < MaximumWords && end < to; words++)
        {
            int word = end;
            while (word < to && (char.IsLetterOrDigit(text[word]) || text[word] is '_' or '-' || (text[word] == '.' && word + 1 < to && char.IsLetterOrDigit(text[word + 1]))))
            {
                word++;
            }

            if (word == end)
            {
                break;
            }

            end = word;
            if (end >= to || text[end] != ' ')
            {
                break;
            }

            end++;
        }

        return text.Substring(start, end - start).TrimEnd();
    }

    /// <summary>"an array of X", "X collection", "a list of X objects".</summary>
    private static bool IsList(string text, int from, int start, int end)
    {
        string before = text.Substring(from, start - from);
        int clause = before.LastIndexOfAny([',', ';']);
        foreach ((_, _, string word) in Words(before, clause + 1, before.Length))
        {
            if (Array.IndexOf(s_lists, word.ToLowerInvariant()) >= 0)
            {
                return true;
            }
        }

        string after = text.Substring(end, Math.Min(text.Length - end, 20)).TrimStart();
        return after.StartsWith("collection", StringComparison.OrdinalIgnoreCase) || after.StartsWith("list", StringComparison.OrdinalIgnoreCase)
            || after.StartsWith("array", StringComparison.OrdinalIgnoreCase) || after.StartsWith("objects", StringComparison.OrdinalIgnoreCase);
    }

    private static bool MayBeName(string text)
    {
        string name = text.Trim();
        return name.Length > 1 && char.IsLetter(name[0]) && name.IndexOfAny(['/', '{', '=', ':']) < 0;
    }

    private static IEnumerable<(int Start, int End, string Word)> Words(string text, int from, int to)
    {
        int position = from;
        while (position < to)
        {
            while (position < to && !char.IsLetterOrDigit(text[position]))
            {
                position++;
            }

            int start = position;
            while (position < to && char.IsLetterOrDigit(text[position]))
            {
                position++;
            }

            if (position > start)
            {
                yield return (start, position, text.Substring(start, position - start));
            }
        }
    }
}
