using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DocModelGen.Generator.Linking.Naming;

namespace DocModelGen.Generator.Projects;

/// <summary>The members of an enumeration by name: a page asks for each of its values.</summary>
internal sealed class MemberNames
{
    private const int LeastLetters = 6;
    private const int MaxDistance = 2;

    /// <summary>A page may list a value in each of a thousand rows.</summary>
    private const int MostCompared = 64;

    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _anyCase = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>By their first word, names that are no word but have several: <c>app-and-device</c>.</summary>
    private readonly Dictionary<string, List<string>> _phrases = new(StringComparer.OrdinalIgnoreCase);

    public MemberNames(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            if (!_members.Add(name))
            {
                continue;
            }

            if (!_anyCase.ContainsKey(name))
            {
                _anyCase.Add(name, name);
            }

            (int start, int end) = NextWord(name, 0);
            if (end - start < name.Length)
            {
                AddPhrase(name.Substring(start, end - start), name);
            }
        }
    }

    /// <summary>How many there are that differ in more than letter case.</summary>
    public int DistinctCount => _anyCase.Count;

    public bool Has(string wireName) => _members.Contains(wireName);

    /// <summary>The first member of that name, whatever its letter case.</summary>
    public string? InAnyCase(string wireName) => _anyCase.TryGetValue(wireName, out string? member) ? member : null;

    /// <summary>The only member that a name may be a misspelling of; names with digits are told apart by these.</summary>
    public string? FindMisspelt(string wireName)
    {
        if (wireName.Length < LeastLetters || DistinctCount > MostCompared || Has(wireName) || wireName.Any(char.IsDigit))
        {
            return null;
        }

        string[] alike = [.. _members.Where(member => !member.Any(char.IsDigit) && EditDistance.Between(member, wireName, MaxDistance) <= MaxDistance).Take(2)];
        return alike.Length == 1 ? alike[0] : null;
    }

    /// <summary>The members that the text has as words of their own, whatever their letter case.</summary>
    public IEnumerable<string> MentionedIn(string text)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for ((int start, int end) = NextWord(text, 0); start < text.Length; (start, end) = NextWord(text, end))
        {
            string word = text.Substring(start, end - start);
            if (!seen.Add(word))
            {
                continue;
            }

            if (_anyCase.TryGetValue(word, out string? member))
            {
                yield return member;
            }

            if (_phrases.TryGetValue(word, out List<string>? phrases))
            {
                foreach (string phrase in phrases)
                {
                    if (IsIn(text, phrase))
                    {
                        yield return phrase;
                    }
                }
            }
        }
    }

    private static bool IsIn(string text, string phrase)
    {
        for (int at = 0; (at = text.IndexOf(phrase, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            int end = at + phrase.Length;
            if ((at == 0 || !IsOfWord(text[at - 1])) && (end == text.Length || !IsOfWord(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static (int Start, int End) NextWord(string text, int position)
    {
        int start = position;
        while (start < text.Length && !IsOfWord(text[start]))
        {
            start++;
        }

        int end = start;
        while (end < text.Length && IsOfWord(text[end]))
        {
            end++;
        }

        return (start, end);
    }

    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private void AddPhrase(string word, string name)
    {
        if (!_phrases.TryGetValue(word, out List<string>? phrases))
        {
            _phrases.Add(word, phrases = []);
        }

        phrases.Add(name);
    }
}
