using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace DocModelGen.Generator.Linking.Routes;

/// <summary>The URL of a request example, taken apart.</summary>
internal sealed class ExampleUrl
{
    private static readonly Regex s_version = new(@"^(v\d+(\.\d+)?|beta)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private ExampleUrl(string host, string written)
    {
        Host = host;
        Written = written;
        Path = UrlPath.Normalize(written);
    }

    /// <summary>Empty for a relative URL.</summary>
    public string Host { get; }

    /// <summary>The path as the page has it.</summary>
    public string Written { get; }

    /// <summary>Without host and query, <c>/</c> for <c>\</c>; the version still in front.</summary>
    public string Path { get; }

    public static ExampleUrl Parse(string url)
    {
        string rest = url.Trim().Split('?')[0];
        string host = "";
        int scheme = rest.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0)
        {
            rest = rest.Substring(scheme + 3);
            int slash = rest.IndexOf('/');
            host = slash < 0 ? rest : rest.Substring(0, slash);
            rest = slash < 0 ? "" : rest.Substring(slash);
        }

        return new ExampleUrl(host, rest);
    }

    /// <summary>The path without the version in front, where there is one.</summary>
    public string PathBelowVersion => HasVersion ? Path.Substring(FirstSegment.Length + 1) : Path;

    public bool HasVersion => s_version.IsMatch(FirstSegment);

    private string FirstSegment => Path.TrimStart('/').Split('/')[0];

    /// <summary>The path is an instance of the template, whatever stands where the version belongs.</summary>
    public bool Follows(string template) => PrefixBefore(template) is not null;

    /// <summary>What stands before the part that follows the template (at most two segments), or null where nothing follows it.</summary>
    public string? PrefixBefore(string template) =>
        PrefixBefore(Path, UrlPath.NormalizeTemplate(template))
        ?? PrefixBefore(UrlPath.Normalize(UrlPath.KeysAsSegments(Written)), UrlPath.NormalizeTemplate(UrlPath.KeysAsSegments(template)));

    private static string? PrefixBefore(string path, string pattern)
    {
        string[] segments = path.TrimStart('/').Split('/');
        for (int skipped = 0; skipped <= 2 && skipped < segments.Length; skipped++)
        {
            // A placeholder that was left in fits everything: only names say where a path begins.
            if ((skipped == 0 || !UrlPath.IsPlaceholder(segments[skipped])) && UrlPath.Matches("/" + string.Join("/", segments.Skip(skipped)), pattern))
            {
                return string.Join("/", segments.Take(skipped));
            }
        }

        return null;
    }
}
