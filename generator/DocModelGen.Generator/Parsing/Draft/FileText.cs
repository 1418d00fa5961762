namespace DocModelGen.Generator.Parsing.Draft;

/// <summary>The text of a page, or of a file that it includes.</summary>
internal sealed class FileText(string? path, string text)
{
    /// <summary>As the compiler knows the included file; null for the page itself.</summary>
    public string? Path { get; } = path;

    public string Text { get; } = text;

    public LineMap Lines { get; } = new(text);
}
