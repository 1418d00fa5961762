using System;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Prose;
using DocModelGen.Generator.Parsing.Remainders;
using DocModelGen.Generator.Parsing.Requests;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing;

/// <summary>Makes the page's model of what the readers found.</summary>
internal static class PageAssembler
{
    public static ParsedPage Assemble(PageDraft draft)
    {
        ReportText(draft);
        PartFolding.Fold(draft);
        PageKind kind = PageKinds.Classify(draft);
        ReportMissing(draft, kind);
        return Assemble(draft, kind);
    }

    public static ParsedPage Assemble(PageDraft draft, PageKind kind)
    {
        EquatableArray<PageLink> links = CreateLinks(draft);
        DocPage page = Create(draft, kind);
        return new ParsedPage
        {
            Page = WithParts(page, draft.Parts.ConvertAll(part => CreatePart(part, page)).ToEquatableArray()) with { Links = links },
            Anchors = draft.Anchors.ToEquatableArray(),
            Problems = draft.Problems.ToEquatableArray(),
            Suppressions = draft.Suppressions.ToEquatableArray(),
            Headings = draft.Headings.ToEquatableArray(),
            Included = draft.Anchors.Included,
            IncludedFiles = draft.IncludedFiles.ToEquatableArray(),
        };
    }

    private static DocPage Create(PageDraft draft, PageKind kind)
    {
        ParameterTables.Place(draft);
        return CreatePlaced(draft, kind);
    }

    private static DocPage CreatePlaced(PageDraft draft, PageKind kind) => new()
    {
        Path = draft.Path,
        Fragment = draft.Fragment,
        Kind = kind,
        Signs = draft.Signs,
        Title = draft.Title ?? "",
        TitleAnchor = draft.Title is null ? draft.Anchors.Add(0, 0) : draft.TitleAnchor,
        Summary = draft.Summary,
        Namespace = draft.Namespace,
        PropertyTables = ParameterTables.Split(draft),
        MemberTables = draft.MemberTables.ToEquatableArray(),
        RequestLines = draft.RequestLines.ToEquatableArray(),
        IsListing = draft.IsListing,
        Errors = draft.Errors.ToEquatableArray(),
        Headers = draft.Headers.ToEquatableArray(),
        Permissions = draft.Permissions.ToEquatableArray(),
        RequestBody = draft.RequestBody,
        BodyMentions = draft.BodyMentions,
        Response = draft.Response,
        ResourceBlocks = draft.ResourceBlocks.ToEquatableArray(),
        Examples = draft.Examples.ToEquatableArray(),
        BaseType = draft.BaseType,
        DerivedTypes = draft.DerivedTypes.ToEquatableArray(),
        IsAbstract = draft.IsAbstract,
        Deprecation = draft.Deprecation,
        QueryOptions = QueryOptionReader.Order(draft.QueryOptions),
        SupportsODataQuery = draft.SupportsODataQuery,
        RefusesODataQuery = draft.RefusesODataQuery,
        Links = [],
    };

    /// <summary>Above operations, a title with a table of properties names what they are about: "Tickets" are each a ticket.</summary>
    private static DocPage WithParts(DocPage page, EquatableArray<DocPage> parts) =>
        parts.Any(static part => part.Kind == PageKind.Operation) && page.PropertyTables.Any(static table => table.Kind == PropertyTableKind.Properties)
        && TypeHeading.GetName(page.Title, out bool mayBePlural) is { } name
            ? page with { Parts = parts, TypeHeading = new TypeHeadingName(name, mayBePlural) }
            : page with { Parts = parts };

    /// <summary>Headers of all requests of the page, behind those of one; what one says of a header goes first.</summary>
    private static EquatableArray<HeaderRow> WithThoseOf(DocPage page, EquatableArray<HeaderRow> own) =>
        own.IsEmpty ? page.Headers
        : own.Concat(page.Headers.Where(header => !own.Any(known => string.Equals(known.Name, header.Name, StringComparison.OrdinalIgnoreCase)))).ToEquatableArray();

    /// <summary>What the page says before its first part counts for those that say nothing of it.</summary>
    private static DocPage CreatePart(PageDraft draft, DocPage page)
    {
        DocPage part = Create(draft, PageKinds.Classify(draft));
        bool isOperation = part.Kind == PageKind.Operation;
        return part with
        {
            Namespace = part.Namespace ?? page.Namespace,
            Signs = page.Signs,
            TypeHeading = !isOperation && TypeHeading.GetName(part.Title, out bool mayBePlural) is { } name ? new TypeHeadingName(name, mayBePlural) : null,
            Permissions = isOperation && part.Permissions.IsEmpty ? page.Permissions : part.Permissions,
            Headers = isOperation ? WithThoseOf(page, part.Headers) : part.Headers,
            Errors = isOperation && part.Errors.IsEmpty ? page.Errors : part.Errors,
            Response = part.Response ?? (isOperation && page.RequestLines.IsEmpty && part.Examples.All(static example => example.IsRequest) ? page.Response : null),
        };
    }

    /// <summary>What is wrong with the text as a whole, and what of it no reader took.</summary>
    private static void ReportText(PageDraft draft)
    {
        string text = draft.Anchors.File.Text;
        int offset = draft.Anchors.Offset;
        draft.Anchors.Offset = 0;
        int broken = InvisibleText.IndexOfBroken(text);
        if (broken >= 0)
        {
            draft.Report(Descriptors.PartLeftOut, new TextRange(text, broken, broken + 1), draft.FileName, "it holds characters that are no text: the page was decoded wrongly, or is not UTF-8");
        }

        if (PageLanguage.IsOther(draft.Headings, text))
        {
            PageHeading first = draft.Headings.First(static heading => heading.Level > 1);
            draft.Problems.Add(new PageProblem(Descriptors.OtherLanguage.Id, first.Span, new EquatableArray<string>([draft.FileName, first.Text])) { File = first.File });
        }

        new LeftOutLines(draft).Report();
        draft.Anchors.Offset = offset;
    }

    private static void ReportMissing(PageDraft draft, PageKind kind)
    {
        TextRange place = default;
        if (kind == PageKind.Operation && draft.RequestLines.Count == 0)
        {
            draft.Report(Descriptors.NoRequestLine, place, draft.FileName);
        }
        else if (kind == PageKind.Other && draft.Parts.Count == 0)
        {
            draft.Report(Descriptors.PageYieldsNothing, place, draft.FileName);
        }
    }

    /// <summary>Numbered behind all facts: a link added to the prose moves no other anchor.</summary>
    private static EquatableArray<PageLink> CreateLinks(PageDraft draft)
    {
        int own = draft.Links.Count;
        var links = new PageLink[own + draft.IncludedLinks.Count];
        draft.Anchors.Offset = 0;
        for (int i = 0; i < own; i++)
        {
            (string target, int start) = draft.Links[i];
            links[i] = new PageLink(target, draft.Anchors.Add(start, target.Length));
        }

        for (int i = own; i < links.Length; i++)
        {
            IncludedLink link = draft.IncludedLinks[i - own];
            var outer = draft.Anchors.Enter(link.File, offset: 0);
            links[i] = new PageLink(link.Target, draft.Anchors.Add(link.Span));
            draft.Anchors.Leave(outer);
        }

        return new EquatableArray<PageLink>(links);
    }
}
