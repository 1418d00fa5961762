using System;
using System.Globalization;
using System.Linq;
using System.Net.Http.Headers;
using System.Text.Json;

namespace DocModelGen;

/// <summary>Finds the address of the next page by what is documented; null behind the last.</summary>
internal static class NextPage
{
    public static string? Find<T>(ApiPaging paging, ApiPage<T> page, Uri address, HttpResponseHeaders? headers)
    {
        switch (paging.Kind)
        {
            case ApiPagingKind.Link:
                return page.NextLink;
            case ApiPagingKind.Header:
                return FindInHeader(headers);
            case ApiPagingKind.Cursor:
                string? cursor = Text(paging.FindNext(page.AdditionalData));
                return string.IsNullOrEmpty(cursor) ? null : WithQuery(address, paging.Parameter, cursor!);
            case ApiPagingKind.Page:
                long number = ReadNumber(address, paging.Parameter) ?? 1;
                return EndsAt(paging, page, number) ? null : WithQuery(address, paging.Parameter, Print(number + 1));
            default:
                long offset = (ReadNumber(address, paging.Parameter) ?? 0) + page.Value.Count;
                return EndsAt(paging, page, offset) ? null : WithQuery(address, paging.Parameter, Print(offset));
        }
    }

    /// <summary>The last of so many pages or elements, or of those that say that there is no more, or an empty one.</summary>
    private static bool EndsAt<T>(ApiPaging paging, ApiPage<T> page, long reached) => page.Value.Count == 0 || paging.FindNext(page.AdditionalData) switch
    {
        { ValueKind: JsonValueKind.False } => true,
        { ValueKind: JsonValueKind.Number } total when total.TryGetInt64(out long all) => reached >= all,
        _ => false,
    };

    private static string? Text(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static string Print(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long? ReadNumber(Uri address, string? parameter)
    {
        foreach (string option in address.Query.TrimStart('?').Split('&'))
        {
            string value = option.Substring(option.IndexOf('=') + 1);
            if (IsNamed(option, parameter) && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
            {
                return number;
            }
        }

        return null;
    }

    private static string WithQuery(Uri address, string? parameter, string value)
    {
        var kept = address.Query.TrimStart('?').Split('&').Where(option => option.Length > 0 && !IsNamed(option, parameter));
        string set = Uri.EscapeDataString(parameter ?? string.Empty) + "=" + Uri.EscapeDataString(value);
        return address.GetLeftPart(UriPartial.Path) + "?" + string.Join("&", kept.Concat([set]));
    }

    private static bool IsNamed(string option, string? parameter)
    {
        int equals = option.IndexOf('=');
        return string.Equals(Uri.UnescapeDataString(equals < 0 ? option : option.Substring(0, equals)), parameter, StringComparison.Ordinal);
    }

    /// <summary><c>&lt;https://..&gt;; rel="next"</c> among others (RFC 8288, 3).</summary>
    private static string? FindInHeader(HttpResponseHeaders? headers)
    {
        if (headers is null || !headers.TryGetValues("Link", out var values))
        {
            return null;
        }

        foreach (string value in values)
        {
            for (int open = value.IndexOf('<'); open >= 0;)
            {
                int close = value.IndexOf('>', open);
                if (close < 0)
                {
                    break;
                }

                int following = value.IndexOf('<', close);
                if (IsNext(following < 0 ? value.Substring(close + 1) : value.Substring(close + 1, following - close - 1)))
                {
                    return value.Substring(open + 1, close - open - 1).Trim();
                }

                open = following;
            }
        }

        return null;
    }

    /// <summary>A relation may be one of several: <c>rel="next last"</c>.</summary>
    private static bool IsNext(string parameters) => parameters.Split(';').Any(static parameter =>
    {
        int equals = parameter.IndexOf('=');
        return equals > 0
            && parameter.Substring(0, equals).Trim().Equals("rel", StringComparison.OrdinalIgnoreCase)
            && parameter.Substring(equals + 1).Trim(' ', ',', '"').Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase);
    });
}
