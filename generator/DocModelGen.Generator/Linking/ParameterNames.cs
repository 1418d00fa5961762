using System;

namespace DocModelGen.Generator.Linking;

/// <summary>Names the placeholders of a route so that they say what they identify, even where the page says <c>{id}</c> twice.</summary>
internal static class ParameterNames
{
    /// <summary>One name for each part of the template; null for literals.</summary>
    public static string?[] Of(UrlTemplate template)
    {
        var names = new string?[template.Parts.Count];
        var scope = new NameScope(StringComparer.Ordinal);
        string before = "";
        for (int i = 0; i < names.Length; i++)
        {
            UrlPart part = template.Parts[i];
            if (part.IsPlaceholder)
            {
                names[i] = scope.Claim(Name(part.Text, before));
            }
            else
            {
                before += part.Text;
            }
        }

        return names;
    }

    private static string Name(string placeholder, string before)
    {
        if (placeholder == RouteReader.Ellipsis)
        {
            return CSharpIdentifiers.Join(CSharpIdentifiers.Camel(Collection(before)), "Path");
        }

        string[] alternatives = placeholder.Split('|');
        string first = alternatives[0].Trim();
        bool isId = string.Equals(first, "id", StringComparison.OrdinalIgnoreCase) || first.StartsWith("idOr", StringComparison.Ordinal);
        if ((isId || string.Equals(first, "value", StringComparison.OrdinalIgnoreCase)) && Argument(before) is { } argument)
        {
            return CSharpIdentifiers.Camel(argument);
        }

        if (!isId)
        {
            return CSharpIdentifiers.Camel(first);
        }

        string collection = Collection(before);
        if (collection.Length == 0)
        {
            return CSharpIdentifiers.Camel(first);
        }

        bool isName = alternatives.Length > 1 && string.Equals(alternatives[1].Trim(), "name", StringComparison.OrdinalIgnoreCase);
        return CSharpIdentifiers.Join(CSharpIdentifiers.Camel(Plurals.Singular(collection)), isName ? "IdOrName" : "Id");
    }

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

    /// <summary>The last literal segment before the placeholder.</summary>
    private static string Collection(string before)
    {
        string[] segments = before.Split('/');
        for (int i = segments.Length - 1; i >= 0; i--)
        {
            string name = UrlTemplate.SegmentName(segments[i]);
            if (name.Length > 0)
            {
                return name;
            }
        }

        return "";
    }
}
