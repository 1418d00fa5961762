using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Parsing.Blocks;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Requests;
using DocModelGen.Generator.Parsing.Tables;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing.Outline;

/// <summary>Decides which headings own an operation or a type.</summary>
internal sealed class OutlineOwners(List<OutlineHeading> headings, MarkdownDocument document, InlineReader inlines, bool isGraph)
{
    private bool _pageHasTypeSections;
    private bool _pageHasRequests;

    /// <summary>Most headings show single requests, with hosts and identifiers: the page explains how to do something.</summary>
    private bool _isWalkthrough;

    public void Decide()
    {
        for (int i = 0; i < headings.Count; i++)
        {
            int end = i + 1 < headings.Count ? headings[i + 1].FirstBlock - 1 : document.Count;
            Note(headings[i], end);
        }

        List<OutlineHeading> asking = headings.FindAll(static heading => heading.IsCandidate && heading.Requests.Count > 0);
        DecideTitle();
        _isWalkthrough = asking.Count(static heading => heading.Requests.TrueForAll(static request => request.IsConcrete)) * 2 > asking.Count;
        bool isOfPage = asking.Count == 1 && IsOfPage(asking[0]);
        foreach (OutlineHeading heading in asking)
        {
            if (!isOfPage && OwnsRequests(heading))
            {
                heading.Owns = PartKind.Operation;
            }
        }

        foreach (OutlineHeading heading in headings)
        {
            if (heading.Owns == PartKind.None && heading.HasPropertyTable && (heading.IsLinkedType || (heading.IsCandidate && NamesType(heading))))
            {
                heading.Owns = PartKind.Type;
            }
        }
    }

    /// <summary>A page about one operation whose request stands where Microsoft Graph's pages have none.</summary>
    private void DecideTitle()
    {
        if (!isGraph && !_pageHasRequests && headings.Find(static heading => heading.IsTitle) is { ShowsOwnRequest: true } title && OwnsRequests(title))
        {
            title.Owns = PartKind.Operation;
            _pageHasRequests = true;
        }
    }

    /// <summary>The page tells what its only request answers in a section of its own, beside the heading that has the request.</summary>
    private bool IsOfPage(OutlineHeading heading) =>
        !_pageHasRequests && !heading.HasReplySection && OperationTitle.FindVerb(heading.Text) is null
        && headings.Exists(static other => other is { IsTitle: true, HasReplySection: true, Owns: PartKind.None } && OperationTitle.FindVerb(other.Text) is not null);

    /// <summary>Nearest heading that may own what stands here; null where known sections of the page itself are all there is.</summary>
    private static OutlineHeading? OwnerOf(OutlineHeading heading)
    {
        OutlineHeading? owner = heading;
        while (owner is not null && !owner.IsCandidate && !owner.IsTitle)
        {
            owner = owner.Parent;
        }

        return owner;
    }

    private void Note(OutlineHeading heading, int end)
    {
        if (heading is { Request.Request: { } named } and ({ IsCandidate: true } or { IsTitle: true }))
        {
            heading.Requests.Add(named);
            heading.ShowsOwnRequest |= heading.IsTitle;
        }

        OutlineHeading? owner = OwnerOf(heading);
        bool isOwn = ReferenceEquals(owner, heading);
        bool documentsRequests = isOwn || heading.Kind is SectionKind.HttpRequest or SectionKind.Request;
        if (!isOwn && owner is not null)
        {
            owner.HasOperationSections |= heading.Kind is SectionKind.HttpRequest or SectionKind.Permissions or SectionKind.RequestBody or SectionKind.RequestHeaders
                or SectionKind.Response or SectionKind.QueryParameters or SectionKind.PathParameters or SectionKind.Parameters;
        }

        if (owner is not null)
        {
            owner.HasReplySection |= heading.Kind == SectionKind.Response;
        }

        if (owner is null or { IsTitle: true })
        {
            _pageHasTypeSections |= heading.Kind is SectionKind.Properties or SectionKind.Relationships or SectionKind.JsonRepresentation;
        }

        for (int i = heading.FirstBlock; i < end; i++)
        {
            if (documentsRequests)
            {
                NoteRequests(owner, document[i], isOwn);
            }

            if (isOwn ? owner is { IsCandidate: true } or { IsTitle: true } : heading.IsLinkedType)
            {
                NoteContents(heading, i);
            }
            else if (!isGraph && heading.Kind == SectionKind.Properties && owner is { IsCandidate: true })
            {
                NoteContents(owner, i);
            }
        }
    }

