using System;
using System.Net.Http.Headers;

namespace DocModelGen;

/// <summary>What an exception says of a reply that cannot be read: a page of a proxy or of a sign-in is known by its content type.</summary>
internal static class WrongBody
{
    private const int LongestType = 100;

    /// <summary>Continues "the reply ...".</summary>
    public static string Describe(HttpContentHeaders? headers) =>
        headers?.ContentType?.MediaType is { Length: > 0 and <= LongestType } type && !IsJson(type)
            ? $"is {type} and not the documented JSON"
            : "is not the documented JSON";

    private static bool IsJson(string type) =>
        type.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
}
