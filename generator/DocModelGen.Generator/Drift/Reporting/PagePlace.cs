using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Drift.Reporting;

/// <summary>A place in a page.</summary>
internal sealed record PagePlace(ParsedPage Page, int Anchor)
{
    public PageSpan Span => Page.SpanOf(Anchor);
}
