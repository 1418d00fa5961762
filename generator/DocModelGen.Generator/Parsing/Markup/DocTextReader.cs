using System.Collections.Generic;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Markup;

/// <summary>Makes the documentation text of a cell: neighbouring text in one run, whitespace collapsed, nothing at the ends.</summary>
internal static class DocTextReader
{
    public static DocText Read(CellText cell)
    {
        if (cell.IsBlank)
        {
            return DocText.Empty;
        }

        if (cell.Parts.Length == 1 && cell.Parts[0].Kind == DocRunKind.Text)
        {
            return new DocText(new EquatableArray<DocRun>([new DocRun(DocRunKind.Text, Whitespace.Collapse(cell.Text))]));
        }

        CellPart[] parts = cell.Parts;
        var runs = new List<DocRun>(parts.Length);
        for (int i = 0; i < parts.Length;)
        {
            if (parts[i].Kind == DocRunKind.Text)
            {
                int end = EndOfText(parts, i);
                AddText(runs, new TextRange(cell.Text, parts[i].FlatStart, parts[end - 1].FlatEnd), trimEnd: end == parts.Length || parts[end].Kind == DocRunKind.LineBreak);
                i = end;
            }
            else
            {
                AddRun(runs, parts[i++]);
            }
        }

        while (runs.Count > 0 && runs[runs.Count - 1].Kind == DocRunKind.LineBreak)
        {
            runs.RemoveAt(runs.Count - 1);
        }

        return runs.Count == 0 ? DocText.Empty : new DocText(runs.ToEquatableArray());
    }

    private static int EndOfText(CellPart[] parts, int start)
    {
        int end = start + 1;
        while (end < parts.Length && parts[end].Kind == DocRunKind.Text)
        {
            end++;
        }

        return end;
    }

    private static void AddRun(List<DocRun> runs, CellPart part)
    {
        if (part.Kind != DocRunKind.LineBreak)
        {
            runs.Add(new DocRun(part.Kind, Whitespace.Collapse(part.Text), part.Target));
        }
        else if (runs.Count > 0 && runs[runs.Count - 1].Kind != DocRunKind.LineBreak)
        {
            runs.Add(new DocRun(DocRunKind.LineBreak, "\n"));
        }
    }

    private static void AddText(List<DocRun> runs, TextRange text, bool trimEnd)
    {
        TextRange trimmed = text.Trim();
        bool trimStart = runs.Count == 0 || runs[runs.Count - 1].Kind == DocRunKind.LineBreak;
        if (trimmed.IsEmpty && (trimStart || trimEnd))
        {
            return;
        }

        text = new TextRange(text.Text, trimStart ? trimmed.Start : text.Start, trimEnd ? trimmed.End : text.End);
        runs.Add(new DocRun(DocRunKind.Text, Whitespace.Squeeze(text.ToString())));
    }
}
