using System;
using System.Collections.Generic;
using System.Text;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>A URL template, split once into literals, placeholders, and arguments of a call that may be left out.</summary>
internal sealed class RouteTemplate
{
    private readonly Part[] _parts;

    private RouteTemplate(string template, string[] names, Part[] parts)
    {
        Template = template;
        Names = names;
        _parts = parts;
        IsCount = template.Split('?')[0].EndsWith("/$count", StringComparison.Ordinal);
        foreach (Part part in parts)
        {
            HasQuery |= part.Literal?.IndexOf('?') >= 0;
            HasOptional |= part.Optional is not null;
        }
    }

    private enum Kind
    {
        Segment,
        Path,
        Query,
    }

    public string Template { get; }

    /// <summary>The placeholders' names in the order of first appearance.</summary>
    public string[] Names { get; }

    /// <summary>Whether a call in the template has arguments that may be left out.</summary>
    public bool HasOptional { get; }

    /// <summary>Whether the template itself has a query part.</summary>
    public bool HasQuery { get; }

    /// <summary>Whether the path ends in <c>/$count</c>, which is answered with a number alone.</summary>
    public bool IsCount { get; }

    public static RouteTemplate Parse(string template)
    {
        List<Part> parts = [];
        List<string> names = [];
        StringBuilder literal = new();
        bool inQuery = false;
        bool inQuotes = false;
        for (int i = 0; i < template.Length; i++)
        {
            char c = template[i];
            int end = c == '{' ? template.IndexOf('}', i) : -1;
            if (end > i + 1 && template[i + 1] is '(' or ',')
            {
                parts.Add(new Part { Literal = literal.ToString() });
                parts.Add(new Part { Optional = new OptionalArguments(template.Substring(i + 1, end - i - 1)) });
                literal.Clear();
                i = end;
                continue;
            }

            if (end > i + 1)
            {
                string name = template.Substring(i + 1, end - i - 1);
                Kind kind = inQuery ? Kind.Query : name[0] == '+' ? Kind.Path : Kind.Segment;
                name = name.TrimStart('+');
                if (!names.Contains(name))
                {
                    names.Add(name);
                }

                parts.Add(new Part { Literal = literal.ToString() });
                parts.Add(new Part { Argument = names.IndexOf(name), Kind = kind, IsQuoted = inQuotes });
                literal.Clear();
                i = end;
                continue;
            }

            inQuery |= c == '?';
            inQuotes ^= c == '\'';
            Append(literal, template, ref i);
        }

        parts.Add(new Part { Literal = literal.ToString() });
        return new RouteTemplate(template, [.. names], [.. parts]);
    }

    /// <summary>Appends a character of the template, escaped where it is none of a URL.</summary>
    private static void Append(StringBuilder literal, string template, ref int index)
    {
        char c = template[index];
        if (c == '%' ? ApiUri.IsEscape(template, index) : PercentEncoding.IsAllowedInTemplate(c))
        {
            literal.Append(c);
        }
        else if (char.IsHighSurrogate(c) && index + 1 < template.Length && char.IsLowSurrogate(template[index + 1]))
        {
            literal.Append(PercentEncoding.Escape(c, template[++index]));
        }
        else
        {
            literal.Append(PercentEncoding.Escape(c));
        }
    }

    /// <summary>Refuses an argument that would change the path's structure or name nothing.</summary>
    public void Check(string[] arguments)
    {
        if (arguments.Length != Names.Length)
        {
            throw new ArgumentException(
                $"The template {Template} takes {Names.Length} arguments, but there are {arguments.Length}.", nameof(arguments));
        }

        foreach (Part part in _parts)
        {
            if (part is { Literal: null, Optional: null })
            {
                CheckArgument(arguments[part.Argument], Names[part.Argument], part.Kind);
            }
        }
    }

    /// <summary>Whether an option of this name is an argument of a call, and none of the query.</summary>
    public bool IsOptional(string name)
    {
        foreach (Part part in HasOptional ? _parts : [])
        {
            if (part.Optional?.Has(name) == true)
            {
                return true;
            }
        }

        return false;
    }

    public void Write(ref ApiUrlWriter url, string[] arguments, KeyValuePair<string, object>[] options)
    {
        foreach (Part part in _parts)
        {
            if (part.Literal is not null)
            {
                url.WriteLiteral(part.Literal);
                continue;
            }

            if (part.Optional is not null)
            {
                part.Optional.Write(ref url, options);
                continue;
            }

            string value = arguments[part.Argument];
            url.WriteEscaped(part.IsQuoted ? UrlValue.WithDoubledQuotes(value) : value, part.Kind switch
            {
                Kind.Path => UrlPart.Path,
                Kind.Query => UrlPart.QueryValue,
                _ => UrlPart.Segment,
            });
        }
    }

    private static void CheckArgument(string? value, string name, Kind kind)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }

        if (value.Length == 0 || value is "." or "..")
        {
            throw new ArgumentException($"The path parameter '{name}' cannot be empty, '.' or '..'.", name);
        }

        if (kind == Kind.Path && HasDotSegment(value))
        {
            throw new ArgumentException($"The path parameter '{name}' cannot have '.' or '..' as a segment.", name);
        }

        if (PercentEncoding.HasLoneSurrogate(value))
        {
            throw new ArgumentException($"The path parameter '{name}' has half a surrogate pair, which no URL can carry.", name);
        }
    }

    private static bool HasDotSegment(string path)
    {
        foreach (string segment in path.Split('/', '\\'))
        {
            if (segment is "." or "..")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One of literal, optional arguments and placeholder.</summary>
    /// <remarks>A class with fields: a list of structs, and properties, are code that each process would compile before its first request.</remarks>
    private sealed class Part
    {
        public string? Literal;

        public OptionalArguments? Optional;

        public int Argument;

        public Kind Kind;

        public bool IsQuoted;
    }
}
