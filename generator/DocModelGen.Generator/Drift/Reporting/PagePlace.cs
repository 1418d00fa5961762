using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Drift.Reporting;

/// <summary>A place in a page.</summary>
internal sealed record PagePlace(ParsedPage Page, int Anchor)
{
    public PageSpan Span => Page.SpanOf(Anchor);

    /// <summary>The file that the page includes and that the place is in; null for the page itself.</summary>
    public string? File => Page.FileOf(Anchor);
}
