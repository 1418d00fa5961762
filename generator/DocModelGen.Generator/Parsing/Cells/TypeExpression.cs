using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Cells;

/// <summary>
/// Peels what stands around a type's name: lists and maps, <c>nullable</c> and <c>required</c>, remarks in parentheses, words such as
/// <c>resource</c>.
/// </summary>
internal sealed class TypeExpression(string text)
{
    /// <summary>Nobody nests deeper; each level costs a walk over the text.</summary>
    private const int MaximumSteps = 32;

    private const int MaximumContainers = 8;

    private static readonly string[] s_readOnly = [", read-only", "; read-only", ", readonly"];

    private static readonly string[] s_limits = [", max", ", min", ", default", "; default", ", length", ", between ", ", up to "];

    private static readonly char[] s_ends = [' ', '.', ',', ';'];

    /// <summary>What is left when all is peeled.</summary>
    public string Core { get; private set; } = text;

    /// <summary>Lists and maps around the type, the outermost first: <see cref="TypeCell.List"/> and <see cref="TypeCell.Map"/>.</summary>
    public string Containers { get; private set; } = "";

    public bool IsCollection => Containers.Length > 0 && Containers[0] == TypeCell.List;

    public PropertyFlags Flags { get; private set; }

    /// <summary>A primitive that a remark makes more exact: <c>string (date-time)</c>, <c>integer (int64)</c>.</summary>
    public string? Format { get; private set; }

    /// <summary>The values are listed in the cell, or said to be: <c>string (enum: a, b)</c>, <c>string enum</c>.</summary>
    public bool IsEnumeration { get; private set; }

    public bool IsUnion =>
        Core.IndexOf(" or ", StringComparison.OrdinalIgnoreCase) > 0
        || Core.IndexOf('|') > 0
        || Core.IndexOf(", ", StringComparison.Ordinal) > 0
        || (Core.IndexOf('/') > 0 && Core.IndexOf('(') < 0)
        || Core.StartsWith("one of ", StringComparison.OrdinalIgnoreCase);

    public void StripRemarks()
    {
        CutSentence();
        for (int i = 0; i < MaximumSteps && StripOne(); i++)
        {
        }

        // A plural is the items' of a list: `list of strings`, `array of objects`.
        if (Containers.Length > 0 && PrimitiveTypes.Find(Core) is null && Core.EndsWith("s", StringComparison.OrdinalIgnoreCase)
            && Core.Substring(0, Core.Length - 1) is var item && (PrimitiveTypes.Find(item) is not null || PrimitiveTypes.IsUntyped(item)))
        {
            Core = item;
        }
    }

    /// <summary>A description in the type cell begins behind the first full stop.</summary>
    private void CutSentence()
    {
        int stop = Core.IndexOf("collection. ", StringComparison.OrdinalIgnoreCase);
        if (stop > 0)
        {
            Core = Core.Substring(0, stop + "collection".Length);
        }
    }

    private bool StripOne()
    {
        string before = Core;
        Core = NameFootnotes.Strip(Core.Trim(s_ends));
        StripParentheses();
        StripNullable();
        StripRequired();
        StripContainer();
        StripWords();
        StripLimit();
        return Core.Length > 0 && !string.Equals(before, Core, StringComparison.Ordinal);
    }

    private void StripParentheses()
    {
        if (Core.EndsWith(")", StringComparison.Ordinal) && OpeningOf(Core, Core.Length - 1) is > 0 and int open
            && (Core[open - 1] == ' ' || IsSize(Core.Substring(open + 1, Core.Length - open - 2)) || PrimitiveTypes.Find(Core.Substring(0, open)) is not null))
        {
            string outer = Core.Substring(0, open).TrimEnd();
            if (TypeWords.FindContainer(outer) == '\0' && !outer.Equals("enum", StringComparison.OrdinalIgnoreCase))
            {
                AddRemark(Core.Substring(open + 1, Core.Length - open - 2));
                Core = outer;
            }
        }

        int close = Core.IndexOf(") ", StringComparison.Ordinal);
        if (Core.StartsWith("(", StringComparison.Ordinal) && close > 0 && Core.IndexOf(" or ", StringComparison.Ordinal) < 0)
        {
            AddRemark(Core.Substring(1, close - 1));
            Core = Core.Substring(close + 2);
        }

        // `string <date-time>`
        if (Core.EndsWith(">", StringComparison.Ordinal) && Core.LastIndexOf(" <", StringComparison.Ordinal) is > 0 and int angle)
        {
            AddRemark(Core.Substring(angle + 2, Core.Length - angle - 3));
            Core = Core.Substring(0, angle);
        }

        // `string<uri>`: what the text of a primitive is.
        if (Core.EndsWith(">", StringComparison.Ordinal) && Core.IndexOf('<') is > 0 and int glued && PrimitiveTypes.Find(Core.Substring(0, glued)) is not null)
        {
            AddRemark(Core.Substring(glued + 1, Core.Length - glued - 2));
            Core = Core.Substring(0, glued);
        }
    }

