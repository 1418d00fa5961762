using System;
using System.Collections.Generic;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Parsing.Draft;

/// <summary>
/// Collects the places of facts in document order; the index of a place is its anchor. The anchors of a file that the page includes follow each
/// other, so that only such a page notes which anchors are of another file.
/// </summary>
internal sealed class AnchorTable(string text)
{
    /// <summary>Pages of the reference have as many places as this makes of their length, or fewer.</summary>
    private const int CharactersPerFact = 128;

    private readonly List<PageSpan> _spans = new(capacity: 8 + (text.Length / CharactersPerFact));
    private List<IncludedAnchors>? _included;

    /// <summary>What is being read: the page, or a file that it includes.</summary>
    public FileText File { get; private set; } = new(path: null, text);

    /// <summary>Where the parsed text begins in the file: behind a byte order mark, or inside a fence that was never closed.</summary>
    public int Offset { get; set; }

    /// <summary>Anchors from here on stand in the file. <see cref="Leave"/> takes the result.</summary>
    public (FileText File, int Offset, int First) Enter(FileText file, int offset)
    {
        var outer = (File, Offset, _spans.Count);
        File = file;
        Offset = offset;
        return outer;
    }

    /// <summary>Anchors from here on stand where they did before.</summary>
    public void Leave((FileText File, int Offset, int First) outer)
    {
        if (File.Path is { } path && _spans.Count > outer.First)
        {
            (_included ??= []).Add(new IncludedAnchors(outer.First, _spans.Count, path));
        }

        (File, Offset, _) = outer;
    }

    public int Add(int start, int length) => Add(GetSpan(start, length));

    public int Add(TextRange range) => Add(range.Start, range.Length);

    public int Add(PageSpan span)
    {
        _spans.Add(span);
        return _spans.Count - 1;
    }

    /// <summary>A place that no fact stands at: for problems.</summary>
    public PageSpan GetSpan(int start, int length)
    {
        start = Math.Max(0, Math.Min(start + Offset, File.Text.Length));
        length = Math.Max(0, Math.Min(length, File.Text.Length - start));
        return new PageSpan(start, length, File.Lines.GetPosition(start), File.Lines.GetPosition(start + length));
    }

    public PageSpan GetSpan(TextRange range) => GetSpan(range.Start, range.Length);

    public int Count => _spans.Count;

    public PageSpan Get(int anchor) => _spans[anchor];

    public EquatableArray<PageSpan> ToEquatableArray() => _spans.ToEquatableArray();

    /// <summary>The anchors that stand in other files; of nested ones the inner first.</summary>
    public EquatableArray<IncludedAnchors> Included => _included?.ToEquatableArray() ?? [];
}
