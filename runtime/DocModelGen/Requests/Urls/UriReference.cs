using System;
using System.Collections.Generic;
using System.Text;

namespace DocModelGen;

/// <summary>
/// Resolves references (RFC 3986, 5.2). Unlike <see cref="Uri"/> it leaves path and query as they came, but for escaping what may not stand there:
/// a service compares or signs what it has handed out.
/// </summary>
internal static class UriReference
{
    /// <returns>The address, or <see langword="null"/> where the reference is none to http or https, or has user information.</returns>
    public static string? Resolve(Uri request, string reference)
    {
        reference = reference.Trim(' ', '\t', '\r', '\n');
        int fragment = reference.IndexOf('#');
        reference = fragment < 0 ? reference : reference.Substring(0, fragment);
        if (PercentEncoding.HasLoneSurrogate(reference))
        {
            return null;
        }

        int colon = FindScheme(reference);
        string scheme = colon < 0 ? request.Scheme : reference.Substring(0, colon).ToLowerInvariant();
        string rest = reference.Substring(colon + 1);
        if (scheme is not ("http" or "https"))
        {
            return null;
        }

        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            int end = rest.IndexOfAny(['/', '?'], 2);
            string authority = end < 0 ? rest.Substring(2) : rest.Substring(2, end - 2);
            return FindServer(scheme, authority) is { } server ? server + Absolute(end < 0 ? string.Empty : rest.Substring(end)) : null;
        }

        // A scheme without an authority, such as https:path, is nothing that a service means.
        return colon >= 0 ? null : FindServer(request.Scheme, request.Authority) + Absolute(Merge(request.PathAndQuery, rest));
    }

    public static bool IsRelative(string reference) => FindScheme(reference) < 0;

    private static int FindScheme(string reference)
    {
        int colon = reference.IndexOf(':');
        for (int i = 0; i < colon; i++)
        {
            char c = reference[i];
            bool isLetter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isLetter && (i == 0 || c is not ((>= '0' and <= '9') or '+' or '-' or '.')))
            {
                return -1;
            }
        }

        return colon == 0 ? -1 : colon;
    }

    /// <summary>Scheme, host in ASCII and port.</summary>
    private static string? FindServer(string scheme, string authority)
    {
        // User information is not sent, and a host in which Uri would read another than the eye does is none.
        if (authority.Length == 0 || authority.IndexOfAny(['@', '\\', '%', ' ', '\t', '\r', '\n', '\0']) >= 0
            || !Uri.TryCreate(scheme + "://" + authority + "/", UriKind.Absolute, out Uri? server))
        {
            return null;
        }

        string host = server.HostNameType == UriHostNameType.Dns ? server.IdnHost : server.Host;
        string address = scheme + "://" + host + (server.IsDefaultPort ? string.Empty : FormattableString.Invariant($":{server.Port}"));
        return ApiUri.IsAllowed(address) ? address : null;
    }

    private static string Merge(string request, string reference)
    {
        (string path, _) = SplitQuery(request);
        path = path.Length == 0 ? "/" : path;
        if (reference.Length == 0)
        {
            return request;
        }

        if (reference[0] == '?')
        {
            return path + reference;
        }

        (string target, string query) = SplitQuery(reference);
        string folder = path.Substring(0, path.LastIndexOf('/') + 1);
        return WithoutDots(target[0] == '/' ? target : folder + target) + query;
    }

    private static (string Path, string Query) SplitQuery(string reference)
    {
        int query = reference.IndexOf('?');
        return query < 0 ? (reference, string.Empty) : (reference.Substring(0, query), reference.Substring(query));
    }

    /// <summary>Takes "." and ".." out of a path (RFC 3986, 5.2.4).</summary>
    private static string WithoutDots(string path)
    {
        string[] segments = path.Split('/');
        List<string> kept = new(segments.Length);
        for (int i = 1; i < segments.Length; i++)
        {
            bool isLast = i == segments.Length - 1;
            if (segments[i] is not ("." or ".."))
            {
                kept.Add(segments[i]);
                continue;
            }

            if (segments[i] == ".." && kept.Count > 0)
            {
                kept.RemoveAt(kept.Count - 1);
            }

            if (isLast)
            {
                kept.Add(string.Empty);
            }
        }

        return "/" + string.Join("/", kept);
    }

    /// <summary>Path and query with a slash in front, and escaped where RFC 3986 asks for it.</summary>
    private static string Absolute(string pathAndQuery)
    {
        if (pathAndQuery.Length == 0 || pathAndQuery[0] != '/')
        {
            pathAndQuery = "/" + pathAndQuery;
        }

        if (ApiUri.IsAllowed(pathAndQuery))
        {
            return pathAndQuery;
        }

        StringBuilder escaped = new();
        for (int i = 0; i < pathAndQuery.Length; i++)
        {
            char c = pathAndQuery[i];
            if (ApiUri.IsAllowed(c) || ApiUri.IsEscape(pathAndQuery, i))
            {
                escaped.Append(c);
            }
            else if (char.IsHighSurrogate(c))
            {
                escaped.Append(PercentEncoding.Escape(c, pathAndQuery[++i]));
            }
            else
            {
                escaped.Append(PercentEncoding.Escape(c));
            }
        }

        return escaped.ToString();
    }
}
