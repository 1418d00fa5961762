using System;
using System.Collections.Generic;

namespace DocModelGen.Generator.Parsing.Vocabulary;

/// <summary>Headings as the reference writes them; authors differ in case, number and trailing words.</summary>
internal static class SectionNames
{
    private const string ValuesSuffix = " values";

    /// <summary>Headings that announce a table or a block, as they are written: one that nearly is one of them is a misspelling.</summary>
    public static readonly string[] Announcing =
    [
        "Permissions", "Prerequisites", "HTTP request", "Request headers", "Request body", "Function parameters",
        "Query parameters", "Path parameters", "Response", "Properties", "Relationships", "Members", "JSON representation",
    ];

    /// <summary>What stands behind the name of an enumeration in the heading of its table, the longer first.</summary>
    private static readonly string[] s_enumSuffixes =
    [
        " enumeration values", " enumeration members", " enumeration type", " enum values", " enum members", " enum type", " enumeration", " enum", " values", " type",
    ];

    private static readonly char[] s_trailing = [':', ' ', '.'];

    private static readonly Dictionary<string, SectionKind> s_kinds = CreateKinds(
        (SectionKind.Permissions, ["permissions", "prerequisites"]),
        (SectionKind.RequestHeaders, ["request headers", "request header", "optional request headers", "headers", "http headers", "header parameters", "additional headers"]),
        (SectionKind.RequestBody, ["request body", "request bodies", "body", "request payload", "body parameters", "body params", "request body parameters", "json params", "json parameters", "json body", "form data", "form data parameters", "form params", "form parameters", "json/form params", "request fields", "request body schema", "body fields", "json body parameters"]),
        (SectionKind.Parameters, ["parameters", "request parameters", "arguments", "params", "input parameters"]),
        (SectionKind.FunctionParameters, ["function parameters"]),
        (SectionKind.QueryParameters,
            ["query parameters", "query", "optional query parameters", "odata query parameters", "query string parameters", "optional odata query parameters", "required query parameters", "query params", "query string params", "query string", "query arguments", "url query parameters"]),
        (SectionKind.PathParameters, ["path parameters", "url parameters", "uri parameters", "uri parameter", "path params", "url params", "route parameters", "path parameter"]),
        (SectionKind.Response, ["response", "responses", "response body", "response code", "response codes", "http response", "rest response", "success response", "successful response", "return value", "return values", "returns", "result", "results", "response fields", "response parameters", "response attributes", "response schema", "response structure", "response syntax", "response object", "reply"]),
        (SectionKind.Example, ["example", "examples", "sample", "samples", "sample request", "sample response", "sample payload", "sample call", "sample code", "request example", "request examples", "response example", "response examples", "code sample", "code samples", "code example", "code examples", "curl", "usage example"]),
        (SectionKind.Properties, ["properties", "property", "json format", "data format", "format", "json schema", "schema", "json structure", "data structure", "data model", "object schema", "object format"]),
        (SectionKind.Relationships, ["relationships", "relationship", "navigation", "links"]),
        (SectionKind.Annotations, ["instance attributes"]),
        (SectionKind.Members, ["members"]),
        (SectionKind.JsonRepresentation, ["json representation"]),
        (SectionKind.Request, ["request", "rest request", "request syntax", "endpoint", "http endpoint", "api endpoint", "request url", "request uri", "resource url", "http method", "route", "syntax"]),
        (SectionKind.Prose, ["methods", "remarks", "see also", "tasks", "next steps"]));

