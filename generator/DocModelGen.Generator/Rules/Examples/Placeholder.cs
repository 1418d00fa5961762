using System;

namespace DocModelGen.Generator.Rules.Examples;

/// <summary>Text that stands where an author had no value: nobody takes it for one.</summary>
internal static class Placeholder
{
    public static bool Is(string text)
    {
        string value = text.Trim();
        return value.Length == 0
            || string.Equals(value, "string", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith("String (", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith("@odata.type", StringComparison.Ordinal)
            || value.StartsWith("microsoft.graph.", StringComparison.Ordinal)
            || value.EndsWith("-value", StringComparison.OrdinalIgnoreCase)
            || value.EndsWith(" value", StringComparison.OrdinalIgnoreCase)
            || value.EndsWith("_value", StringComparison.OrdinalIgnoreCase)
            || value.IndexOf("...", StringComparison.Ordinal) >= 0
            || value.IndexOf('\u2026') >= 0
            || (value[0] is '{' or '<' or '[' && value[value.Length - 1] is '}' or '>' or ']');
    }
}
