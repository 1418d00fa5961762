using System;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Parsing.Vocabulary;

/// <summary>The words around a type's name: of lists and maps, of being required or nullable, and those that say nothing.</summary>
internal static class TypeWords
{
    private static readonly string[] s_trailingWords =
    [
        " resource types", " resource type", " resources", " resource", " objects", " object", " structures", " structure", " entities", " entity", " enumeration", " enum",
    ];

    private static readonly string[] s_articles = ["an ", "a ", "the "];

    private static readonly string[] s_lists = ["collection", "list", "array", "ilist", "ienumerable", "icollection", "ireadonlylist", "set", "arrays", "lists", "sequence", "iterable", "vector"];

    private static readonly string[] s_maps = ["dictionary", "map", "idictionary", "ireadonlydictionary", "record", "hash", "hashmap", "object"];

    private static readonly string[] s_listSuffixes = [" collection", " array", " list", "[]"];

    private static readonly string[] s_mapPrefixes = ["map of string to ", "map of strings to ", "dictionary of string to ", "object of string to ", "map from string to ", "map[string]", "map of "];

    private static readonly string[] s_nullEnds = [" | null", "|null", " or null", "/null", " / null", ", null", " or nil", " | undefined"];

    private static readonly string[] s_nullStarts = ["null | ", "null|", "null or ", "null/"];

    /// <summary><c>list</c> or <c>map</c>, as the mark of <see cref="TypeCell"/>; <c>\0</c> for another word.</summary>
    public static char FindContainer(string word) =>
        Array.Exists(s_lists, list => list.Equals(word, StringComparison.OrdinalIgnoreCase)) ? TypeCell.List
        : Array.Exists(s_maps, map => map.Equals(word, StringComparison.OrdinalIgnoreCase)) ? TypeCell.Map
        : '\0';

    /// <summary>What is inside of the outermost list or map; null where there is none.</summary>
    public static (string Core, char Container)? StripContainer(string text) =>
        StripWrapper(text) ?? StripPrefix(text) ?? StripSuffix(text);

    public static string WithoutTrailingWord(string text)
    {
        string? word = Array.Find(s_trailingWords, word => text.Length > word.Length && text.EndsWith(word, StringComparison.OrdinalIgnoreCase));
        return word is null ? text : text.Substring(0, text.Length - word.Length).TrimEnd();
    }

    public static string WithoutArticle(string text)
    {
        string? article = Array.Find(s_articles, article => text.Length > article.Length && text.StartsWith(article, StringComparison.OrdinalIgnoreCase));
        return article is null ? text : text.Substring(article.Length).TrimStart();
    }

