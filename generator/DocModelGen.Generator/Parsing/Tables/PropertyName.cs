using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>A name cell: decorations removed, <c>(deprecated)</c> behind the name made a flag.</summary>
internal readonly struct PropertyName(string text, PropertyFlags flags, bool isEmphasised)
{
    public string Text { get; } = text;

    public PropertyFlags Flags { get; } = flags;

    public bool IsEmphasised { get; } = isEmphasised;

    public PropertyName WithText(string other) => new(other, Flags, IsEmphasised);

    public static PropertyName Read(CellText cell)
    {
        string text = NameMarks.Strip(cell.ToString(), out PropertyFlags flags);
        int end = text.Length;
        while (end > 0 && text[end - 1] == ')' && text.AsSpan(0, end).LastIndexOf(" (".AsSpan()) is > 0 and int open)
        {
            PropertyFlags flag = Classify(text.Substring(open + 2, end - open - 3));
            if (flag == PropertyFlags.None)
            {
                break;
            }

            flags |= flag;
            for (end = open; end > 0 && char.IsWhiteSpace(text[end - 1]);)
            {
                end--;
            }
        }

        string name = NameMarks.Strip(text.Substring(0, end), out PropertyFlags marks);
        return new PropertyName(name, flags | marks, cell.IsEmphasised);
    }

    private static PropertyFlags Classify(string remark) => remark.Trim().ToLowerInvariant() switch
    {
        "deprecated" => PropertyFlags.Deprecated,
        "optional" => PropertyFlags.Optional,
        "required" => PropertyFlags.Required,
        "read-only" or "readonly" => PropertyFlags.ReadOnly,
        "key" => PropertyFlags.Key,
        _ => PropertyFlags.None,
    };
}
