using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace DocModelGen.Testing.Checking;

/// <summary>What of an address is the operation's, and what the service's and version's.</summary>
internal static class ServicePath
{
    /// <summary><c>events('AAMk')</c>: arguments of functions have names.</summary>
    private static readonly Regex s_key = new(@"(?<=\w)\('([^'()/]+)'\)", RegexOptions.CultureInvariant);

    private static readonly Regex s_version = new(@"^(v\d+(\.\d+)?|beta)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The paths, without a slash in front, that the operation's template may describe, likeliest first.</summary>
    public static IEnumerable<string> Candidates(Uri address, Uri? baseAddress)
    {
        string path = address.AbsolutePath.TrimStart('/');
        if (baseAddress is not null)
        {
            string service = baseAddress.AbsolutePath.Trim('/');
            bool isBelow = address.Authority.Equals(baseAddress.Authority, StringComparison.OrdinalIgnoreCase)
                && (service.Length == 0 || path.StartsWith(service + "/", StringComparison.Ordinal));
            return isBelow ? [path[service.Length..].TrimStart('/')] : [];
        }

        int slash = path.IndexOf('/');
        return slash > 0 && s_version.IsMatch(path.AsSpan(0, slash)) ? [path[(slash + 1)..], path]
            : BehindVersion(path) is { } below ? [path, below]
            : [path];
    }

    /// <summary>The paths that are left when segments are taken from the front, with what was taken.</summary>
    public static IEnumerable<(string Taken, string Path)> Shortened(Uri address)
    {
        string path = address.AbsolutePath.TrimStart('/');
        for (int slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return (path[..slash], path[(slash + 1)..]);
        }
    }

    /// <summary><c>api/v2/orders</c>: a service may be named in front of its version.</summary>
    private static string? BehindVersion(string path)
    {
        int start = 0;
        for (int slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', start))
        {
            if (s_version.IsMatch(path.AsSpan(start, slash - start)))
            {
                return path[(slash + 1)..];
            }

            start = slash + 1;
        }

        return null;
    }

    /// <summary>The same without a slash behind, and with keys as segments of their own, which OData lets stand for keys in parentheses.</summary>
    public static IEnumerable<string> Spellings(string path)
    {
        yield return path;
        string trimmed = path.TrimEnd('/');
        if (trimmed != path)
        {
            yield return trimmed;
        }

        string segments = s_key.Replace(trimmed, "/$1");
        if (segments != trimmed)
        {
            yield return segments;
        }
    }
}
