using System;
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
    private readonly LineMap _lines = draft.Anchors.File.Lines;
    private readonly int _knownProblems = draft.Problems.Count;
    private int _line;
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
        for (_line = CountFrontMatter(); _line < _lines.Count; _line++)
        {
            int end = _line + 1 < _lines.Count ? _lines.GetStart(_line + 1) : _text.Length;
            int start = SkipBlanks(_lines.GetStart(_line), end);
            char first = start < end ? _text[start] : ' ';
            if (first == '|' && !_isInComment && !_isInFence)
            {
                LookAtRow(new TextRange(_text, start, end).Trim());
            }
            else if (_isInComment || MayBegin(first) || HoldsPipe(start, end))
            {
                Look(new TextRange(_text, start, end));
            }
            else
            {
                CloseBlock();
            }
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

    private int SkipBlanks(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>A request, a fence, a comment, or a mark that any of them may stand behind. Most lines are prose or JSON.</summary>
    private static bool MayBegin(char first) =>
        first is 'G' or 'P' or 'D' or 'H' or 'O' or '`' or '~' or '<' or '>' or '-' or '+' or '*' || char.IsDigit(first);

    /// <summary>How many lines it takes.</summary>
    private int CountFrontMatter()
    {
        const string Mark = "---";
        int close = _text.StartsWith(Mark, StringComparison.Ordinal) ? _text.IndexOf("\n---", Mark.Length, StringComparison.Ordinal) : -1;
        return close < 0 ? 0 : _lines.GetPosition(close + 1).Line + 1;
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
        _blockIsNamed |= IsNamed();
        if (!_blockIsNamed && _firstRow is null && line.Length <= MaximumLine && !IsTaken() && RowForm.IsRow(TableReader.Split(line, columns: 0).Cells))
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
        if (found is not null && !IsTaken() && !IsNamed() && ++_reports <= MaximumReports)
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

    private bool IsTaken() => (_facts ??= CountFacts())[_line] > 0;

    private bool IsNamed() => _knownProblems > 0 && (_problems ??= CountProblems())[_line] > 0;

    /// <summary>How many facts reach into each line.</summary>
    private int[] CountFacts()
    {
        bool[]? isOther = FindIncluded();
        int[] counts = CreateCounts();
        for (int i = 0; i < draft.Anchors.Count; i++)
        {
            if (isOther is null || !isOther[i])
            {
                Mark(counts, draft.Anchors.Get(i));
            }
        }

        return Sum(counts);
    }

    /// <summary>The anchors that stand in another file; null where none does.</summary>
    private bool[]? FindIncluded()
    {
        bool[]? result = null;
        foreach (IncludedAnchors included in draft.Anchors.Included)
        {
            result ??= new bool[draft.Anchors.Count];
            for (int i = included.First; i < included.End; i++)
            {
                result[i] = true;
            }
        }

        return result;
    }

    /// <summary>How many problems of other readers reach into each line.</summary>
    private int[] CountProblems()
    {
        int[] counts = CreateCounts();
        for (int i = 0; i < _knownProblems; i++)
        {
            if (draft.Problems[i].File is null)
            {
                Mark(counts, draft.Problems[i].Span);
            }
        }

        return Sum(counts);
    }

    private int[] CreateCounts() => new int[_lines.Count + 1];

    private static void Mark(int[] counts, PageSpan span)
    {
        counts[span.StartPosition.Line]++;
        counts[span.EndPosition.Line + 1]--;
    }

    private static int[] Sum(int[] counts)
    {
        for (int i = 1; i < counts.Length; i++)
        {
            counts[i] += counts[i - 1];
        }

        return counts;
    }
}
