using System;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Markup;

/// <summary>
/// What of a page's markup is asked of Markdig. Matching brackets, backticks and emphasis takes the length of a text times the marks in it,
/// or more, so that each text is bounded, and all texts of the page with many marks together. What is beyond is read as it stands, and said.
/// </summary>
internal sealed class MarkupLimit(PageDraft draft)
{
    /// <summary>The longest cell in use has 2,100 characters.</summary>
    private const int MaximumLength = 8 * 1024;

    /// <summary>The most marks in use in one cell are 102.</summary>
    private const int MaximumMarks = 512;

    /// <summary>Up to here a text costs in proportion to its length.</summary>
    private const int FewMarks = 48;

    /// <summary>Characters times marks, summed over the texts of a page with more than a few marks: 25 times the costliest page in use.</summary>
    private const int MaximumWork = 4 * 1024 * 1024;

    private int _work;

    /// <summary>False, and said so, where the text between <paramref name="first"/> and <paramref name="last"/> is too much.</summary>
    public bool Allows(TextRange first, TextRange last)
    {
        var whole = new TextRange(first.Text, first.Start, last.End);
        if (whole.Length > MaximumLength)
        {
            return Refuse(first, "the text here is too long for its markup to be read");
        }

        int marks = CountMarks(whole.Span);
        if (marks <= FewMarks)
        {
            return true;
        }

        int work = marks * whole.Length;
        if (marks > MaximumMarks || work > MaximumWork - _work)
        {
            return Refuse(first, "the text here has too many marks, or follows on too many, for its markup to be read");
        }

        _work += work;
        return true;
    }

    /// <summary>Says that markup was not read; always false.</summary>
    public bool Refuse(TextRange place, string reason)
    {
        draft.Report(Descriptors.PartLeftOut, place, draft.FileName, reason);
        return false;
    }

    private static int CountMarks(ReadOnlySpan<char> text)
    {
        int marks = 0;
        for (ReadOnlySpan<char> rest = text; rest.IndexOfAny("`[]*_\\<&!".AsSpan()) is >= 0 and int index; rest = rest.Slice(index + 1))
        {
            marks++;
        }

        return marks;
    }
}
