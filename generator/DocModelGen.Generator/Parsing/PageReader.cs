using System;
using System.Collections.Generic;
using System.Threading;
using DocModelGen.Generator.Parsing.Blocks;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Outline;
using DocModelGen.Generator.Parsing.Permissions;
using DocModelGen.Generator.Parsing.Prose;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing;

/// <summary>Walks the blocks of a page in order, knows the section of each, and hands it to the reader that understands it.</summary>
internal sealed partial class PageReader
{
    private readonly Dictionary<string, string> _listed = new(StringComparer.Ordinal);
    private readonly PageDraft _page;
    private readonly Stack<PageDraft> _outer = new();
    private readonly SectionTracker _sections = new();
    private readonly LinkReader _links;
    private RoleReader _roles = null!;
    private readonly CancellationToken _cancellationToken;
    private readonly MarkupLimit _limit;
    private readonly PageSource? _source;

    /// <summary>Of the part of the page that is being read.</summary>
    private PageDraft _draft = null!;
    private ResponseProseReader _response = null!;
    private RequestBodyProseReader _requestBody = null!;
    private QueryOptionReader _queryOptions = null!;
    private IntroductionReader _introduction = null!;
    private DerivedTypeReader _derivedTypes = null!;

    /// <summary>Of the text that is being read: nothing is asked of it before or after.</summary>
    private InlineReader _inlines = null!;
    private PageOutline _outline = null!;

    private MetadataComment? _metadata;
    private bool _leadInSaysRequired;
    private string? _linkedName;
    private bool _sectionHasTable;
    private bool _sectionHasPermissions;
    private bool _isInList;
    private bool _saysFlags;
    private string? _frontMatterTitle;

    /// <summary>Blocks that begin before it are part of an HTML table that was read as a whole.</summary>
    private int _htmlEnd;

    public PageReader(PageDraft draft, PageSource? source, CancellationToken cancellationToken)
    {
        _page = draft;
        _source = source;
        _cancellationToken = cancellationToken;
        _limit = new MarkupLimit(draft);
        _links = new LinkReader(draft);
        Turn(draft);
    }

    /// <summary>Reads text that begins at <paramref name="offset"/> of the page.</summary>
    public void Read(string text, int offset) => Read(MarkdigPipeline.ParseBlocks(text), text, offset);

    private void Read(MarkdownDocument document, string text, int offset)
    {
        InlineReader outer = _inlines;
        PageOutline outline = _outline;
        int outerOffset = _draft.Anchors.Offset;
        int outerHtmlEnd = _htmlEnd;
        bool outerMayHaveDirectives = _mayHaveDirectives;
        _htmlEnd = 0;
        _inlines = new InlineReader(document, text, _limit, _page);
        _draft.Anchors.Offset = offset;
        _mayHaveDirectives = MayHaveDirectives(text);
        _outline = new PageOutline(document, text, _inlines, _page.Title is not null, IsGraph);
        ReadBlocks(document);
        _draft.Anchors.Offset = outerOffset;
        _htmlEnd = outerHtmlEnd;
        _mayHaveDirectives = outerMayHaveDirectives;
        _inlines = outer;
        _outline = outline;
    }

    /// <summary>Reads what only the end of the page decides.</summary>
    public void Finish()
    {
        CloseTable();
        LeaveParts(level: 0);
        DropMetadata();
        ReadDeferred();
        LeaveIncludes(level: 0);
        if (_page.Title is null && _frontMatterTitle is not null)
        {
            _page.Title = _frontMatterTitle;
            _page.TitleAnchor = _page.Anchors.Add(0, 0);
        }
    }

    private void Turn(PageDraft draft)
    {
        _draft = draft;
        _response = new ResponseProseReader(draft);
        _requestBody = new RequestBodyProseReader(draft);
        _queryOptions = new QueryOptionReader(draft);
        _derivedTypes = new DerivedTypeReader(draft);
        _introduction = new IntroductionReader(draft);
        _roles = new RoleReader(draft);
    }

    private void EnterPart(PartKind kind, int level, string title, TextRange line)
    {
        PageDraft part = _draft.CreatePart(kind, level, title);
        part.TitleAnchor = _draft.Anchors.Add(line);
        _outer.Push(_draft);
        Turn(part);
    }

    /// <summary>A heading ends the parts of its level and below.</summary>
    private void LeaveParts(int level, SectionKind kind = SectionKind.Unknown)
    {
        while (_outer.Count > 0 && ((_draft.Level >= level && !GoesOn(level, kind)) || EndsType(kind)))
        {
            DropMetadata();
            ReadDeferred();
            FindRequestLine();
            Turn(_outer.Pop());
        }
    }

