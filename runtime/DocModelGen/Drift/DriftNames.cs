using System;

namespace DocModelGen;

/// <summary>
/// What counts as a name. What stands there may be data, such as the keys of a map or the text of a property that was an enumeration once, and data is
/// nobody's business.
/// </summary>
internal static class DriftNames
{
    private const int LongestProperty = 128;
    private const int LongestMember = 64;
    private const int LongestType = 256;

    /// <summary>Whether that is an annotation of OData (JSON Format 4.01, 4.6), which no page has in its table.</summary>
    public static bool IsAnnotation(ReadOnlySpan<byte> name) => name.IndexOf((byte)'@') >= 0;

    /// <inheritdoc cref="IsAnnotation(ReadOnlySpan{byte})"/>
    public static bool IsAnnotation(string name) => name.AsSpan().IndexOf('@') >= 0;

    /// <summary>Some text with a letter in it that is no identifier of something.</summary>
    public static bool IsProperty(string name)
    {
        if (name.Length > LongestProperty || IsIdentifier(name))
        {
            return false;
        }

        foreach (char c in name)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One word, unlike most that people write or that is secret.</summary>
    public static bool IsMember(string text)
    {
        if (text.Length is 0 or > LongestMember || IsIdentifier(text))
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.' or '/' or '+'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Words with dots between them.</summary>
    public static bool IsType(string name)
    {
        if (name.Length is 0 or > LongestType)
        {
            return false;
        }

        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an object that says <c>#microsoft.graph.user</c> says the documented type; pages leave namespaces out, services shorten them.</summary>
    public static bool IsSame(string odataType, string documented)
    {
        int start = odataType.Length > 0 && odataType[0] == '#' ? 1 : 0;
        ReadOnlySpan<char> said = odataType.AsSpan(start);
        return said.SequenceEqual(documented.AsSpan())
            || LastPart(said).Equals(LastPart(documented.AsSpan()), StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> LastPart(ReadOnlySpan<char> name) => name.Slice(name.LastIndexOf('.') + 1);

    private static bool IsIdentifier(string text) => text.Length >= 32 && Guid.TryParse(text, out _);
}
