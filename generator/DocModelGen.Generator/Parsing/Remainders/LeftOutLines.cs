using System;
using System.Collections.Generic;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Requests;
using DocModelGen.Generator.Parsing.Tables;

namespace DocModelGen.Generator.Parsing.Remainders;

/// <summary>
/// Names what a person takes for a row of names and types, or for a request, and no reader took: lines are looked at one by one, without asking
/// what Markdown makes of them.
/// </summary>
internal sealed class LeftOutLines(PageDraft draft)
{
    private const int MaximumLine = 2000;

    /// <summary>Beyond this many more are no news.</summary>
    private const int MaximumReports = 20;

    private readonly string _text = draft.Anchors.File.Text;
    private int _nextPipe = -1;
    private int[]? _facts;
    private int[]? _problems;
    private bool _isInFence;
    private char _fence;
    private bool _isInComment;
    private bool _blockIsNamed;
    private bool _isFirstLine;
    private TextRange? _firstRow;
    private int _reports;

    /// <summary>To be called when places are counted from the start of the file.</summary>
    public void Report()
    {
        for (int start = SkipFrontMatter(); start < _text.Length;)
        {
            int end = _text.IndexOf('\n', start);
            end = end < 0 ? _text.Length : end;
            if (_isInComment || HoldsPipe(start, end) || MayBegin(FirstOf(start, end)))
            {
                Look(new TextRange(_text, start, end));
            }
            else
            {
                CloseBlock();
            }

            start = end + 1;
        }

        CloseBlock();
    }

    private bool HoldsPipe(int start, int end)
    {
        if (_nextPipe < start)
        {
            int pipe = _text.IndexOf('|', start);
            _nextPipe = pipe < 0 ? int.MaxValue : pipe;
        }

        return _nextPipe < end;
    }

    private char FirstOf(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        return start < end ? _text[start] : ' ';
    }

    /// <summary>A request, a fence, a comment, or a mark that any of them may stand behind. Most lines are prose or JSON.</summary>
    private static bool MayBegin(char first) =>
        first is 'G' or 'P' or 'D' or 'H' or 'O' or '`' or '~' or '<' or '>' or '-' or '+' or '*' || char.IsDigit(first);

    private int SkipFrontMatter()
    {
        const string Mark = "---";
        int close = _text.StartsWith(Mark, StringComparison.Ordinal) ? _text.IndexOf("\n---", Mark.Length, StringComparison.Ordinal) : -1;
        return close < 0 ? 0 : close + 1 + Mark.Length;
    }

    private void Look(TextRange line)
    {
        line = WithoutMarker(line);
        if (line.First is '`' or '~' && (line.StartsWith("```") || line.StartsWith("~~~")))
        {
            _fence = _isInFence ? _fence : line.First;
            _isInFence = !_isInFence || line.First != _fence;
            CloseBlock();
        }
        else if (!_isInFence && (_isInComment || line.StartsWith("<!--")))
        {
            _isInComment = !line.Contains("-->");
        }
        else if (!_isInFence && line.Span.IndexOf('|') >= 0)
        {
            LookAtRow(line);
        }
        else
        {
            CloseBlock();
            LookAtRequest(line);
        }
    }

    /// <summary>Without quote marks, bullets and numbers.</summary>
    private static TextRange WithoutMarker(TextRange line)
    {
        line = line.Trim();
        while (line.First == '>' || (line.Length > 1 && line.First is '-' or '+' or '*' && line.Text[line.Start + 1] == ' '))
        {
            line = line.From(line.Start + 1).Trim();
        }

        int digits = line.Start;
        while (digits < line.End && char.IsDigit(line.Text[digits]))
        {
            digits++;
        }

        bool isNumbered = digits > line.Start && digits + 1 < line.End && line.Text[digits] is '.' or ')' && line.Text[digits + 1] == ' ';
        return isNumbered ? line.From(digits + 1).Trim() : line;
    }

    /// <summary>Lines with pipes that follow each other are one table, which is named once.</summary>
    private void LookAtRow(TextRange line)
    {
        if (TableHeader.IsRule(line))
        {
            // What stands right above it is a header.
            _firstRow = _isFirstLine ? null : _firstRow;
            return;
        }

        _isFirstLine = _firstRow is null;
        _blockIsNamed |= IsNamed(line);
        if (!_blockIsNamed && _firstRow is null && line.Length <= MaximumLine && !IsTaken(line) && RowForm.IsRow(TableReader.Split(line, columns: 0).Cells))
        {
            _firstRow = line;
        }
    }

    private void CloseBlock()
    {
        if (_firstRow is { } row && !_blockIsNamed && ++_reports <= MaximumReports)
        {
            draft.Report(Descriptors.TableLeftOut, row, TableReader.Split(row, columns: 0)[0].ToString(), "nothing above it says what it is of");
        }

        _firstRow = null;
        _blockIsNamed = false;
    }

    private void LookAtRequest(TextRange line)
    {
        if (line.IsEmpty || line.First is not ('`' or '*' or '<' or 'G' or 'P' or 'D' or 'H' or 'O') || line.Length > MaximumLine)
        {
            return;
        }

        TextRange request = WithoutMarks(line);
        string? found = RequestForm.Read(request) is { HasPath: true } ? request.ToString() : _isInFence ? null : MarkedRequest.Find(line);
        if (found is not null && !IsTaken(line) && !IsNamed(line) && ++_reports <= MaximumReports)
        {
            draft.Report(Descriptors.RequestLineUnreadable, request, found, "it stands where nothing says that it is one");
        }
    }

    /// <summary><c>`GET /books`</c>, <c>**GET /books**</c>: all of the line.</summary>
    private static TextRange WithoutMarks(TextRange line)
    {
        int start = line.Start;
        int end = line.End;
        while (start < end && line.Text[start] is '`' or '*')
        {
            start++;
        }

        while (end > start && line.Text[end - 1] is '`' or '*')
        {
            end--;
        }

        return new TextRange(line.Text, start, end).Trim();
    }

    private bool IsTaken(TextRange line) => (_facts ??= Count(OwnAnchors()))[LineOf(line)] > 0;

    private bool IsNamed(TextRange line) => (_problems ??= Count(OwnProblems()))[LineOf(line)] > 0;

    private int LineOf(TextRange line) => draft.Anchors.GetSpan(line.Start, 0).StartPosition.Line;

    private IEnumerable<PageSpan> OwnAnchors()
    {
        int count = draft.Anchors.Count;
        var isOther = new bool[count];
        foreach (IncludedAnchors included in draft.Anchors.Included)
        {
            for (int i = included.First; i < included.End; i++)
            {
                isOther[i] = true;
            }
        }

        for (int i = 0; i < count; i++)
        {
            if (!isOther[i])
            {
                yield return draft.Anchors.Get(i);
            }
        }
    }

    private IEnumerable<PageSpan> OwnProblems()
    {
        foreach (PageProblem problem in draft.Problems)
        {
            if (problem.File is null)
            {
                yield return problem.Span;
            }
        }
    }

    /// <summary>How many of the places reach into each line.</summary>
    private int[] Count(IEnumerable<PageSpan> spans)
    {
        int[] counts = new int[draft.Anchors.GetSpan(_text.Length, 0).EndPosition.Line + 2];
        foreach (PageSpan span in spans)
        {
            counts[span.StartPosition.Line]++;
            counts[span.EndPosition.Line + 1]--;
        }

        for (int i = 1; i < counts.Length; i++)
        {
            counts[i] += counts[i - 1];
        }

        return counts;
    }
}
