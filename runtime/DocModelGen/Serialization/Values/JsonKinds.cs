using System;
using System.Text;
using System.Text.Json;

namespace DocModelGen.Serialization;

/// <summary>Kinds of JSON values, in the order of their names in a witness.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    Array = 1,
    Boolean = 2,
    Null = 4,
    Number = 8,
    Object = 16,
    String = 32,
    Any = Array | Boolean | Null | Number | Object | String,
}

internal static class JsonKindsExtensions
{
    private static readonly string[] s_names = ["array", "boolean", "null", "number", "object", "string"];

    public static JsonKinds ToKinds(this JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => JsonKinds.Array,
        JsonValueKind.True or JsonValueKind.False => JsonKinds.Boolean,
        JsonValueKind.Null => JsonKinds.Null,
        JsonValueKind.Number => JsonKinds.Number,
        JsonValueKind.Object => JsonKinds.Object,
        JsonValueKind.String => JsonKinds.String,
        _ => JsonKinds.None,
    };

    /// <summary>As a witness has them: <c>json:null|string</c>.</summary>
    public static string ToText(this JsonKinds kinds)
    {
        StringBuilder text = new("json:");
        for (int i = 0; i < s_names.Length; i++)
        {
            if (((int)kinds & (1 << i)) != 0)
            {
                text.Append(text[text.Length - 1] == ':' ? "" : "|").Append(s_names[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>Reads what <see cref="ToText"/> writes.</summary>
    public static bool TryParse(string text, out JsonKinds kinds)
    {
        kinds = JsonKinds.None;
        if (!text.StartsWith("json:", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (string name in text.Substring("json:".Length).Split('|'))
        {
            int index = Array.IndexOf(s_names, name);
            if (index < 0)
            {
                return false;
            }

            kinds |= (JsonKinds)(1 << index);
        }

        return true;
    }
}