    private void NoteRequests(OutlineHeading? owner, Block block, bool isOwn)
    {
        if (RequestForm.Find(block, inlines) is not { } request || (isOwn && RequestForm.IsListing(block, inlines)))
        {
            return;
        }

        owner?.Requests.Add(request);
        if (owner is { IsTitle: true } && (isOwn || IsSentence(block)))
        {
            owner.ShowsOwnRequest = true;
        }
        else
        {
            _pageHasRequests |= owner is null or { IsTitle: true } && !request.IsConcrete;
        }
    }

    private static bool IsSentence(Block block) => block is ParagraphBlock { Lines.Count: > 0 } paragraph && !CodeLines.Get(paragraph.Lines, 0).Contains("|");

    private void NoteContents(OutlineHeading owner, int index)
    {
        switch (document[index])
        {
            case FencedCodeBlock fence:
                owner.ShowsReply |= FenceForm.IsReply(FenceLines.Of(fence));
                break;
            case ParagraphBlock paragraph when !owner.HasPropertyTable && TableReader.Read(paragraph.Lines, out _) is { Rows.Count: > 0 } table:
                owner.HasPropertyTable = PropertyColumns.Find(new ColumnMap(table.Header), table, SectionKind.Introduction) is not null;
                break;
            case ParagraphBlock when !isGraph && !owner.HasPropertyTable:
                owner.HasPropertyTable = PropertyHeadings.Read(document, index) is { Count: > 1 };
                break;
            case HeadingBlock heading:
                owner.HasPropertyTable |= !PropertyHeadings.FindName(heading).IsEmpty;
                break;
            case ListBlock list:
                owner.HasPropertyTable |= ListTableReader.Read(list, out _) is { Rows.Count: > 1 };
                break;
        }
    }

    /// <summary>
    /// A request below a heading of its own is another operation than the page's or the heading's above, unless it only shows that one,
    /// or is one more way to make the page's request.
    /// </summary>
    private bool OwnsRequests(OutlineHeading heading)
    {
        for (OutlineHeading? above = heading.Parent; above is not null; above = above.Parent)
        {
            if (above.Owns == PartKind.Operation && heading.Requests.TrueForAll(request => above.Requests.Exists(other => request.Shows(other))))
            {
                return false;
            }
        }

        // Microsoft Graph's pages show single requests with all that belongs to one.
        if (isGraph && heading.Requests.TrueForAll(static request => request.IsConcrete))
        {
            return false;
        }

        if (heading.Request is not null)
        {
            return true;
        }

        bool isDetailed = heading.HasOperationSections || heading.HasPropertyTable;
        return (isDetailed || (!_isWalkthrough && heading.Requests.Exists(static request => !request.IsConcrete)))
            && (!_pageHasRequests || isDetailed || heading.ShowsReply || (!isGraph && OperationTitle.FindVerb(heading.Text) is not null));
    }

    private bool NamesType(OutlineHeading heading)
    {
        if (TypeHeading.SaysType(heading.Text))
        {
            return true;
        }

        if (_pageHasTypeSections || _pageHasRequests || headings.Exists(static other => other.IsTitle && PageTitles.IsTypeTitle(other.Text)) || !TypeHeading.MayNameType(heading.Text))
        {
            return false;
        }

        for (OutlineHeading? above = heading.Parent; above is not null; above = above.Parent)
        {
            if (above.Owns == PartKind.Operation)
            {
                return false;
            }
        }

        return true;
    }
}
