using System;
using System.Collections.Generic;
using System.Text;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocModelGen.Generator.Parsing.Markup;

/// <summary>Reads the inline content of a cell or a paragraph; Markdig is asked only where there is markup.</summary>
internal sealed class InlineReader(MarkdownDocument document, string text, MarkupLimit limit, PageDraft draft)
{
    private const int MaximumDepth = 64;

    private readonly InlineProcessor _processor = new(document, MarkdigPipeline.InlineParsers, preciseSourcelocation: true, context: null);
    private readonly List<CellPart> _parts = [];
    private readonly StringBuilder _flat = new();

    private bool _isName;
    private bool _isMark;

    /// <summary>The text that places are counted in.</summary>
    public string Text => text;

    public CellText Read(TextRange range)
    {
        range = range.Trim();
        if (range.IsEmpty)
        {
            return CellText.Empty;
        }

        return !HasMarkup(range) || !limit.Allows(range, range)
            ? Literal(range)
            : ReadMarkup(range);
    }

    /// <summary>As text alone, whitespace collapsed.</summary>
    public string ReadText(TextRange range)
    {
        range = range.Trim();
        return HasMarkup(range) ? Read(range).ToString() : Whitespace.Collapse(range.ToString());
    }

    /// <summary>What a heading or a name cell calls something: pictures and superscripts, which mark it, are no part of that.</summary>
    public CellText ReadNameCell(TextRange range)
    {
        _isName = true;
        try
        {
            return Read(range);
        }
        finally
        {
            _isName = false;
            _isMark = false;
        }
    }

    /// <summary>As text alone, whitespace collapsed.</summary>
    public string ReadName(TextRange range)
    {
        range = range.Trim();
        return HasMarkup(range) ? ReadNameCell(range).ToString() : Whitespace.Collapse(range.ToString());
    }

    /// <summary>A paragraph of several lines.</summary>
    public CellText Read(LeafBlock block)
    {
        StringLineGroup lines = block.Lines;
        if (lines.Count == 1)
        {
            return Read(new TextRange(lines.Lines[0].Slice));
        }

        TextRange first = CodeLines.Get(lines, 0);
        if (!limit.Allows(first, CodeLines.Get(lines, lines.Count - 1)))
        {
            return CellText.Empty;
        }

        var leaf = new ParagraphBlock { Line = block.Line };
        for (int i = 0; i < lines.Count; i++)
        {
            Append(leaf, CodeLines.Get(lines, i));
        }

        return Process(leaf, first) ?? CellText.Empty;
    }

    private static bool HasMarkup(TextRange range) => range.Span.IndexOfAny("`[*_\\<&".AsSpan()) >= 0;

    private static CellText Literal(TextRange range)
    {
        string text = range.ToString();
        return new CellText(text, [new CellPart(DocRunKind.Text, text, null, 0, range.Start, isEmphasised: false)]);
    }

    private CellText ReadMarkup(TextRange range)
    {
        var leaf = new ParagraphBlock();
        Append(leaf, range);
        return Process(leaf, range) ?? Literal(range);
    }

    private static void Append(LeafBlock leaf, TextRange range)
    {
        var slice = new StringSlice(range.Text, range.Start, range.End - 1, NewLine.LineFeed);
        leaf.AppendLine(ref slice, column: 0, line: 0, range.Start, trackTrivia: false);
    }

    /// <summary>Null, and said so, where it is nested too deep for Markdig or for us.</summary>
    private CellText? Process(LeafBlock leaf, TextRange place)
    {
        if (TryProcess(leaf))
        {
            return new CellText(_parts.Count == 1 ? _parts[0].Text : _flat.ToString(), _parts.ToArray());
        }

        limit.Refuse(place, "the markup here is nested too deep to be read");
        return null;
    }

