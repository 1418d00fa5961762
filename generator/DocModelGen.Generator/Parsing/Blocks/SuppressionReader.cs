using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Blocks;

/// <summary>Reads <c>&lt;!-- DocModelGen: disable DMG1003 because ... --&gt;</c>; several ids stand between commas.</summary>
internal sealed class SuppressionReader(PageDraft draft)
{
    private const string Marker = "DocModelGen:";
    private const string Verb = "disable ";
    private const string Because = " because ";

    public void Read(TextRange comment)
    {
        int marker = comment.Span.IndexOf(Marker.AsSpan(), StringComparison.OrdinalIgnoreCase);
        if (marker < 0)
        {
            return;
        }

        string text = Whitespace.Collapse(comment.From(comment.Start + marker + Marker.Length).ToString().Replace("-->", " "));
        if (!text.StartsWith(Verb, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        text = text.Substring(Verb.Length);
        int because = text.IndexOf(Because, StringComparison.OrdinalIgnoreCase);
        string reason = because < 0 ? "" : text.Substring(because + Because.Length);
        foreach (string id in (because < 0 ? text : text.Substring(0, because)).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            draft.Suppressions.Add(new PageSuppression(id, reason, draft.Anchors.GetSpan(comment)) { File = draft.Anchors.File.Path });
        }
    }
}
