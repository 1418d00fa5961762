using System;

namespace DocModelGen.Generator.Parsing;

/// <summary>Headings as the reference writes them; authors differ in case, number and trailing words.</summary>
internal static class SectionNames
{
    private const string ValuesSuffix = " values";

    public static SectionKind Classify(string heading)
    {
        string name = heading.TrimEnd(':', ' ', '.').ToLowerInvariant();
        return name switch
        {
            "permissions" or "prerequisites" => SectionKind.Permissions,
            "request headers" or "request header" or "optional request headers" or "headers" => SectionKind.RequestHeaders,
            "request body" or "request bodies" => SectionKind.RequestBody,
            "parameters" or "request parameters" => SectionKind.Parameters,
            "function parameters" => SectionKind.FunctionParameters,
            "query parameters" or "optional query parameters" or "odata query parameters" or "query string parameters"
                or "optional odata query parameters" or "required query parameters" => SectionKind.QueryParameters,
            "path parameters" or "url parameters" => SectionKind.PathParameters,
            "response" or "responses" or "response body" or "response code" => SectionKind.Response,
            "example" or "examples" => SectionKind.Example,
            "properties" or "property" => SectionKind.Properties,
            "relationships" or "relationship" => SectionKind.Relationships,
            "instance attributes" => SectionKind.Annotations,
            "members" => SectionKind.Members,
            "json representation" => SectionKind.JsonRepresentation,
            "methods" or "remarks" or "see also" or "tasks" or "next steps" => SectionKind.Prose,
            _ => ClassifyByStart(name),
        };
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
}
