using System;

namespace DocModelGen;

/// <summary>What an escaped text is a part of.</summary>
internal enum UrlPart
{
    /// <summary>A path segment: only unreserved characters stay.</summary>
    Segment,

    /// <summary>A path: slashes stay as well.</summary>
    Path,

    /// <summary>The value of a query option: what OData expressions are full of and RFC 3986 allows there stays readable.</summary>
    QueryValue,

    /// <summary>An item of a list in a query option: the commas are the list's.</summary>
    QueryItem,
}

/// <summary>Percent-encoding (RFC 3986, 2).</summary>
internal static class PercentEncoding
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static readonly bool[] s_segment = Allow(Unreserved);
    private static readonly bool[] s_path = Allow(Unreserved + "/");
    private static readonly bool[] s_query = Allow(Unreserved + "/$'(),:@!*");
    private static readonly bool[] s_item = Allow(Unreserved + "/$'():@!*");
    private static readonly bool[] s_template = Allow(Unreserved + "/$'(),:@!*;=&?+%");

    public static bool[] AllowedIn(UrlPart part) => part switch
    {
        UrlPart.Path => s_path,
        UrlPart.QueryValue => s_query,
        UrlPart.QueryItem => s_item,
        _ => s_segment,
    };

    public static bool IsAllowedInTemplate(char c) => c < s_template.Length && s_template[c];

    public static string Escape(char c) => Uri.EscapeDataString(c.ToString());

    public static string Escape(char high, char low) => Uri.EscapeDataString(new string([high, low]));

    public static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return true;
            }

            i++;
        }

        return false;
    }

    public static bool[] Allow(string characters)
    {
        bool[] allowed = new bool[128];
        foreach (char c in characters)
        {
            allowed[c] = true;
        }

        return allowed;
    }
}
