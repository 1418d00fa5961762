using System;
using System.Linq;

namespace DocModelGen.Tool.References;

/// <summary>A method and path as a user writes it, held against templates whatever they call their parameters.</summary>
internal sealed class PathShape
{
    private static readonly string[] s_methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "MERGE"];

    private readonly string? _method;
    private readonly string[] _segments;

    private PathShape(string? method, string path)
    {
        _method = method;
        _segments = Segments(path);
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

    public bool IsExactly(IndexEntry entry) => Holds(entry, static (mine, other) => mine.Length == other.Length);

    /// <summary>The path goes on where mine ends.</summary>
    public bool Begins(IndexEntry entry) => Holds(entry, static (mine, other) => mine.Length < other.Length);

    /// <summary>How many segments the shortest path of an operation has; of what has none, 0.</summary>
    public static int DepthOf(IndexEntry entry) => entry.Paths.Length == 0 ? 0 : entry.Paths.Min(static path => Segments(path).Length);

    /// <summary>The last segment that is no parameter; null where all are.</summary>
    public static string? LastName(string path) => Segments(path).LastOrDefault(static segment => !IsParameter(segment));

    private bool Holds(IndexEntry entry, Func<string[], string[], bool> lengths) =>
        entry.Kind == EntryKind.Operation
        && (_method is null || _method == entry.Method)
        && entry.Paths.Any(path => Segments(path) is var other
            && lengths(_segments, other)
            && _segments.Zip(other).All(static pair => IsSame(pair.First, pair.Second)));

    private static bool IsSame(string mine, string other) =>
        (IsParameter(mine) && IsParameter(other)) || mine.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool IsParameter(string segment) => segment.Contains('{') && segment.Contains('}');

    private static string[] Segments(string path) => path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
