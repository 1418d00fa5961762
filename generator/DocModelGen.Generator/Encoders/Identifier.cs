using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace DocModelGen.Generator.Encoders;

/// <summary>Names in C# source: keywords get an <c>@</c>, and what can be no identifier is made one.</summary>
internal static class Identifier
{
    public static string Encode(string name)
    {
        string valid = IsPlain(name) ? name : Repair(name);
        return NeedsEscape(valid) ? "@" + valid : valid;
    }

    /// <summary>The field behind a property: <c>DeviceName</c> -> <c>_deviceName</c>. No property has such a name: none begins with <c>_</c> and a letter.</summary>
    public static string EncodeField(string property) =>
        property.Length > 0 && property[0] is >= 'A' and <= 'Z'
            ? Encode("_" + (char)(property[0] | 0x20) + property.Substring(1))
            : Encode("_" + property);

    /// <summary>A dotted name, part by part.</summary>
    public static string EncodeQualified(string name)
    {
        if (name.IndexOf('.') < 0)
        {
            return Encode(name);
        }

        if (IsPlainQualified(name))
        {
            return name;
        }

        string[] parts = name.Split('.');
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = Encode(parts[i]);
        }

        return string.Join(".", parts);
    }

    /// <summary>No keyword begins with a capital, so a name all of whose parts do needs no look at each.</summary>
    private static bool IsPlainQualified(string name)
    {
        bool startsPart = true;
        foreach (char c in name)
        {
            bool isCapital = c is >= 'A' and <= 'Z';
            if (startsPart ? !isCapital : !isCapital && c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '.'))
            {
                return false;
            }

            startsPart = c == '.';
        }

        return !startsPart;
    }

    private static bool NeedsEscape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None

        // Words that only some versions of the language, or some places, treat as keywords.
        || name is "await" or "dynamic" or "field" or "file" or "nint" or "notnull" or "nuint" or "partial" or "record"
            or "required" or "scoped" or "unmanaged" or "var" or "where" or "yield" or "extension" or "allows";

    private static bool IsPlain(string name)
    {
        foreach (char c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return name.Length > 0 && name[0] is not (>= '0' and <= '9');
    }

    private static string Repair(string name)
    {
        var builder = new StringBuilder(name.Length + 1);
        foreach (char c in name)
        {
            // The language ignores formatting characters in identifiers: two names may not differ in them alone.
            if (char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                continue;
            }

            bool fits = SyntaxFacts.IsIdentifierPartCharacter(c);
            if (builder.Length == 0 && fits && !SyntaxFacts.IsIdentifierStartCharacter(c))
            {
                builder.Append('_');
            }

            builder.Append(fits ? c : '_');
        }

        return builder.Length == 0 ? "_" : builder.ToString();
    }
}
