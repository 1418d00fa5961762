using System;
using System.Collections.Generic;

namespace DocModelGen.Testing.Checking;

/// <summary>The part of a URL behind the question mark.</summary>
internal static class UrlQuery
{
    /// <summary>Names and values, unescaped, in order.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Parse(string query)
    {
        List<KeyValuePair<string, string>> pairs = [];
        foreach (string pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=');
            pairs.Add(equals < 0
                ? new KeyValuePair<string, string>(Unescape(pair), "")
                : new KeyValuePair<string, string>(Unescape(pair[..equals]), Unescape(pair[(equals + 1)..])));
        }

        return pairs;
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
