using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace DocModelGen.Tool.References;

/// <summary>A method and path as a user writes it, held against templates whatever they call their parameters.</summary>
internal sealed partial class PathShape
{
    private static readonly string[] s_methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "MERGE"];

    private readonly string? _method;
    private readonly string[] _segments;
    private readonly string _query;

    private PathShape(string? method, string path)
    {
        _method = method;
        _segments = Segments(path);
        _query = QueryOf(path);
    }

    /// <summary><c>GET /users/{id}/messages</c> or a path alone; null where the text is neither.</summary>
    public static PathShape? Of(string text)
    {
        string trimmed = text.Trim();
        int space = trimmed.IndexOf(' ', StringComparison.Ordinal);
        string? method = space > 0 && s_methods.Contains(trimmed[..space].ToUpperInvariant()) ? trimmed[..space].ToUpperInvariant() : null;
        string path = method is null ? trimmed : trimmed[space..].Trim();
        return path.StartsWith('/') ? new PathShape(method, path) : null;
    }

    /// <summary>The nearest of an operation's templates; null where none is this path or begins with it.</summary>
    public PathMatch? Match(IndexEntry entry) =>
        entry.Kind == EntryKind.Operation && (_method is null || _method == entry.Method)
            ? entry.Paths.Select(Match).OfType<PathMatch>().OrderBy(static match => match.Kind).ThenBy(static match => match.Depth).FirstOrDefault()
            : null;

    /// <summary>How many segments the shortest path of an operation has; of what has none, 0.</summary>
    public static int DepthOf(IndexEntry entry) => entry.Paths.Length == 0 ? 0 : entry.Paths.Min(static path => Segments(path).Length);

    /// <summary>The last segment that is no parameter; null where all are.</summary>
    public static string? LastName(string path) => Segments(path).LastOrDefault(static segment => !segment.Contains("{}", StringComparison.Ordinal));

    private PathMatch? Match(string template)
    {
        string[] other = Segments(template);
        return other.Length < _segments.Length || !_segments.SequenceEqual(other.Take(_segments.Length), StringComparer.OrdinalIgnoreCase) ? null
            : new PathMatch(
                template,
                other.Length > _segments.Length ? PathMatchKind.GoesOn : QueryOf(template).Equals(_query, StringComparison.OrdinalIgnoreCase) ? PathMatchKind.Same : PathMatchKind.OtherQuery,
                other.Length);
    }

    /// <summary>A placeholder is any placeholder.</summary>
    private static string[] Segments(string path) => Placeholder().Replace(path, "{}").Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string QueryOf(string path)
    {
        string shape = Placeholder().Replace(path, "{}");
        int start = shape.IndexOf('?', StringComparison.Ordinal);
        return start < 0 ? "" : shape[start..];
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Placeholder();
}
