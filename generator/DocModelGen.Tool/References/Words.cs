using System;
using System.Collections.Generic;

namespace DocModelGen.Tool.References;

/// <summary>The words of names, paths and sentences, as a search compares them.</summary>
internal static class Words
{
    /// <summary><c>SendUserMail</c>, <c>user-sendmail</c> and <c>/users/{id}/sendMail</c>: lower case, plurals as singulars.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isLetter = i < text.Length && char.IsLetterOrDigit(text[i]);
            bool begins = isLetter && i > start && char.IsUpper(text[i])
                && (!char.IsUpper(text[i - 1]) || (i + 1 < text.Length && char.IsLower(text[i + 1])));
            if (!isLetter || begins)
            {
                if (i > start)
                {
                    words.Add(Singular(text[start..i].ToLowerInvariant()));
                }

                start = isLetter ? i : i + 1;
            }
        }

        return words;
    }

    /// <summary>Not grammar: both sides of a comparison go through it.</summary>
    private static string Singular(string word) =>
        word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal) && !word.EndsWith("is", StringComparison.Ordinal) ? word[..^1]
        : word;
}
