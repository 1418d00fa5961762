using System;
using System.Collections.Generic;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Parsing.Draft;

/// <summary>Collects the places of facts in document order; the index of a place is its anchor.</summary>
internal sealed class AnchorTable(string text)
{
    /// <summary>Pages of the reference have as many places as this makes of their length, or fewer.</summary>
    private const int CharactersPerFact = 128;

    private readonly LineMap _lines = new(text);
    private readonly List<PageSpan> _spans = new(capacity: 8 + (text.Length / CharactersPerFact));

    /// <summary>Where the parsed text begins in the page: behind a byte order mark, or inside a fence that was never closed.</summary>
    public int Offset { get; set; }

    public int Add(int start, int length)
    {
        _spans.Add(GetSpan(start, length));
        return _spans.Count - 1;
    }

    public int Add(TextRange range) => Add(range.Start, range.Length);

    /// <summary>A place that no fact stands at: for problems.</summary>
    public PageSpan GetSpan(int start, int length)
    {
        start = Math.Max(0, Math.Min(start + Offset, text.Length));
        length = Math.Max(0, Math.Min(length, text.Length - start));
        return new PageSpan(start, length, _lines.GetPosition(start), _lines.GetPosition(start + length));
    }

    public PageSpan GetSpan(TextRange range) => GetSpan(range.Start, range.Length);

    public EquatableArray<PageSpan> ToEquatableArray() => _spans.ToEquatableArray();
}