    private void AddRemark(string remark)
    {
        remark = remark.Trim();
        Flags |= TypeWords.FlagOf(remark);
        IsEnumeration |= TypeWords.AnnouncesValues(remark);
        if (TypeWords.IsFormat(remark) && PrimitiveTypes.Find(remark) is { } format && PrimitiveTypes.Find(Core.Substring(0, Math.Max(0, Core.IndexOfAny(['(', '<']))).Trim()) is "String" or "Int32" or "Double")
        {
            Format ??= format;
        }
    }

    /// <summary><c>string?</c>, <c>?string</c>, <c>Nullable&lt;Int32&gt;</c>, <c>nullable string</c>, <c>string | null</c>, <c>string or null</c>.</summary>
    private void StripNullable()
    {
        if (Core.Length > 1 && Core[Core.Length - 1] == '?')
        {
            Core = Core.Substring(0, Core.Length - 1);
        }
        else if (Core.Length > 1 && Core[0] == '?')
        {
            Core = Core.Substring(1);
        }
        else if (Core.StartsWith("Nullable<", StringComparison.OrdinalIgnoreCase) && Core[Core.Length - 1] == '>')
        {
            Core = Core.Substring(9, Core.Length - 10);
        }
        else if (Core.StartsWith("nullable ", StringComparison.OrdinalIgnoreCase))
        {
            Core = Core.Substring(9).TrimStart();
        }
        else
        {
            Core = TypeWords.WithoutNull(Core);
        }
    }

    /// <summary><c>string, required</c>, <c>string - optional</c>, <c>optional string</c>.</summary>
    private void StripRequired()
    {
        foreach (string readOnly in s_readOnly)
        {
            if (Core.EndsWith(readOnly, StringComparison.OrdinalIgnoreCase))
            {
                Flags |= PropertyFlags.ReadOnly;
                Core = Core.Substring(0, Core.Length - readOnly.Length);
            }
        }

        int mark = Core.LastIndexOfAny([',', ';', '-', '–', '—', ' ']);
        if (mark > 0 && TypeWords.FlagOf(Core.Substring(mark + 1)) is not PropertyFlags.None and PropertyFlags behind)
        {
            Flags |= behind;
            Core = Core.Substring(0, mark).TrimEnd(',', ';', '-', '–', '—', ' ');
        }

        int space = Core.IndexOf(' ');
        if (space > 0 && TypeWords.FlagOf(Core.Substring(0, space)) is not PropertyFlags.None and PropertyFlags before)
        {
            Flags |= before;
            Core = Core.Substring(space + 1);
        }
    }

    private void StripContainer()
    {
        if (Core.Equals("byte[]", StringComparison.OrdinalIgnoreCase))
        {
            Core = "Binary";
            return;
        }

        if (Containers.Length < MaximumContainers && TypeWords.StripContainer(Core) is { } inner)
        {
            Containers += inner.Container;
            Core = inner.Core.Trim();
        }
    }

    private void StripWords()
    {
        if (Core.StartsWith("#", StringComparison.Ordinal))
        {
            Core = Core.Substring(1);
        }

        if (TypeWords.IsEnumerationOfPrimitive(Core) is { } primitive)
        {
            IsEnumeration = true;
            Core = primitive;
        }

        if (Core.StartsWith("enum(", StringComparison.OrdinalIgnoreCase) && Core.EndsWith(")", StringComparison.Ordinal))
        {
            string inner = Core.Substring(5, Core.Length - 6).Trim();
            IsEnumeration |= inner.IndexOfAny([',', '|']) > 0;
            Core = IsEnumeration ? "enum" : inner;
        }

        if (!IsUnion && !PrimitiveTypes.IsUntyped(Core) && PrimitiveTypes.Find(Core) is null)
        {
            Core = TypeWords.WithoutArticle(TypeWords.WithoutTrailingWord(Core));
        }
    }

    /// <summary><c>string, maximum size 20</c>, <c>integer, default 3</c>.</summary>
    private void StripLimit()
    {
        foreach (string limit in s_limits)
        {
            int comma = Core.IndexOf(limit, StringComparison.OrdinalIgnoreCase);
            if (comma > 0)
            {
                Core = Core.Substring(0, comma).TrimEnd();
            }
        }
    }

    private static int OpeningOf(string text, int close)
    {
        int depth = 0;
        for (int i = close; i >= 0; i--)
        {
            depth += text[i] == ')' ? 1 : text[i] == '(' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary><c>19,4</c> of <c>Decimal(19,4)</c>, <c>20</c> of <c>varchar(20)</c>.</summary>
    private static bool IsSize(string text)
    {
        foreach (char c in text)
        {
            if (!char.IsDigit(c) && c is not (',' or ' ' or '.'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
