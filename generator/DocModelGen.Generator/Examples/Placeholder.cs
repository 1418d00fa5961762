using System;
using System.Text.RegularExpressions;

namespace DocModelGen.Generator.Examples;

/// <summary>Text that stands where an author had no value: nobody takes it for one.</summary>
internal static class Placeholder
{
    /// <summary><c>name-value</c>, <c>Name value</c>, <c>name-value-2</c>.</summary>
    private static readonly Regex s_value = new(@"[-_ ]value([-_ ]?\d)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>What authors write where they had no value at hand.</summary>
    private static readonly string[] s_typeNames =
        ["string", "boolean", "number", "int32", "int64", "double", "guid", "date", "datetime", "datetimeoffset", "timestamp", "time", "duration"];

    /// <summary>A placeholder that says something: not an empty string.</summary>
    public static bool IsWord(string text) => text.Trim().Length > 0 && Is(text);

    public static bool Is(string text)
    {
        string value = text.Trim();
        return value.Length == 0
            || Array.Exists(s_typeNames, name => string.Equals(value, name, StringComparison.OrdinalIgnoreCase))
            || value.StartsWith("String (", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith("@odata.type", StringComparison.Ordinal)
            || value.StartsWith("microsoft.graph.", StringComparison.Ordinal)
            || s_value.IsMatch(value)
            || value.IndexOf("...", StringComparison.Ordinal) >= 0
            || value.IndexOf('\u2026') >= 0
            || (value[0] is '{' or '<' or '[' && value[value.Length - 1] is '}' or '>' or ']');
    }
}
