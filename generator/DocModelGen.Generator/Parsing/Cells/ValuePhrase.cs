using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Parsing.Cells;

/// <summary>
/// Finds the words that introduce a list of values: "Possible values are:", "The supported values for **x** are:", "must be one of".
/// "Supports `$filter` (`eq`, …)" has none of them, and "allowed when this value is" has them in another order.
/// </summary>
internal sealed class ValuePhrase(CellText description, bool allowSecondary, string owner)
{
    private static readonly string[] s_denials = ["cannot ", "can't ", "not be one of"];

    // How far the text was read for denials, the sentence that this is in, and whether it denied by then: a cell may be full of phrases.
    private int _read;
    private int _sentence;
    private bool _isDenied;
    private int _part;

    private static readonly string[] s_nouns = ["values", "value(s)", "vaules", "value"];

    private static readonly string[] s_adjectives =
    [
        "possible", "supported", "allowed", "permitted", "valid", "acceptable", "accepted", "available", "string", "enum", "enumeration", "following", "expected",
    ];

    private static readonly char[] s_stops = ['.', ',', '\n'];

    private static readonly string[] s_verbs = [" are ", " is ", " include ", " includes ", " can be "];

    private static readonly string[] s_secondary =
    [
        "must be one of the following:", "must be one of:", "must be one of", "can be one of the following:", "can be one of:", "can be one of", "is one of the following:", "is one of:", "one of the following:", "one of:",
        "can be either", "must be either", "is either", "either", "can be", "must be", "types include:", "types include", "includes:", "options are:", "possibilities are:",
    ];

    /// <summary>The next phrase at or behind the position: <paramref name="end"/> is where the list begins.</summary>
    /// <returns>False where there is none.</returns>
    public bool TryFind(int position, out int end, out bool isExplicit)
    {
        string text = description.Text;
        isExplicit = true;
        for (int index = position; (index = FindNoun(text, index, out int nounEnd)) >= 0; index = nounEnd)
        {
            if (HasAdjective(text, index) && !IsNextDenied(text, index) && !IsOfOther(text, nounEnd))
            {
                end = SkipVerb(text, nounEnd, NextMarkup(nounEnd));
                return true;
            }
        }

        isExplicit = false;
        end = text.Length;
        return allowSecondary && TryFindSecondary(text, position, out end);
    }

    /// <summary>"The supported value for the contentType property is": a sentence about another property.</summary>
    private bool IsOfOther(string text, int nounEnd)
    {
        int position = Skip(text, Skip(text, nounEnd, " for ", " of "), "the ");
        if (position == nounEnd)
        {
            return false;
        }

        int end = position;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        string name = text.Substring(position, end - position);
        return Skip(text, end, " property", " parameter", " attribute", " field") > end && !string.Equals(name, owner, StringComparison.OrdinalIgnoreCase);
    }

    private static int Skip(string text, int position, params string[] words)
    {
        string? word = Array.Find(words, word => string.Compare(text, position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0);
        return position + (word?.Length ?? 0);
    }

    /// <summary>A colon inside a value is not the one before the list.</summary>
    private int NextMarkup(int position)
    {
        // Phrases come in the order of the text: so do the parts behind them.
        CellPart[] parts = description.Parts;
        while (_part < parts.Length && (parts[_part].FlatStart < position || parts[_part].Kind != DocRunKind.Code))
        {
            _part++;
        }

        return _part < parts.Length ? parts[_part].FlatStart : description.Text.Length;
    }

    /// <summary>"Cannot be one of the following values": the list of what is not possible. Positions come in the order of the text.</summary>
    private bool IsNextDenied(string text, int position)
    {
        int from = Math.Max(0, _read - 1);
        int stop = text.AsSpan(from, position - from).LastIndexOf(". ".AsSpan());
        if (stop >= 0)
        {
            _sentence = from + stop + 1;
            _isDenied = false;
        }

        // A denial may have begun in what was read before.
        int begun = Math.Max(_sentence, _read - s_denials[s_denials.Length - 1].Length);
        _isDenied |= Denies(text.AsSpan(begun, position - begun));
        _read = position;
        return _isDenied;
    }

    private static bool IsDenied(string text, int position)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, position);
        return Denies(before.Slice(before.LastIndexOf(". ".AsSpan()) + 1));
    }

    private static bool Denies(ReadOnlySpan<char> sentence)
    {
        foreach (string denial in s_denials)
        {
            if (sentence.IndexOf(denial.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int FindNoun(string text, int position, out int end)
    {
        for (int i = position; i + 5 <= text.Length; i++)
        {
            i = text.IndexOf("va", i, StringComparison.OrdinalIgnoreCase);
            if (i < 0)
            {
                break;
            }

            foreach (string noun in s_nouns)
            {
                if (string.Compare(text, i, noun, 0, noun.Length, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    end = i + noun.Length;
                    return i;
                }
            }
        }

        end = text.Length;
        return -1;
    }

    private static bool HasAdjective(string text, int noun)
    {
        int wordEnd = noun;
        while (wordEnd > 0 && text[wordEnd - 1] == ' ')
        {
            wordEnd--;
        }

        int wordStart = wordEnd;
        while (wordStart > 0 && char.IsLetter(text[wordStart - 1]))
        {
            wordStart--;
        }

        string word = text.Substring(wordStart, wordEnd - wordStart);
        foreach (string adjective in s_adjectives)
        {
            if (adjective.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"are:", "in the collection are:", "for **x** are", "include": up to the list itself.</summary>
    private static int SkipVerb(string text, int position, int markup)
    {
        const int Reach = 60;
        int limit = Math.Min(markup, position + Reach);
        int colon = text.IndexOf(':', position, limit - position);
        int stop = text.IndexOfAny(s_stops, position, limit - position);
        if (colon >= 0 && (stop < 0 || colon < stop) && OnlyWords(text, position, colon))
        {
            return colon + 1;
        }

        foreach (string verb in s_verbs)
        {
            int index = text.IndexOf(verb, position, limit - position, StringComparison.OrdinalIgnoreCase);
            if (index >= 0 && index - position <= 40 && (stop < 0 || index < stop))
            {
                return index + verb.Length;
            }
        }

        return position;
    }

    private static bool OnlyWords(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!char.IsLetter(text[i]) && text[i] is not (' ' or '(' or ')' or '{' or '}' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryFindSecondary(string text, int position, out int end)
    {
        foreach (string phrase in s_secondary)
        {
            int index = text.IndexOf(phrase, position, StringComparison.OrdinalIgnoreCase);
            if (index >= 0 && (index == 0 || !char.IsLetter(text[index - 1])) && !IsDenied(text, index + phrase.Length))
            {
                end = index + phrase.Length;
                return true;
            }
        }

        return TryFindOneOf(text, position, out end);
    }

    /// <summary>"One of `a`, `b`": right before code. Before words it may be one of anything.</summary>
    private bool TryFindOneOf(string text, int position, out int end)
    {
        const string Phrase = "one of ";
        int index = text.IndexOf(Phrase, position, StringComparison.OrdinalIgnoreCase);
        end = index < 0 ? text.Length : index + Phrase.Length;
        return index >= 0
            && (index == 0 || !char.IsLetter(text[index - 1]))
            && description.IndexOfPartAt(end) is >= 0 and int part && description.Parts[part].Kind == DocRunKind.Code
            && !IsDenied(text, index);
    }
}
