using System;
using Markdig.Helpers;

namespace DocModelGen.Generator.Parsing.Draft;

/// <summary>A part of the parsed text, end excluded.</summary>
internal readonly struct TextRange(string text, int start, int end)
{
    public TextRange(StringSlice slice)
        : this(slice.Text ?? "", slice.Start, slice.End + 1)
    {
    }

    public string Text { get; } = text;

    public int Start { get; } = start;

    public int End { get; } = Math.Max(start, end);

    public int Length => End - Start;

    public bool IsEmpty => Length == 0;

    public ReadOnlySpan<char> Span => Text.AsSpan(Start, Length);

    public char First => IsEmpty ? '\0' : Text[Start];

    public TextRange From(int start) => new(Text, start, End);

    /// <summary>The next one begins behind the line feed that ends this one.</summary>
    public bool IsLineBefore(TextRange next) => next.Start == End + 1 && Text[End] == '\n' && ReferenceEquals(Text, next.Text);

    public TextRange Trim()
    {
        int start = Start;
        int end = End;
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        return new TextRange(Text, start, end);
    }

    public bool StartsWith(string value) => Span.StartsWith(value.AsSpan(), StringComparison.Ordinal);

    public bool StartsWithIgnoreCase(string value) => Span.StartsWith(value.AsSpan(), StringComparison.OrdinalIgnoreCase);

    public bool Contains(string value) => Span.IndexOf(value.AsSpan(), StringComparison.Ordinal) >= 0;

    public bool ContainsIgnoreCase(string value) => Span.IndexOf(value.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0;

    public override string ToString() => SharedText.Get(Span);
}
