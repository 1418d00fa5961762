using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Naming;

namespace DocModelGen.Generator.Drift.Comparing;

/// <summary>Whether two names are one in two spellings, or one is the other with words in addition.</summary>
internal static class NameWords
{
    private const int MaxDistance = 2;

    /// <summary>Of shorter names two letters are a great part.</summary>
    private const int LeastLetters = 8;

    public static bool SaysTheSame(string left, string right)
    {
        HashSet<string> leftWords = Of(left);
        HashSet<string> rightWords = Of(right);
        return leftWords.IsSubsetOf(rightWords) || rightWords.IsSubsetOf(leftWords) || IsSpelledAlike(left, right);
    }

    private static bool IsSpelledAlike(string left, string right) =>
        Math.Min(left.Length, right.Length) >= LeastLetters
        && EditDistance.Between(left.ToUpperInvariant(), right.ToUpperInvariant(), MaxDistance) <= MaxDistance;

    private static HashSet<string> Of(string name)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int start = 0;
        for (int end = 1; end <= name.Length; end++)
        {
            if (end == name.Length || !CSharpIdentifiers.IsWordCharacter(name[end]) || (char.IsUpper(name[end]) && !char.IsUpper(name[end - 1])))
            {
                words.Add(string.Concat(name.Substring(start, end - start).Where(CSharpIdentifiers.IsWordCharacter)));
                start = end;
            }
        }

        words.Remove("");
        return words;
    }
}
