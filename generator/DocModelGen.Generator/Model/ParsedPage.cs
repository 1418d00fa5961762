namespace DocModelGen.Generator.Model;

/// <summary>A page's content and, beside it, where everything stands.</summary>
internal sealed record ParsedPage
{
    public required DocPage Page { get; init; }

    /// <summary>What anchors of <see cref="Page"/> index into.</summary>
    public required EquatableArray<PageSpan> Anchors { get; init; }

    /// <summary>What could not be read.</summary>
    public required EquatableArray<PageProblem> Problems { get; init; }

    /// <summary><c>DocModelGen: disable</c> comments.</summary>
    public required EquatableArray<PageSuppression> Suppressions { get; init; }

    /// <summary>Every heading that is no tab: a misspelt one loses its section.</summary>
    public EquatableArray<PageHeading> Headings { get; init; }

    /// <summary>Where an anchor stands; the start of the page for one that is out of range.</summary>
    public PageSpan SpanOf(int anchor) => anchor >= 0 && anchor < Anchors.Count ? Anchors[anchor] : default;
}

/// <summary>A heading of the page as text.</summary>
internal sealed record PageHeading(int Level, string Text, PageSpan Span);

/// <summary>Something of a page that is lost to the generated code, and where.</summary>
internal sealed record PageProblem(string Id, PageSpan Span, EquatableArray<string> Arguments);

/// <summary>A comment <c>&lt;!-- DocModelGen: disable DMG1003 because ... --&gt;</c>.</summary>
internal sealed record PageSuppression(string Id, string Reason, PageSpan Span);