    public static string WithoutNull(string text)
    {
        if (Array.Find(s_nullEnds, end => text.Length > end.Length && text.EndsWith(end, StringComparison.OrdinalIgnoreCase)) is { } end)
        {
            return text.Substring(0, text.Length - end.Length).TrimEnd();
        }

        string? start = Array.Find(s_nullStarts, start => text.Length > start.Length && text.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        return start is null ? text : text.Substring(start.Length).TrimStart();
    }

    public static PropertyFlags FlagOf(string word) => word.Trim().ToLowerInvariant() switch
    {
        "optional" => PropertyFlags.Optional,
        "required" or "mandatory" => PropertyFlags.Required,
        "readonly" or "read-only" => PropertyFlags.ReadOnly,
        _ => PropertyFlags.None,
    };

    /// <summary>Words that authors put for a type and that name none: taken for an enumeration's name, properties of nothing in common would share it.</summary>
    public static bool IsNoName(string word) => word.ToLowerInvariant() is "nullable" or "class" or "struct" or "structure" or "complex" or "various" or "varies" or "none" or "n/a" or "null" or "tbd" or "value" or "values" or "resource" or "type" or "object array";

    /// <summary>The formats of JSON Schema and OpenAPI, which make a string or number more exact.</summary>
    public static bool IsFormat(string remark) => remark.ToLowerInvariant() is "date-time" or "datetime" or "date" or "time" or "duration" or "uuid" or "guid" or "uri" or "url" or "email"
        or "byte" or "binary" or "base64" or "int32" or "int64" or "float" or "double" or "decimal" or "long";

    /// <summary><c>enum: a, b</c>.</summary>
    public static bool AnnouncesValues(string remark) =>
        remark.StartsWith("enum", StringComparison.OrdinalIgnoreCase) || remark.StartsWith("one of", StringComparison.OrdinalIgnoreCase);

    /// <summary>The primitive of <c>string enum</c>, <c>enum of string</c>, <c>enum&lt;string&gt;</c> and <c>enum[string]</c>; null for other texts.</summary>
    public static string? IsEnumerationOfPrimitive(string text)
    {
        if (text.StartsWith("enum", StringComparison.OrdinalIgnoreCase) && text.Length > 6 && (text[4] is '<' or '[') && text[text.Length - 1] == ClosingOf(text[4])
            && text.Substring(5, text.Length - 6).Trim() is var inner && PrimitiveTypes.Find(inner) is not null)
        {
            return inner;
        }

        foreach (string suffix in new[] { " enum", " enumeration" })
        {
            if (text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && PrimitiveTypes.Find(text.Substring(0, text.Length - suffix.Length)) is { } primitive)
            {
                return primitive;
            }
        }

        return null;
    }

    /// <summary><c>Collection(X)</c>, <c>List&lt;X&gt;</c>, <c>array[X]</c>, <c>Dictionary&lt;string, X&gt;</c>, <c>[X]</c> of a primitive.</summary>
    private static (string, char)? StripWrapper(string text)
    {
        int open = text.IndexOfAny(['(', '<', '[']);
        if (open < 0 || text.Length < open + 3 || text[text.Length - 1] != ClosingOf(text[open]) || !Closes(text, open))
        {
            return null;
        }

        string inner = text.Substring(open + 1, text.Length - open - 2).Trim();
        if (open == 0)
        {
            return text[0] == '[' && PrimitiveTypes.Find(inner) is not null ? (inner, TypeCell.List) : null;
        }

        char container = FindContainer(text.Substring(0, open).Trim());
        if (container != TypeCell.Map)
        {
            return container == '\0' ? null : (inner, container);
        }

        int comma = inner.IndexOf(',');
        return comma > 0 && PrimitiveTypes.Find(inner.Substring(0, comma).Trim()) is "String" or "Guid" ? (inner.Substring(comma + 1), TypeCell.Map) : null;
    }

    private static (string, char)? StripPrefix(string text)
    {
        foreach (string list in s_lists)
        {
            if (text.Length > list.Length + 4 && text.StartsWith(list, StringComparison.OrdinalIgnoreCase) && text.IndexOf(" of ", list.Length, StringComparison.OrdinalIgnoreCase) is int of && of == list.Length)
            {
                return (text.Substring(of + 4), TypeCell.List);
            }
        }

        string? map = Array.Find(s_mapPrefixes, prefix => text.Length > prefix.Length && text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        return map is null ? null : (text.Substring(map.Length), TypeCell.Map);
    }

    private static (string, char)? StripSuffix(string text)
    {
        string? suffix = Array.Find(s_listSuffixes, suffix => text.Length > suffix.Length && text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
        return suffix is null || (suffix == "[]" && text.EndsWith("][]", StringComparison.Ordinal) && text.IndexOf('(') < 0)
            ? null
            : (text.Substring(0, text.Length - suffix.Length), TypeCell.List);
    }

    private static char ClosingOf(char open) => open switch { '(' => ')', '<' => '>', _ => ']' };

    /// <summary>The bracket at <paramref name="open"/> closes at the end of the text, and not before.</summary>
    private static bool Closes(string text, int open)
    {
        int depth = 0;
        for (int i = open; i < text.Length; i++)
        {
            depth += text[i] == text[open] ? 1 : text[i] == ClosingOf(text[open]) ? -1 : 0;
            if (depth == 0)
            {
                return i == text.Length - 1;
            }
        }

        return false;
    }
}
