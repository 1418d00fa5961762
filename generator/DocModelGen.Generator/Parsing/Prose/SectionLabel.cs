using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Prose;

/// <summary>A line that is a heading in all but its marks: <c>**Query parameters**</c>, <c>Example response:</c>, <c>**Response** `200 OK`</c>.</summary>
internal sealed class SectionLabel(SectionKind kind, string text, int end)
{
    private const int MaximumLength = 48;

    private static readonly char[] s_around = [':', ' ', '.', '*', '_'];

    public SectionKind Kind { get; } = kind;

    public string Text { get; } = text;

    /// <summary>Where the rest of the paragraph begins.</summary>
    public int End { get; } = end;

    public static SectionLabel? Find(CellText paragraph)
    {
        if (paragraph.Parts.Length == 0)
        {
            return null;
        }

        CellPart first = paragraph.Parts[0];
        if (first.IsEmphasised && first.Kind == DocRunKind.Text)
        {
            return Create(first.Text, first.FlatEnd);
        }

        int colon = paragraph.Text.IndexOf(':');
        bool isAll = colon >= 0 && paragraph.Text.Substring(colon + 1).Trim().Length == 0;
        return isAll || (colon > 0 && SectionNames.Classify(paragraph.Text.Substring(0, colon).Trim(s_around)) != SectionKind.Unknown)
            ? Create(paragraph.Text.Substring(0, colon), colon + 1)
            : null;
    }

    private static SectionLabel? Create(string text, int end)
    {
        string label = text.Trim(s_around);
        return label.Length is > 0 and <= MaximumLength && SectionNames.Classify(label) is not SectionKind.Unknown and var kind
            ? new SectionLabel(kind, label, end)
            : null;
    }
}
