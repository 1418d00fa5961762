using System;
using System.Collections.Generic;

namespace DocModelGen.Testing.Checking;

/// <summary>A URL template turned round: from an address to the values of its placeholders.</summary>
internal sealed class Route
{
    private readonly List<Part> _parts = [];
    private readonly bool _isEscaped = true;
    private readonly OptionalArguments _optional = OptionalArguments.None;

    public Route(string template)
    {
        Template = template;
        _optional = OptionalArguments.Split(ref template);
        Documented = template;
        int query = template.IndexOf('?');
        string path = query < 0 ? template : template[..query];
        Split(path.TrimStart('/'));
        Query = query < 0 ? [] : UrlQuery.Parse(template[(query + 1)..]);
        Segments = path.Trim('/').Split('/');
    }

    /// <summary>The value of a query option, which may have slashes and question marks of its own.</summary>
    private Route(string value, bool isPath)
    {
        Template = Documented = value;
        Query = [];
        Segments = [];
        _isEscaped = isPath;
        Split(value);
    }

    public string Template { get; }

    /// <summary>The template without the arguments that its call may have.</summary>
    public string Documented { get; }

    public string[] Segments { get; }

    /// <summary>What the template has behind the question mark: placeholders are still there.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; }

    /// <summary>How much of the template is literal: of two that match, the one that says more is meant.</summary>
    public int LiteralLength { get; private set; }

    /// <summary>Whether this is an argument that the call may have, and no placeholder.</summary>
    public bool IsOptional(string argument) => _optional.Has(argument);

    /// <param name="path">The escaped path below service and version, without a slash in front.</param>
    /// <returns>The unescaped values by placeholder, and those of optional arguments; null where the path does not follow the template.</returns>
    public Dictionary<string, string>? Match(string path)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        return Match(_optional.Take(path, values), values) ? values : null;
    }

    private bool Match(string path, Dictionary<string, string> values)
    {
        // Each placeholder takes a character at least.
        if (path.Length < LiteralLength + (_parts.Count / 2) || !path.StartsWith(_parts[0].Literal, StringComparison.Ordinal))
        {
            return false;
        }

        // Whether the rest of the path, from each place, follows the rest of the template, from each part: filled from the end, it takes parts
        // times characters whatever they are, where trying one length after another takes exponentially many steps.
        bool[,] follows = new bool[_parts.Count + 1, path.Length + 1];
        follows[_parts.Count, path.Length] = true;
        for (int part = _parts.Count - 1; part >= 0; part--)
        {
            FillRow(follows, part, path);
        }

        if (follows[0, 0])
        {
            ReadValues(follows, path, values);
        }

        return follows[0, 0];
    }

    /// <summary>Whether the options have what the template has behind its question mark; values of its placeholders go to the arguments.</summary>
    public bool TryMatchQuery(IReadOnlyList<KeyValuePair<string, string>> options, Dictionary<string, string> arguments)
    {
        foreach (KeyValuePair<string, string> own in Query)
        {
            int index = 0;
            while (index < options.Count && options[index].Key != own.Key)
            {
                index++;
            }

            if (index == options.Count || new Route(own.Value.Replace("{+", "{").Replace("{", "{+"), isPath: false).Match(options[index].Value) is not { } values)
            {
                return false;
            }

            foreach ((string name, string value) in values)
            {
                arguments[name] = value;
            }
        }

        return true;
    }

    private void FillRow(bool[,] follows, int index, string path)
    {
        Part part = _parts[index];
        // Whether the rest follows once the placeholder has a character.
        bool ends = false;
        for (int at = path.Length; at >= 0; at--)
        {
            if (part.Name is null)
            {
                int end = at + part.Literal.Length;
                follows[index, at] = end <= path.Length && follows[index + 1, end]
                    && string.CompareOrdinal(path, at, part.Literal, 0, part.Literal.Length) == 0;
            }
            else
            {
                bool takes = at < path.Length && part.Takes(path[at]);
                follows[index, at] = takes && ends;
                ends = follows[index + 1, at] || (takes && ends);
            }
        }
    }

    private void ReadValues(bool[,] follows, string path, Dictionary<string, string> values)
    {
        int at = 0;
        for (int index = 0; index < _parts.Count; index++)
        {
            Part part = _parts[index];
            if (part.Name is null)
            {
                at += part.Literal.Length;
                continue;
            }

            // The longest value after which the rest still follows.
            int end = at + 1;
            for (int i = at; i < path.Length && part.Takes(path[i]); i++)
            {
                end = follows[index + 1, i + 1] ? i + 1 : end;
            }

            string value = _isEscaped ? Uri.UnescapeDataString(path[at..end]) : path[at..end];
            values[part.Name] = part.IsQuoted ? value.Replace("''", "'") : value;
            at = end;
        }
    }

    private void Split(string path)
    {
        int at = 0;
        while (true)
        {
            int open = path.IndexOf('{', at);
            int close = open < 0 ? -1 : path.IndexOf('}', open);
            string literal = close < 0 ? path[at..] : path[at..open];
            LiteralLength += literal.Length;
            _parts.Add(new Part { Literal = literal });
            if (close < 0)
            {
                return;
            }

            string name = path[(open + 1)..close];
            bool isPath = name.StartsWith('+');
            _parts.Add(new Part { Name = isPath ? name[1..] : name, IsPath = isPath, IsQuoted = open > 0 && path[open - 1] == '\'' });
            at = close + 1;
        }
    }

    /// <summary>A literal, or a placeholder where there is a name.</summary>
    private readonly struct Part
    {
        public Part()
        {
        }

        public string Literal { get; init; } = string.Empty;

        public string? Name { get; init; }

        public bool IsPath { get; init; }

        public bool IsQuoted { get; init; }

        public bool Takes(char c) => IsPath || c != '/';
    }
}