    /// <summary>What stands in front of "properties" and its like and does not change what they are.</summary>
    private static readonly HashSet<string> s_attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "more", "other", "additional", "further", "common", "inherited", "base", "own", "general", "optional", "required", "writable", "readonly", "read-only",
        "basic", "main", "key", "standard", "custom", "extended", "advanced", "resource", "object", "type", "entity", "remaining", "shared", "specific",
    };

    private static readonly string[] s_enumWords = ["enum type ", "enumeration type ", "enumeration ", "enum "];

    private static readonly string[] s_purposes = [" for ", " of the ", " of this ", " only for ", " available ", " that ", " with "];

    private static readonly string[] s_statusWords = ["response ", "error ", "status code ", "status ", "http "];

    private static readonly string[] s_typeWords = ["object ", "resource ", "type ", "entity "];

    public static SectionKind Classify(string heading)
    {
        string name = heading.TrimEnd(s_trailing);
        return s_kinds.TryGetValue(name, out SectionKind kind) || (kind = ClassifyByStart(name.ToLowerInvariant())) != SectionKind.Unknown
            ? kind
            : ClassifyUndressed(HeadingText.Undress(heading));
    }

    /// <summary>The heading is known as it is written, and not by what it is about.</summary>
    public static bool IsExact(string heading)
    {
        string name = heading.TrimEnd(s_trailing);
        return s_kinds.ContainsKey(name) || ClassifyByStart(name.ToLowerInvariant()) != SectionKind.Unknown;
    }

    /// <summary><c>X properties</c>, where the page is about X.</summary>
    public static bool IsOfPropertiesOf(string heading, string? typeName)
    {
        if (typeName is not { Length: > 0 } || !heading.StartsWith(typeName, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        string rest = heading.Substring(typeName.Length).Trim();
        return IsPropertyWord(rest)
            || Array.Exists(s_typeWords, word => rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && IsPropertyWord(rest.Substring(word.Length)));
    }

    /// <summary><c>X properties</c>, of whatever X.</summary>
    public static bool IsOfProperties(string heading) => IsPropertyWord(heading.TrimEnd(s_trailing).Substring(heading.TrimEnd(s_trailing).LastIndexOf(' ') + 1));

    /// <summary>The X of <c>X values</c>, <c>X enumeration</c>, <c>X enum type</c> and the like; null where the heading is another.</summary>
    public static string? GetEnumName(string heading)
    {
        string trimmed = heading.Trim().TrimEnd(':');
        if (Array.Find(s_enumWords, word => trimmed.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } before)
        {
            string named = trimmed.Substring(before.Length).Trim();
            return IsTypeName(named) ? named : null;
        }

        return Array.Find(s_enumSuffixes, suffix => trimmed.Length > suffix.Length && trimmed.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) is { } suffix
            && trimmed.Substring(0, trimmed.Length - suffix.Length).Trim() is var name && IsTypeName(name)
            ? name
            : null;
    }

    /// <summary>
    /// <c>OrderStatus</c>, <c>order_status</c>, alone in a heading: a name of more than one word as code writes it, which over a table or list of values is
    /// that of an enumeration. Null for any other heading.
    /// </summary>
    public static string? GetBareEnumName(string heading)
    {
        string name = heading.Trim().Trim('`').TrimEnd(':');
        if (!IsTypeName(name))
        {
            return null;
        }

        for (int i = 1; i < name.Length - 1; i++)
        {
            if (name[i] == '_' || (char.IsLower(name[i - 1]) && char.IsUpper(name[i]) && char.IsLower(name[i + 1])))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>What a fragment that leads to such a heading leads to: the X of <c>x-values</c>, <c>x-enumeration</c>; null for any other.</summary>
    public static string? GetEnumOfFragment(string fragment) =>
        Array.Find(s_enumSuffixes, suffix => fragment.Length > suffix.Length && fragment.EndsWith(suffix.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase)) is { } suffix
            ? fragment.Substring(0, fragment.Length - suffix.Length)
            : null;

    public static bool IsTypeName(string name)
    {
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '.'))
            {
                return false;
            }
        }

        return name.Length > 0 && !char.IsDigit(name[0]);
    }

    private static SectionKind ClassifyUndressed(string name)
    {
        if (s_kinds.TryGetValue(name, out SectionKind kind) || (kind = ClassifyByStart(name.ToLowerInvariant())) != SectionKind.Unknown)
        {
            return kind;
        }

        string subject = WithoutPurpose(name);
        int space = subject.LastIndexOf(' ');
        return !IsPropertyWord(subject.Substring(space + 1)) ? SectionKind.Unknown
            : space < 0 ? SectionKind.Properties
            : subject.StartsWith("navigation ", StringComparison.OrdinalIgnoreCase) ? SectionKind.Relationships
            : Array.TrueForAll(subject.Substring(0, space).Split(' '), s_attributes.Contains) ? SectionKind.Properties
            : SectionKind.Unknown;
    }

    /// <summary>"Properties for administrators" are properties.</summary>
    private static string WithoutPurpose(string name)
    {
        foreach (string purpose in s_purposes)
        {
            int index = name.IndexOf(purpose, StringComparison.OrdinalIgnoreCase);
            if (index > 0)
            {
                return name.Substring(0, index);
            }
        }

        return name;
    }

    private static bool IsPropertyWord(string word) => word.ToLowerInvariant() is "properties" or "property" or "attributes" or "fields";

    private static SectionKind ClassifyByStart(string name)
    {
        if (IsStatus(name))
        {
            return SectionKind.Response;
        }

        if (name.StartsWith("http request", StringComparison.Ordinal))
        {
            return SectionKind.HttpRequest;
        }

        if (name.StartsWith("example", StringComparison.Ordinal) && !char.IsLetter(name.Length > 7 ? name[7] : ' ')
            || name.StartsWith("examples ", StringComparison.Ordinal))
        {
            return SectionKind.Example;
        }

        return name.EndsWith(ValuesSuffix, StringComparison.Ordinal) && IsTypeName(name.Substring(0, name.Length - ValuesSuffix.Length))
            ? SectionKind.Values
            : SectionKind.Unknown;
    }

    private static bool IsStatus(string name) => StatusOf(name) >= 200;

    /// <summary><c>Response 201</c>, <c>200 OK</c>, <c>404: Not found</c>; 0 for any other heading.</summary>
    public static int StatusOf(string heading)
    {
        string word = Array.Find(s_statusWords, word => heading.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ?? "";
        int start = word.Length;
        return heading.Length >= start + 3 && heading[start] is >= '1' and <= '5' && char.IsDigit(heading[start + 1]) && char.IsDigit(heading[start + 2])
            && (heading.Length == start + 3 || heading[start + 3] is ' ' or ':')
                ? ((heading[start] - '0') * 100) + ((heading[start + 1] - '0') * 10) + heading[start + 2] - '0'
                : 0;
    }

    private static Dictionary<string, SectionKind> CreateKinds(params (SectionKind Kind, string[] Names)[] kinds)
    {
        var byName = new Dictionary<string, SectionKind>(StringComparer.OrdinalIgnoreCase);
        foreach ((SectionKind kind, string[] names) in kinds)
        {
            foreach (string name in names)
            {
                byName.Add(name, kind);
            }
        }

        return byName;
    }
}
