using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Remainders;

/// <summary>Tells pages that are written in another language: the words of the format are English ones.</summary>
internal static class PageLanguage
{
    private const int MaximumText = 20_000;
    private const int MinimumWords = 5;

    private static readonly HashSet<string> s_english = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "and", "is", "to", "a", "this", "that", "for", "with", "are", "it", "be", "or", "if", "from", "by", "an", "as", "not",
    };

    /// <summary>Small words of languages that are written in Latin letters, none of them English.</summary>
    private static readonly HashSet<string> s_other = new(StringComparer.OrdinalIgnoreCase)
    {
        "der", "das", "und", "ist", "von", "mit", "für", "nicht", "eine", "einen", "wird", "sind", "dem", "den",
        "le", "les", "des", "est", "une", "pour", "dans", "avec", "sur", "cette", "du", "et", "qui",
        "el", "los", "las", "una", "para", "con", "por", "este", "esta", "que", "es", "del",
        "o", "os", "um", "uma", "não", "com", "é", "do", "da", "ao", "são",
        "il", "gli", "della", "che", "per", "questo", "sono", "nel", "di",
        "het", "een", "van", "voor", "niet", "deze", "wordt", "zijn",
        "nie", "jest", "się", "oraz", "och", "att", "som", "inte", "og", "ikke", "ve", "bir", "için", "bu",
    };

    /// <summary>Hardly a heading below the title is known, and the page's words are of another language.</summary>
    public static bool IsOther(IReadOnlyList<PageHeading> headings, string text)
    {
        PageHeading[] sections = [.. headings.Where(static heading => heading.Level > 1)];
        return sections.Length > 0 && AreHardlyKnown(sections) && (AreOtherLetters(sections) || AreOtherWords(text));
    }

    private static bool AreHardlyKnown(PageHeading[] sections)
    {
        int known = 0;
        for (int i = 0; i < sections.Length && known * 4 <= sections.Length; i++)
        {
            known += SectionNames.Classify(sections[i].Text) != SectionKind.Unknown ? 1 : 0;
        }

        return known * 4 <= sections.Length;
    }

    /// <summary>Letters that are not Latin.</summary>
    private static bool AreOtherLetters(PageHeading[] headings)
    {
        int letters = 0;
        int others = 0;
        foreach (char c in headings.SelectMany(static heading => heading.Text))
        {
            letters += char.IsLetter(c) ? 1 : 0;
            others += char.IsLetter(c) && c > '\u024f' ? 1 : 0;
        }

        return others * 2 > letters;
    }

    private static bool AreOtherWords(string text)
    {
        int english = 0;
        int other = 0;
        int limit = Math.Min(text.Length, MaximumText);
        for (int start = 0; start < limit;)
        {
            int end = start;
            while (end < limit && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end > start && end - start < 8)
            {
                string word = text.Substring(start, end - start);
                english += s_english.Contains(word) ? 1 : 0;
                other += s_other.Contains(word) ? 1 : 0;
            }

            start = end + 1;
        }

        return other >= MinimumWords && other > english * 2;
    }
}
