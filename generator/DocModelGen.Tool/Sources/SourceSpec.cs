using System;
using System.IO;
using System.Linq;
using DocModelGen.Tool.CommandLine;

namespace DocModelGen.Tool.Sources;

/// <summary>Where pages come from, as the user says it and the lock keeps it.</summary>
/// <param name="From">A URL, a folder, or a known name.</param>
/// <param name="Path">The folder of pages in it; empty for all of it.</param>
/// <param name="Ref">A branch, tag or commit; null for the default branch, and for a folder.</param>
internal sealed record SourceSpec(string From, string Path, string? Ref)
{
    public const string DefaultRef = "HEAD";

    /// <summary>What is said wins; then what the known name says; then nothing.</summary>
    public static SourceSpec Of(string from, string? path, string? reference)
    {
        KnownSource? known = KnownSources.Find(from);
        string? asked = reference ?? known?.Ref;
        if (asked is not null && (asked.Length == 0 || asked[0] is '-' or '+' || asked.Any(static c => c is ' ' or ':' or '*' or '?' or '[' or '\\' or '^' or '~' || char.IsControl(c))))
        {
            throw new ToolException($"'{asked}' is no branch, tag or commit.");
        }

        // A folder is the same one wherever the next command runs.
        string place = known is null && !IsUrl(from) ? System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(from)) : from;
        return new SourceSpec(place, Normalize(path ?? known?.Path ?? ""), asked);
    }

    /// <summary>Whether both lead to the same folder or repository, whatever they call it, and whatever path and state of it they name.</summary>
    public bool IsSamePlace(SourceSpec other) => PlaceOf(this) == PlaceOf(other);

    /// <summary>The URL for git, or null where the pages are read from a folder.</summary>
    public string? Url
    {
        get
        {
            string from = KnownSources.Find(From)?.From ?? From;
            if (!IsUrl(from))
            {
                return Ref is null ? null : new Uri(System.IO.Path.GetFullPath(from)).AbsoluteUri;
            }

            // A token or page must not be seen, or changed, by whoever sits between.
            if (Uri.TryCreate(from, UriKind.Absolute, out Uri? uri) && uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback)
            {
                throw new ToolException($"'{from}' is not encrypted: use https.");
            }

            return from;
        }
    }

    /// <summary>The folder, where that is what it is.</summary>
    public string Folder => System.IO.Path.GetFullPath(KnownSources.Find(From)?.From ?? From);

    public override string ToString() => From + (Path.Length == 0 ? "" : $" ({Path})");

    /// <summary><c>https://</c>, <c>ssh://</c>, <c>file://</c>, or the short form <c>git@host:path</c>. A drive of Windows is none.</summary>
    private static bool IsUrl(string from) =>
        from.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || from.Contains("://", StringComparison.Ordinal)
        || (from.IndexOf(':', StringComparison.Ordinal) is > 1 and var colon && from[..colon].Contains('@') && !from[..colon].Contains('/') && !Directory.Exists(from));

    private static string PlaceOf(SourceSpec spec)
    {
        string from = KnownSources.Find(spec.From)?.From ?? spec.From;
        return IsUrl(from) ? from.TrimEnd('/') : new Uri(System.IO.Path.GetFullPath(from)).AbsoluteUri.TrimEnd('/');
    }

    private static string Normalize(string path)
    {
        string[] parts = path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Contains("..") || System.IO.Path.IsPathRooted(path)
            ? throw new ToolException($"The path '{path}' leads out of the source.")
            : string.Join('/', parts.Where(static part => part != "."));
    }
}
