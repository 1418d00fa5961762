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

    public static PropertyName Read(CellText cell)
    {
        string text = NameMarks.Strip(cell.ToString(), out PropertyFlags flags);
        while (text.EndsWith(")", StringComparison.Ordinal) && text.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and int open)
        {
            PropertyFlags flag = Classify(text.Substring(open + 2, text.Length - open - 3));
            if (flag == PropertyFlags.None)
            {
                break;
            }

            flags |= flag;
            text = text.Substring(0, open).TrimEnd();
        }

        string name = NameMarks.Strip(text, out PropertyFlags marks);
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