    /// <summary>
    /// Parameters beside the heading of the only request so far are that request's, before another heading says what it is about. Behind several they
    /// are the page's: of all of them, or of none.
    /// </summary>
    private bool GoesOn(int level, SectionKind kind) =>
        _draft.PartKind == PartKind.Operation && _draft.Level == level && !_draft.IsListing
        && kind is SectionKind.Parameters or SectionKind.RequestBody or SectionKind.FunctionParameters or SectionKind.QueryParameters or SectionKind.PathParameters
        && _page.RequestLines.Count == 0 && _page.Parts.TrueForAll(part => part.PartKind != PartKind.Operation || ReferenceEquals(part, _draft));

    /// <summary>Beside a request a type has its table alone: what follows of a request or reply is the operation's.</summary>
    private bool EndsType(SectionKind kind) =>
        _draft.PartKind == PartKind.Type
        && _outer.Peek().RequestLines.Count > 0
        && kind is SectionKind.Request or SectionKind.HttpRequest or SectionKind.RequestHeaders or SectionKind.RequestBody or SectionKind.Response or SectionKind.Example;

    private void ReadBlocks(ContainerBlock container)
    {
        for (int i = 0; i < container.Count; i++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (!IsGraph && FindPropertyHeadings(container, i) is { } properties)
            {
                ReadPropertyHeadings(properties);
                ReadLinks(container, i, properties.Next);
                i = properties.Next - 1;
            }
            else if (container[i].Span.Start >= _htmlEnd)
            {
                ReadBlock(container[i]);
            }
        }
    }

    /// <summary>Paragraphs are properties where a section is about such; one alone may be a sentence elsewhere.</summary>
    private PropertyHeadings? FindPropertyHeadings(ContainerBlock container, int index) => container[index] switch
    {
        HeadingBlock => PropertyHeadings.Read(container, index),
        ParagraphBlock when container is MarkdownDocument && ListsRows(_sections.Current) => PropertyHeadings.Read(container, index),
        ParagraphBlock when container is MarkdownDocument && (_sections.Current == SectionKind.Response || (_draft.PartKind != PartKind.None && _sections.Current == SectionKind.Introduction)) =>
            PropertyHeadings.Read(container, index) is { Count: > 1 } several ? several : null,
        _ => null,
    };

    private void ReadLinks(ContainerBlock container, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (container[i] is ParagraphBlock paragraph)
            {
                _links.Read(paragraph.Lines);
            }
        }
    }

    private void ReadBlock(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                ReadHeading(heading);
                break;
            case ParagraphBlock paragraph:
                ReadParagraph(paragraph);
                break;
            case YamlFrontMatterBlock frontMatter when _draft.Anchors.File.Path is null:
                _draft.Summary ??= FrontMatter.ReadDescription(frontMatter.Lines);
                _frontMatterTitle ??= FrontMatter.ReadTitle(frontMatter.Lines);
                break;
            case FencedCodeBlock fence:
                ReadFence(fence);
                break;
            case CodeBlock indented:
                ReadIndented(indented);
                break;
            case HtmlBlock html:
                ReadHtml(html);
                break;
            case LinkReferenceDefinition definition:
                _links.Add(definition.Url ?? "", definition.UrlSpan.Start);
                break;
            case ListBlock list:
                ReadList(list);
                break;
            case ContainerBlock nested:
                ReadBlocks(nested);
                break;
        }
    }

    private void NoteSection(SectionKind section)
    {
        _draft.HasRequestSection |= section == SectionKind.HttpRequest;
        _draft.HasOperationSection |= section is SectionKind.Permissions or SectionKind.RequestBody or SectionKind.RequestHeaders or SectionKind.Response;
        _draft.HasTypeSection |= section is SectionKind.Properties or SectionKind.Relationships or SectionKind.Members or SectionKind.Values or SectionKind.JsonRepresentation;
    }

    /// <summary>Takes the comment that stands before a fence.</summary>
    private MetadataComment? TakeMetadata()
    {
        MetadataComment? metadata = _metadata;
        _metadata = null;
        return metadata;
    }

    private void DropMetadata()
    {
        if (TakeMetadata() is { } metadata && ResourceBlockReader.IsResource(metadata))
        {
            new ResourceBlockReader(_draft).Read(metadata);
        }
    }
}
