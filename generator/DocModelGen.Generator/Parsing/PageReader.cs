using System.Threading;
using DocModelGen.Generator.Parsing.Blocks;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Prose;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing;

/// <summary>Walks the blocks of a page in order, knows the section of each, and hands it to the reader that understands it.</summary>
internal sealed partial class PageReader
{
    private readonly PageDraft _draft;
    private readonly SectionTracker _sections = new();
    private readonly LinkReader _links;
    private readonly ResponseProseReader _response;
    private readonly RequestBodyProseReader _requestBody;
    private readonly QueryOptionReader _queryOptions;
    private readonly DerivedTypeReader _derivedTypes;
    private readonly CancellationToken _cancellationToken;
    private readonly MarkupLimit _limit;
    private readonly PageSource? _source;

    /// <summary>Of the text that is being read: nothing is asked of it before or after.</summary>
    private InlineReader _inlines = null!;

    private MetadataComment? _metadata;
    private bool _leadInSaysRequired;
    private bool _sectionHasTable;
    private bool _isInList;

    /// <summary>Blocks that begin before it are part of an HTML table that was read as a whole.</summary>
    private int _htmlEnd;

    public PageReader(PageDraft draft, PageSource? source, CancellationToken cancellationToken)
    {
        _draft = draft;
        _source = source;
        _cancellationToken = cancellationToken;
        _limit = new MarkupLimit(draft);
        _links = new LinkReader(draft);
        _response = new ResponseProseReader(draft);
        _requestBody = new RequestBodyProseReader(draft);
        _queryOptions = new QueryOptionReader(draft);
        _derivedTypes = new DerivedTypeReader(draft);
    }

    /// <summary>The page has a section for its requests, read or not.</summary>
    public bool HasRequestSection { get; private set; }

    /// <summary>The page has a section that only operations have.</summary>
    public bool HasOperationSection { get; private set; }

    /// <summary>The page has a section that only types have.</summary>
    public bool HasTypeSection { get; private set; }

    /// <summary>Reads text that begins at <paramref name="offset"/> of the page.</summary>
    public void Read(string text, int offset) => Read(MarkdigPipeline.ParseBlocks(text), text, offset);

    private void Read(MarkdownDocument document, string text, int offset)
    {
        InlineReader outer = _inlines;
        int outerOffset = _draft.Anchors.Offset;
        int outerHtmlEnd = _htmlEnd;
        bool outerMayHaveDirectives = _mayHaveDirectives;
        _htmlEnd = 0;
        _inlines = new InlineReader(document, _limit, _draft);
        _draft.Anchors.Offset = offset;
        _mayHaveDirectives = MayHaveDirectives(text);
        ReadBlocks(document);
        _draft.Anchors.Offset = outerOffset;
        _htmlEnd = outerHtmlEnd;
        _mayHaveDirectives = outerMayHaveDirectives;
        _inlines = outer;
    }

    /// <summary>Reads what only the end of the page decides.</summary>
    public void Finish()
    {
        CloseTable();
        DropMetadata();
        ReadDeferred();
        LeaveIncludes(level: 0);
    }

    private void ReadBlocks(ContainerBlock container)
    {
        foreach (Block block in container)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (block.Span.Start >= _htmlEnd)
            {
                ReadBlock(block);
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
        HasRequestSection |= section == SectionKind.HttpRequest;
        HasOperationSection |= section is SectionKind.Permissions or SectionKind.RequestBody or SectionKind.RequestHeaders or SectionKind.Response;
        HasTypeSection |= section is SectionKind.Properties or SectionKind.Relationships or SectionKind.Members or SectionKind.Values or SectionKind.JsonRepresentation;
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
