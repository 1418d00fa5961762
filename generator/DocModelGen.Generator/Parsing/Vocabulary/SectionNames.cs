using System;
using System.Collections.Generic;

namespace DocModelGen.Generator.Parsing.Vocabulary;

/// <summary>Headings as the reference writes them; authors differ in case, number and trailing words.</summary>
internal static class SectionNames
{
    private const string ValuesSuffix = " values";

    private static readonly char[] s_trailing = [':', ' ', '.'];

    private static readonly Dictionary<string, SectionKind> s_kinds = CreateKinds(
        (SectionKind.Permissions, ["permissions", "prerequisites"]),
        (SectionKind.RequestHeaders, ["request headers", "request header", "optional request headers", "headers"]),
        (SectionKind.RequestBody, ["request body", "request bodies"]),
        (SectionKind.Parameters, ["parameters", "request parameters"]),
        (SectionKind.FunctionParameters, ["function parameters"]),
        (SectionKind.QueryParameters,
            ["query parameters", "optional query parameters", "odata query parameters", "query string parameters", "optional odata query parameters", "required query parameters"]),
        (SectionKind.PathParameters, ["path parameters", "url parameters"]),
        (SectionKind.Response, ["response", "responses", "response body", "response code"]),
        (SectionKind.Example, ["example", "examples"]),
        (SectionKind.Properties, ["properties", "property"]),
        (SectionKind.Relationships, ["relationships", "relationship"]),
        (SectionKind.Annotations, ["instance attributes"]),
        (SectionKind.Members, ["members"]),
        (SectionKind.JsonRepresentation, ["json representation"]),
        (SectionKind.Prose, ["methods", "remarks", "see also", "tasks", "next steps"]));

    public static SectionKind Classify(string heading)
    {
        string name = heading.TrimEnd(s_trailing);
        return s_kinds.TryGetValue(name, out SectionKind kind) ? kind : ClassifyByStart(name.ToLowerInvariant());
    }

    /// <summary>The X of <c>X values</c>; null where the heading is another.</summary>
    public static string? GetEnumName(string heading)
    {
        string trimmed = heading.Trim().TrimEnd(':');
        if (trimmed.Length <= ValuesSuffix.Length || !trimmed.EndsWith(ValuesSuffix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string name = trimmed.Substring(0, trimmed.Length - ValuesSuffix.Length).Trim();
        return IsTypeName(name) ? name : null;
    }

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

    private static SectionKind ClassifyByStart(string name)
    {
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
