using System;
using System.Collections.Generic;
using System.Globalization;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Drift.Facts;

/// <summary>One line of a baseline while it is read: fixed columns, then words in any order.</summary>
internal sealed class FactLine(string text, int line, string[] columns)
{
    private const string Deprecated = "deprecated";
    private const string Least = "least";

    private static readonly Dictionary<string, PropertyFlags> s_propertyWords = new(StringComparer.Ordinal)
    {
        ["key"] = PropertyFlags.Key,
        ["readonly"] = PropertyFlags.ReadOnly,
        ["writeonly"] = PropertyFlags.WriteOnly,
        ["required"] = PropertyFlags.Required,
        ["optional"] = PropertyFlags.Optional,
        ["notnull"] = PropertyFlags.NotNullable,
        [Deprecated] = PropertyFlags.Deprecated,
        ["navigation"] = PropertyFlags.Navigation,
    };

    /// <summary>Why the line cannot be read, or what of it is ignored; null where all of it is understood.</summary>
    public string? Problem { get; private set; }

    /// <summary>What may stand in a baseline only once.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Null where the line says nothing that can be used.</summary>
    public Fact? Read() => columns[0] switch
    {
        "type" => HasColumns(4, keyed: 2) ? ReadType() : null,
        "property" => HasColumns(4, keyed: 3) ? ReadProperty() : null,
        "enum" => HasColumns(2, keyed: 2) ? ReadEnum() : null,
        "member" => HasColumns(4, keyed: 3) ? ReadMember() : null,
        "root" => HasColumns(3, keyed: 2) ? new RootFact(text, line, Column(1), TypeText.Parse(Column(2))) : null,
        "operation" => HasColumns(7, keyed: 7) ? ReadTemplate() : null,
        "permission" => HasColumns(4, keyed: 4) ? ReadPermission() : null,
        _ => Unreadable($"'{columns[0]}' is no kind of fact"),
    };

    private TypeFact? ReadType()
    {
        if (columns[2] is not ("entity" or "complex"))
        {
            Unreadable($"'{columns[2]}' is neither 'entity' nor 'complex'");
            return null;
        }

        CheckWords(4, "abstract", "open", Deprecated, "inferred");
        return new TypeFact(text, line, Column(1), columns[2] == "entity", OptionalColumn(3), Has(4, "abstract"), Has(4, "open"), Has(4, Deprecated));
    }

    private PropertyFact ReadProperty()
    {
        PropertyFlags flags = PropertyFlags.None;
        string? print = null;
        for (int i = 4; i < columns.Length; i++)
        {
            if (columns[i].StartsWith(DescriptionPrint.Word, StringComparison.Ordinal))
            {
                print = columns[i];
            }
            else if (s_propertyWords.TryGetValue(columns[i], out PropertyFlags flag))
            {
                flags |= flag;
            }
            else
            {
                UnknownWord(columns[i]);
            }
        }

        return new PropertyFact(text, line, Column(1), Column(2), TypeText.Parse(Column(3)), flags) { Print = print };
    }

    private EnumFact ReadEnum()
    {
        CheckWords(2, "flags", Deprecated);
        return new EnumFact(text, line, Column(1), Has(2, "flags"), Has(2, Deprecated));
    }

    private MemberFact ReadMember()
    {
        long? number = null;
        if (OptionalColumn(3) is { } digits)
        {
            if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value))
            {
                number = value;
            }
            else
            {
                Problem = $"'{digits}' is no number of a member, and is ignored";
            }
        }

        CheckWords(4, Deprecated);
        return new MemberFact(text, line, Column(1), Column(2), number, Has(4, Deprecated));
    }

    private TemplateFact? ReadTemplate()
    {
        if (!int.TryParse(columns[3], NumberStyles.None, CultureInfo.InvariantCulture, out int status))
        {
            Unreadable($"'{columns[3]}' is no status");
            return null;
        }

        TypeText? reply = OptionalColumn(4) is { } replyText ? TypeText.Parse(replyText) : null;
        TypeText? body = OptionalColumn(5) is { } bodyText ? TypeText.Parse(bodyText) : null;
        CheckWords(7, Deprecated);
        return new TemplateFact(text, line, Column(1), Column(2), status, reply, body, Column(6), Has(7, Deprecated));
    }

    private PermissionFact ReadPermission()
    {
        CheckWords(4, Least);
        return new PermissionFact(text, line, Column(1), Column(2), OptionalColumn(3), Has(4, Least));
    }

    private bool HasColumns(int count, int keyed)
    {
        if (columns.Length < count)
        {
            Unreadable($"it has {columns.Length} columns where '{columns[0]}' needs {count}");
            return false;
        }

        Key = string.Join("\t", columns, 0, keyed);
        return true;
    }

    private bool Has(int first, string word) => columns.Length > first && Array.IndexOf(columns, word, first) >= 0;

    private void CheckWords(int first, params string[] allowed)
    {
        for (int i = first; i < columns.Length; i++)
        {
            if (Array.IndexOf(allowed, columns[i]) < 0)
            {
                UnknownWord(columns[i]);
            }
        }
    }

    private void UnknownWord(string word) => Problem = $"the word '{word}' is not known here, and is ignored";

    private Fact? Unreadable(string problem)
    {
        Problem = problem + ": the line is left out";
        return null;
    }

    private string Column(int index) => FactText.Decode(columns[index]);

    private string? OptionalColumn(int index) => columns[index] == "-" ? null : Column(index);
}
