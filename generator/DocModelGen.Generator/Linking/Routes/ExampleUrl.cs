using System;
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
}
