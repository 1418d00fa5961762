using System.Collections.Generic;
using System.Linq;

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

    /// <summary>The anchors that stand in files which the page includes; of nested ones the inner first.</summary>
    public EquatableArray<IncludedAnchors> Included { get; init; }

    /// <summary>The files that the page includes and that were read, as the compiler knows them, each once.</summary>
    public EquatableArray<string> IncludedFiles { get; init; }

    /// <summary>The page, then each of its parts as a page of its own: what is said of the file as a whole stays with the first.</summary>
    public IEnumerable<ParsedPage> WithParts() => Page.Parts.IsEmpty
        ? [this]
        : Page.Parts.Select(part => this with { Page = part, Problems = [], Suppressions = [], Headings = [] }).Prepend(this);

    /// <summary>Where an anchor stands; the start of the page for one that is out of range.</summary>
    public PageSpan SpanOf(int anchor) => anchor >= 0 && anchor < Anchors.Count ? Anchors[anchor] : default;

    /// <summary>The included file that an anchor stands in; null for the page itself.</summary>
    public string? FileOf(int anchor)
    {
        foreach (IncludedAnchors included in Included)
        {
            if (anchor >= included.First && anchor < included.End)
            {
                return included.File;
            }
        }

        return null;
    }
}

/// <summary>The anchors from <paramref name="First"/> to before <paramref name="End"/> stand in an included file, known by its path.</summary>
internal readonly record struct IncludedAnchors(int First, int End, string File);

/// <summary>A heading of the page as text.</summary>
internal sealed record PageHeading(int Level, string Text, PageSpan Span)
{
    /// <summary>The included file that it stands in; null for the page itself.</summary>
    public string? File { get; init; }
}

/// <summary>Something of a page that is lost to the generated code, and where.</summary>
internal sealed record PageProblem(string Id, PageSpan Span, EquatableArray<string> Arguments)
{
    /// <summary>The included file that it stands in; null for the page itself.</summary>
    public string? File { get; init; }
}

/// <summary>A comment <c>&lt;!-- DocModelGen: disable DMG1003 because ... --&gt;</c>.</summary>
internal sealed record PageSuppression(string Id, string Reason, PageSpan Span)
{
    /// <summary>The included file that it stands in, and holds for; null for the page itself, of which it holds for all.</summary>
    public string? File { get; init; }
}
