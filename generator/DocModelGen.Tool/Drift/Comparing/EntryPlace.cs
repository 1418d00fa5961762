using DocModelGen.Generator.Model;

namespace DocModelGen.Tool.Drift.Comparing;

/// <summary>Where an entry stands on one side.</summary>
/// <param name="Path">In the given folder.</param>
/// <param name="Span">In the text of the page.</param>
/// <param name="Fact">What the side says there, as a line of a baseline; null where something is missing.</param>
internal sealed record EntryPlace(string Path, PageSpan Span, string? Fact)
{
    /// <summary>From 1, as all outputs count.</summary>
    public int Line => Span.StartPosition.Line + 1;

    public int Column => Span.StartPosition.Character + 1;

    public int EndLine => Span.EndPosition.Line + 1;

    public int EndColumn => Span.EndPosition.Character + 1;
}
