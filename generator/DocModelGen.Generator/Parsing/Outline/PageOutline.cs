using System;
using System.Collections.Generic;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Requests;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing.Outline;

/// <summary>
/// The headings of a text and which of them own an operation or a type, decided before anything below them is read. What stands in a known
/// section belongs to the heading above it; an author's own heading owns a request that stands below it, or a table of properties directly
/// below it.
/// </summary>
internal sealed class PageOutline
{
    private readonly List<OutlineHeading> _headings = [];
    private readonly MarkdownDocument _document;
    private readonly InlineReader _inlines;
    private readonly Dictionary<string, string>? _linked;
    private int _next;

    public PageOutline(MarkdownDocument document, string text, InlineReader inlines, bool hasTitle, bool isGraph)
    {
        _document = document;
        _inlines = inlines;
        _linked = FindLinkedFromRows(text);
        ReadHeadings(hasTitle, isGraph);
        if (_headings.Exists(static heading => heading.IsCandidate || heading.IsLinkedType) || (!isGraph && _headings.Exists(static heading => heading.IsTitle)))
        {
            new OutlineOwners(_headings, document, inlines, isGraph).Decide();
        }
    }

    /// <summary>Headings own operations, to which what stands before them may belong.</summary>
    public bool HasOperations => _headings.Exists(static heading => heading.Owns == PartKind.Operation);

    /// <summary>Of a heading of the document itself, in page order; of one inside a list or quote, which owns nothing, null.</summary>
    public OutlineHeading? Take(HeadingBlock heading)
    {
        while (_next < _headings.Count && _headings[_next].Block.Span.Start < heading.Span.Start)
        {
            _next++;
        }

        return _next < _headings.Count && ReferenceEquals(_headings[_next].Block, heading) ? _headings[_next] : null;
    }

    /// <summary>Tabs of sample languages are headings of level 1: taken for sections they would cut the page.</summary>
    public static bool IsRead(HeadingBlock heading) => heading.Lines.Count > 0 && !CodeLines.Get(heading.Lines, 0).Contains("](#tab/");

    private static IEnumerable<string> Above(OutlineHeading? heading)
    {
        for (; heading is not null; heading = heading.Parent)
        {
            yield return heading.Text;
        }
    }

    /// <summary>The only heading of level 1 is the title even where it is the name of a section: <c># Members</c>.</summary>
    private bool HasOneTop()
    {
        int count = 0;
        foreach (Block block in _document)
        {
            count += block is HeadingBlock { Level: 1 } heading && IsRead(heading) ? 1 : 0;
        }

        return count == 1;
    }

    /// <summary>A line of dashes right below several lines makes one heading of them all.</summary>
    public static bool IsProse(HeadingBlock heading) => heading.IsSetext && heading.Lines.Count > 1;

    /// <summary>
    /// The fragments of <c>[Address](#address)</c> in rows of tables, and behind <c>**Type:**</c>, and what the first link to each calls it; null where
    /// there are none.
    /// </summary>
    private static Dictionary<string, string>? FindLinkedFromRows(string text)
    {
        const string Mark = "](#";
        Dictionary<string, string>? names = null;
        for (int mark = text.IndexOf(Mark, StringComparison.Ordinal); mark >= 0; mark = text.IndexOf(Mark, mark + Mark.Length, StringComparison.Ordinal))
        {
            int start = mark + Mark.Length;
            int close = text.IndexOf(')', start);
            int line = text.LastIndexOf('\n', mark) + 1;
            if (close > start && (text[line] == '|' || PropertyLabel.Find(new TextRange(text, line, start)) is { Kind: PropertyLabelKind.Type }))
            {
                names ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                string fragment = text.Substring(start, close - start);
                if (!names.ContainsKey(fragment))
                {
                    int open = text.LastIndexOf('[', mark, mark - line);
                    names.Add(fragment, open < 0 ? "" : text.Substring(open + 1, mark - open - 1).Trim('`', ' '));
                }
            }
        }

        return names;
    }

    private void ReadHeadings(bool hasTitle, bool isGraph)
    {
        OutlineHeading? current = null;
        bool hasOneTop = HasOneTop();
        string? typeName = null;
        for (int i = 0; i < _document.Count; i++)
        {
            if (_document[i] is not HeadingBlock block || !IsRead(block) || IsProse(block))
            {
                continue;
            }

            if (!isGraph && PropertyHeadings.Read(_document, i) is { } properties)
            {
                i = properties.Next - 1;
                continue;
            }

            TextRange line = CodeLines.Get(block.Lines, 0).Trim();
            string text = HeadingText.Clean(_inlines.ReadName(line));
            SectionKind kind = SectionNames.Classify(text);
            kind = kind == SectionKind.Unknown && SectionNames.IsOfPropertiesOf(text, typeName) ? SectionKind.Properties : kind;
            bool isTitle = block.Level == 1 && !hasTitle && (kind is SectionKind.Unknown or SectionKind.Values || (_headings.Count == 0 && hasOneTop));
            hasTitle |= isTitle;
            typeName = isTitle ? PageTitles.GetTypeName(text) : typeName;
            while (current is not null && current.Level >= block.Level)
            {
                current = current.Parent;
            }

            string? linked = _linked is not null && kind is SectionKind.Unknown or SectionKind.Values && _linked.TryGetValue(HeadingSlug.Create(text), out string? name) ? name : null;
            current = new OutlineHeading(block, line, text, kind, isTitle, current)
            {
                FirstBlock = i + 1,
                Request = isGraph ? null : (text.IndexOf('/') < 0 ? null : HeadingRequest.Find(text)) ?? HeadingRequest.FindBelow(text, Above(current)),
                IsLinkedType = linked is not null && kind == SectionKind.Unknown && SectionNames.IsTypeName(text),
                LinkedName = linked is not null && SectionNames.IsTypeName(linked) ? linked : null,
            };
            _headings.Add(current);
        }
    }
}
