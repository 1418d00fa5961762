using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Routes;

/// <summary>A URL that follows a request line but for one letter of one segment: <c>/Part('1')</c> for <c>/Parts('{id}')</c>.</summary>
internal static class MisspeltSegment
{
    /// <summary>A shorter word is more often another one.</summary>
    private const int ShortestWord = 4;

    /// <summary>Of a page with very many request lines the first ones are looked at.</summary>
    private const int MaximumLines = 50;

    /// <summary>What the URL and the line differ in; null where they differ in more.</summary>
    public static string? DifferenceOf(ExampleUrl url, IEnumerable<RequestLine> lines)
    {
        string[] shown = Segments(url.Path);
        foreach (RequestLine line in lines.Take(MaximumLines))
        {
            string[] documented = Segments(UrlPath.NormalizeTemplate(line.Template));
            if (documented.Length > 0 && documented.Length <= shown.Length && Find(shown, documented) is { } found)
            {
                return $"'{found.Shown}' is '{found.Documented}' in '{line.Template}'";
            }
        }

        return null;
    }

    private static (string Shown, string Documented)? Find(string[] shown, string[] documented)
    {
        int shift = shown.Length - documented.Length;
        (string, string)? found = null;
        for (int i = 0; i < documented.Length; i++)
        {
            string own = Name(shown[i + shift]);
            string other = Name(documented[i]);
            if (IsPlaceholder(documented[i]) || string.Equals(own, other, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            bool isSlip = found is null && HasKey(shown[i + shift]) == HasKey(documented[i]) && IsWord(own) && IsWord(other)
                && EditDistance.Between(own, other, limit: 1) <= 1;
            if (!isSlip)
            {
                return null;
            }

            found = (own, other);
        }

        return found;
    }

    private static string[] Segments(string path)
    {
        int query = path.IndexOf('?');
        return (query < 0 ? path : path.Substring(0, query)).Split(['/'], StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsPlaceholder(string segment) => segment[0] is UrlPath.Any or '{' or ':' or '*';

    private static bool HasKey(string segment) => segment.IndexOf('(') > 0;

    /// <summary>Numbers differ by a digit, and versions.</summary>
    private static bool IsWord(string name) => name.Length >= ShortestWord && name.All(static character => char.IsLetter(character) || character is '_' or '-');

    private static string Name(string segment)
    {
        int open = segment.IndexOf('(');
        return open > 0 ? segment.Substring(0, open) : segment;
    }
}
