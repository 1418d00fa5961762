using System.Collections.Generic;
using System.Text;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Parsing;

/// <summary>Makes the documentation text of a cell: neighbouring text in one run, whitespace collapsed, nothing at the ends.</summary>
internal static class DocTextReader
{
    public static DocText Read(CellText cell)
    {
        if (cell.IsBlank)
        {
            return DocText.Empty;
        }

        if (cell.Parts.Count == 1 && cell.Parts[0].Kind == DocRunKind.Text)
        {
            return new DocText(new EquatableArray<DocRun>([new DocRun(DocRunKind.Text, Whitespace.Collapse(cell.Text))]));
        }

        var runs = new List<DocRun>(cell.Parts.Count);
        var pending = new StringBuilder();
        foreach (CellPart part in cell.Parts)
        {
            if (part.Kind == DocRunKind.Text)
            {
                AppendText(pending, part.Text);
                continue;
            }

            Flush(runs, pending, trimEnd: part.Kind == DocRunKind.LineBreak);
            AddRun(runs, part);
        }

        Flush(runs, pending, trimEnd: true);
        while (runs.Count > 0 && runs[runs.Count - 1].Kind == DocRunKind.LineBreak)
        {
            runs.RemoveAt(runs.Count - 1);
        }

        return runs.Count == 0 ? DocText.Empty : new DocText(new EquatableArray<DocRun>([.. runs]));
    }

    private static void AddRun(List<DocRun> runs, CellPart part)
    {
        bool isBreak = part.Kind == DocRunKind.LineBreak;
        if (!isBreak)
        {
            runs.Add(new DocRun(part.Kind, Whitespace.Collapse(part.Text), part.Target));
        }
        else if (runs.Count > 0 && runs[runs.Count - 1].Kind != DocRunKind.LineBreak)
        {
            runs.Add(new DocRun(DocRunKind.LineBreak, "\n"));
        }
    }

    private static void AppendText(StringBuilder pending, string text)
    {
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                pending.Append(c);
            }
            else if (pending.Length == 0 || pending[pending.Length - 1] != ' ')
            {
                pending.Append(' ');
            }
        }
    }

    private static void Flush(List<DocRun> runs, StringBuilder pending, bool trimEnd)
    {
        string text = pending.ToString();
        pending.Clear();
        if (runs.Count == 0 || runs[runs.Count - 1].Kind == DocRunKind.LineBreak)
        {
            text = text.TrimStart(' ');
        }

        text = trimEnd ? text.TrimEnd(' ') : text;
        if (text.Length > 0)
        {
            runs.Add(new DocRun(DocRunKind.Text, text));
        }
    }
}
