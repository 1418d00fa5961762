using System;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Parsing.Blocks;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Tables;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Helpers;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing;

internal sealed partial class PageReader
{
    private void ReadHtml(HtmlBlock html)
    {
        StringLineGroup lines = html.Lines;
        if (lines.Count == 0)
        {
            return;
        }

        if (ReadTagRequest(html))
        {
            return;
        }

        TextRange first = CodeLines.Get(lines, 0);
        var range = new TextRange(first.Text, first.Start, CodeLines.Get(lines, lines.Count - 1).End);
        if (IsOperationPart)
        {
            EnterTab(range.ToString());
        }

        if (html.Type == HtmlBlockType.Comment)
        {
            ReadComment(range);
        }
        else if (HtmlTableReader.FindStart(range) is >= 0 and int start)
        {
            ReadHtmlTables(range, start);
        }
        else if (!ReadHtmlHeading(range) && HoldsPipe(lines))
        {
            ReadText(html);
        }
    }

    private void ReadComment(TextRange comment)
    {
        if (HoldsOpenComment(comment))
        {
            ReadBehindOpenComment(comment);
            return;
        }

        if (MetadataComment.Read(comment) is { } metadata)
        {
            DropMetadata();
            _metadata = metadata;
        }
        else
        {
            new SuppressionReader(_draft).Read(comment);
        }

        if (!comment.Contains("-->"))
        {
            ReadBehindOpenComment(comment);
        }
    }

    /// <summary>Another comment begins inside, paragraphs below: its end is not the end of this one.</summary>
    private static bool HoldsOpenComment(TextRange comment)
    {
        const string Open = "<!--";
        int second = comment.Length > Open.Length ? comment.Text.IndexOf(Open, comment.Start + Open.Length, comment.Length - Open.Length, StringComparison.Ordinal) : -1;
        return second > 0 && EndOfParagraph(new TextRange(comment.Text, comment.Start, second)) >= 0;
    }

    private static int EndOfParagraph(TextRange text)
    {
        int end = text.Text.IndexOf("\n\n", text.Start, text.Length, StringComparison.Ordinal);
        return end < 0 ? text.Text.IndexOf("\n\r\n", text.Start, text.Length, StringComparison.Ordinal) : end;
    }

    /// <summary>A comment that nobody closed would hide the rest of the page: it ends with its paragraph.</summary>
    private void ReadBehindOpenComment(TextRange comment)
    {
        int end = EndOfParagraph(comment);
        if (end < 0)
        {
            return;
        }

        var place = new TextRange(comment.Text, comment.Start, Math.Min(comment.End, comment.Start + "<!--".Length));
        _draft.Report(Descriptors.PartLeftOut, place, _draft.FileName, "the comment that begins here is not closed; the page is read on behind its paragraph");
        if (++_swallowDepth <= MaximumSwallowDepth)
        {
            Read(comment.Text.Substring(end, comment.End - end), _draft.Anchors.Offset + end);
        }

        _swallowDepth--;
    }

    /// <summary>Blank lines inside a table begin a new block for Markdown: the whole of it is read from the text.</summary>
    private void ReadHtmlTables(TextRange range, int start)
    {
        while (start >= 0)
        {
            if (HtmlTableReader.Read(range.Text, start, out int end) is { } table)
            {
                ReadTable(table);
                _header = null;
            }

            _htmlEnd = Math.Max(_htmlEnd, end);
            start = end < range.End ? HtmlTableReader.FindStart(new TextRange(range.Text, end, range.End)) : -1;
        }
    }

    /// <summary><c>&lt;h2&gt;Properties&lt;/h2&gt;</c>.</summary>
    private bool ReadHtmlHeading(TextRange range)
    {
        TextRange line = range.Trim();
        if (line.Length < "<h1>x".Length || line.Text[line.Start + 1] is not ('h' or 'H') || line.Text[line.Start + 2] is < '1' or > '6')
        {
            return false;
        }

        int open = line.Text.IndexOf('>', line.Start, line.Length);
        int close = line.Text.IndexOf("</h", line.Start, line.Length, StringComparison.OrdinalIgnoreCase);
        if (open < 0 || close < open || close - open > MaximumHeadingLength)
        {
            return false;
        }

        TextRange text = new TextRange(line.Text, open + 1, close).Trim();
        EnterHeading(line.Text[line.Start + 2] - '0', text, HeadingText.Clean(_inlines.ReadName(text)));
        _boldLevel = 0;
        return true;
    }
}
