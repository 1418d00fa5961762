using System;
using System.Collections.Generic;
using DocModelGen.Generator.Linking.Naming;

namespace DocModelGen.Generator.Linking.Routes;

/// <summary>Names the placeholders of a route so that they say what they identify, even where the page says <c>{id}</c> twice.</summary>
internal static class ParameterNames
{
    /// <summary>One name for each part of the template; null for literals.</summary>
    public static string?[] Of(UrlTemplate template)
    {
        var names = new string?[template.Parts.Count];
        var scope = new NameScope(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            if (template.Parts[i].IsPlaceholder)
            {
                string name = Name(template.Parts, i);

                // A parameter of this name would hide the operator that generated code uses.
                names[i] = scope.Claim(name == "nameof" ? "nameofValue" : name);
            }
        }

        return names;
    }

    private static string Name(IReadOnlyList<UrlPart> parts, int at)
    {
        string placeholder = parts[at].Text;
        if (placeholder == RouteReader.Ellipsis)
        {
            return CSharpIdentifiers.Join(CSharpIdentifiers.Camel(Collection(parts, at)), "Path");
        }

        int bar = placeholder.IndexOf('|');
        string first = bar < 0 ? placeholder : placeholder.Substring(0, bar).Trim();
        bool isId = string.Equals(first, "id", StringComparison.OrdinalIgnoreCase) || first.StartsWith("idOr", StringComparison.Ordinal);
        if ((isId || string.Equals(first, "value", StringComparison.OrdinalIgnoreCase)) && ArgumentBefore(parts, at) is { } argument)
        {
            return CSharpIdentifiers.Camel(argument);
        }

        string collection = isId ? Collection(parts, at) : "";
        if (collection.Length == 0)
        {
            return CSharpIdentifiers.Camel(first);
        }

        bool isName = bar >= 0 && string.Equals(placeholder.Split('|')[1].Trim(), "name", StringComparison.OrdinalIgnoreCase);
        return CSharpIdentifiers.Join(CSharpIdentifiers.Camel(Plurals.Singular(collection)), isName ? "IdOrName" : "Id");
    }

    /// <summary>The argument that the placeholder is the value of: <c>address</c> of <c>range(address='{x}')</c>.</summary>
    public static string? ArgumentBefore(IReadOnlyList<UrlPart> parts, int at) => at == 0 ? null : Argument(parts[at - 1].Text);

    /// <summary><c>address</c> of <c>range(address='</c>.</summary>
    public static string? Argument(string before)
    {
        string text = before.TrimEnd('\'', ' ');
        if (!text.EndsWith("=", StringComparison.Ordinal))
        {
            return null;
        }

        int start = text.Length - 1;
        while (start > 0 && (CSharpIdentifiers.IsWordCharacter(text[start - 1]) || text[start - 1] is '_' or '-'))
        {
            start--;
        }

        return start < text.Length - 1 ? text.Substring(start, text.Length - 1 - start) : null;
    }

    /// <summary>The name of an argument before its equals sign, which the call or another argument stands before.</summary>
    public static string? CallArgument(string text, int equals)
    {
        int start = equals;
        while (start > 0 && (CSharpIdentifiers.IsWordCharacter(text[start - 1]) || text[start - 1] == '_'))
        {
            start--;
        }

        int before = start - 1;
        while (before >= 0 && text[before] == ' ')
        {
            before--;
        }

        return start < equals && before >= 0 && text[before] is '(' or ',' ? text.Substring(start, equals - start) : null;
    }

    /// <summary>The last literal segment before the placeholder.</summary>
    private static string Collection(IReadOnlyList<UrlPart> parts, int at)
    {
        for (int i = at - 1; i >= 0; i--)
        {
            if (!parts[i].IsPlaceholder && LastSegment(parts[i].Text) is { Length: > 0 } name)
            {
                return name;
            }
        }

        return "";
    }

    private static string LastSegment(string literal)
    {
        for (int end = literal.Length; end > 0;)
        {
            int slash = literal.LastIndexOf('/', end - 1);
            string name = UrlTemplate.SegmentName(literal.Substring(slash + 1, end - slash - 1));
            if (name.Length > 0)
            {
                return name;
            }

            end = slash;
        }

        return "";
    }
}