    private bool TryProcess(LeafBlock leaf)
    {
        try
        {
            _processor.ProcessInlineLeaf(leaf);
        }
        catch (ArgumentException)
        {
            return false;
        }

        _parts.Clear();
        _flat.Clear();
        return TryAddChildren(leaf.Inline!, isEmphasised: false, depth: 0);
    }

    /// <summary>False where the content is nested deeper than anyone writes: it is then taken as it stands.</summary>
    private bool TryAddChildren(ContainerInline container, bool isEmphasised, int depth)
    {
        for (Inline? child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            if (depth > MaximumDepth || !TryAdd(child, isEmphasised, depth))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryAdd(Inline inline, bool isEmphasised, int depth)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Add(DocRunKind.Text, new TextRange(literal.Content).ToString(), null, literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0), isEmphasised);
                break;
            case CodeInline code:
                AddCode(code, isEmphasised);
                break;
            case HtmlEntityInline entity:
                Add(DocRunKind.Text, entity.Transcoded.ToString(), null, entity.Span.Start, isEmphasised);
                break;
            case AutolinkInline autolink:
                Add(DocRunKind.Link, autolink.Url, autolink.Url, autolink.Span.Start + 1, isEmphasised);
                break;
            case HtmlInline html:
                AddHtml(html);
                break;
            case LineBreakInline:
                Add(DocRunKind.Text, " ", null, inline.Span.Start, isEmphasised: false);
                break;
            case LinkInline link:
                return TryAddLink(link, isEmphasised, depth);
            case DelimiterInline delimiter:
                Add(DocRunKind.Text, delimiter.ToLiteral(), null, delimiter.Span.Start, isEmphasised);
                return TryAddChildren(delimiter, isEmphasised, depth + 1);
            case ContainerInline nested:
                return TryAddChildren(nested, isEmphasised || nested is EmphasisInline, depth + 1);
        }

        return true;
    }

    private void AddCode(CodeInline code, bool isEmphasised)
    {
        // A pipe inside code is escaped in a table only; the backslash is no part of the value.
        string text = SharedText.Get(code.Content.Replace("\\|", "|"));
        int padding = (code.Span.Length - (2 * code.DelimiterCount) - code.Content.Length) / 2;
        Add(DocRunKind.Code, text, null, code.Span.Start + code.DelimiterCount + Math.Max(0, padding), isEmphasised);
    }

    private void AddHtml(HtmlInline html)
    {
        if (_isName && HtmlTags.IsSuperscript(html.Tag))
        {
            _isMark = html.Tag[1] != '/';
            return;
        }

        switch (HtmlTags.Classify(html.Tag))
        {
            case HtmlTagKind.Break:
                Add(DocRunKind.LineBreak, "\n", null, html.Span.Start, isEmphasised: false);
                break;
            case HtmlTagKind.None:
                Add(DocRunKind.Text, html.Tag, null, html.Span.Start, isEmphasised: false);
                break;
        }
    }

    private bool TryAddLink(LinkInline link, bool isEmphasised, int depth)
    {
        if (_isName && link.IsImage)
        {
            return true;
        }

        int part = _parts.Count;
        int flatStart = _flat.Length;
        if (!TryAddChildren(link, isEmphasised, depth + 1))
        {
            return false;
        }

        if (link.IsImage)
        {
            return true;
        }

        int source = part < _parts.Count ? _parts[part].Source : link.Span.Start;
        _parts.RemoveRange(part, _parts.Count - part);
        string text = SharedText.Get(_flat.ToString(flatStart, _flat.Length - flatStart));
        _flat.Length = flatStart;
        Add(DocRunKind.Link, text, SharedText.Get(draft.Rebase(link.Url ?? "")), source, isEmphasised);
        return true;
    }

    private void Add(DocRunKind kind, string text, string? target, int source, bool isEmphasised)
    {
        if (text.Length > 0 && !_isMark)
        {
            _parts.Add(new CellPart(kind, text, target, _flat.Length, source, isEmphasised));
            _flat.Append(text);
        }
    }
}
