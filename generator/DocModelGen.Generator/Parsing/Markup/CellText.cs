using System;
using System.Collections.Generic;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Markup;

/// <summary>A piece of inline content with its place: <see cref="FlatStart"/> in <see cref="CellText.Text"/>, <see cref="Source"/> in the parsed text.</summary>
internal readonly struct CellPart(DocRunKind kind, string text, string? target, int flatStart, int source, bool isEmphasised)
{
    public DocRunKind Kind { get; } = kind;

    public string Text { get; } = text;

    public string? Target { get; } = target;

    public int FlatStart { get; } = flatStart;

    public int FlatEnd => FlatStart + Text.Length;

    public int Source { get; } = source;

    public bool IsEmphasised { get; } = isEmphasised;
}

/// <summary>The inline content of a cell or paragraph, Markdown resolved, whitespace as written.</summary>
internal sealed class CellText(string text, CellPart[] parts)
{
    public static CellText Empty { get; } = new("", []);

    public string Text { get; } = text;

    public CellPart[] Parts { get; } = parts;

    /// <summary>There is text, and all of it is bold or italic.</summary>
    public bool IsEmphasised
    {
        get
        {
            foreach (CellPart part in Parts)
            {
                if (!part.IsEmphasised && !string.IsNullOrWhiteSpace(part.Text))
                {
                    return false;
                }
            }

            return Parts.Length > 0;
        }
    }

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>The index of the part that holds the position; -1 behind the last.</summary>
    public int IndexOfPartAt(int position)
    {
        int low = 0;
        int high = Parts.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (position < Parts[middle].FlatEnd)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low < Parts.Length ? low : -1;
    }

    /// <summary>Where a character of <see cref="Text"/> stands in the parsed text.</summary>
    public int GetSource(int position)
    {
        int index = IndexOfPartAt(position);
        if (index >= 0)
        {
            return Parts[index].Source + (position - Parts[index].FlatStart);
        }

        return Parts.Length == 0 ? 0 : Parts[Parts.Length - 1].Source + Parts[Parts.Length - 1].Text.Length;
    }

    /// <summary>What stands behind the position.</summary>
    public CellText From(int position)
    {
        var parts = new List<CellPart>(Parts.Length);
        foreach (CellPart part in Parts)
        {
            int cut = Math.Max(0, position - part.FlatStart);
            if (cut < part.Text.Length)
            {
                parts.Add(new CellPart(part.Kind, part.Text.Substring(cut), part.Target, Math.Max(0, part.FlatStart - position), part.Source + cut, part.IsEmphasised));
            }
        }

        return new CellText(position < Text.Length ? Text.Substring(position) : "", parts.ToArray());
    }

    /// <summary>The text with runs of whitespace as one space.</summary>
    public override string ToString() => Whitespace.Collapse(Text);
}
