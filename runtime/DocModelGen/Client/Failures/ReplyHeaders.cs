using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;

namespace DocModelGen;

/// <summary>Headers of replies.</summary>
internal static class ReplyHeaders
{
    public static HttpResponseHeaders MakeEmpty()
    {
        using HttpResponseMessage none = new();
        return none.Headers;
    }

    public static HttpContentHeaders MakeEmptyContent()
    {
        using ByteArrayContent none = new([]);
        return none.Headers;
    }

    /// <summary>A copy for an exception, which outlives the reply: as many headers as the bound has room for, and no cookies.</summary>
    public static HttpResponseHeaders CopyForException(HttpResponseHeaders headers, int maxCharacters)
    {
        HttpResponseHeaders copy = MakeEmpty();
        int left = maxCharacters;
        foreach (KeyValuePair<string, IEnumerable<string>> header in headers)
        {
            if (header.Key.StartsWith("Set-Cookie", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            foreach (string value in header.Value)
            {
                int size = header.Key.Length + value.Length;
                if (size <= left)
                {
                    left -= size;
                    copy.TryAddWithoutValidation(header.Key, value);
                }
            }
        }

        return copy;
    }
}
