using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;

namespace DocModelGen.Testing.Checking;

/// <summary>A URL template turned round: from an address to the values of its placeholders.</summary>
internal sealed class Route
{
    private readonly List<string> _names = [];
    private readonly HashSet<string> _quoted = [];
    private readonly Regex _path;

    public Route(string template)
    {
        Template = template;
        int query = template.IndexOf('?');
        string path = query < 0 ? template : template[..query];
        _path = new Regex(Pattern(path.TrimStart('/')), RegexOptions.CultureInvariant);
        Query = query < 0 ? [] : UrlQuery.Parse(template[(query + 1)..]);
        Segments = path.Trim('/').Split('/');
    }

    public string Template { get; }

    public string[] Segments { get; }

    /// <summary>What the template has behind the question mark: placeholders are still there.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; }

    /// <summary>How much of the template is literal: of two that match, the one that says more is meant.</summary>
    public int LiteralLength { get; private set; }

    /// <param name="path">The escaped path below service and version, without a slash in front.</param>
    /// <returns>The unescaped values by placeholder; null where the path does not follow the template.</returns>
    public Dictionary<string, string>? Match(string path)
    {
        Match match = _path.Match(path);
        if (!match.Success)
        {
            return null;
        }

        Dictionary<string, string> values = new(StringComparer.Ordinal);
        for (int i = 0; i < _names.Count; i++)
        {
            string value = Uri.UnescapeDataString(match.Groups[i + 1].Value);
            values[_names[i]] = _quoted.Contains(_names[i]) ? value.Replace("''", "'") : value;
        }

        return values;
    }

    private string Pattern(string path)
    {
        StringBuilder pattern = new("^");
        int at = 0;
        while (at < path.Length)
        {
            int open = path.IndexOf('{', at);
            int close = open < 0 ? -1 : path.IndexOf('}', open);
            string literal = close < 0 ? path[at..] : path[at..open];
            LiteralLength += literal.Length;
            pattern.Append(Regex.Escape(literal));
            if (close < 0)
            {
                break;
            }

            string name = path[(open + 1)..close];
            bool isPath = name.StartsWith('+');
            _names.Add(isPath ? name[1..] : name);
            if (open > 0 && path[open - 1] == '\'')
            {
                _quoted.Add(name);
            }

            pattern.Append(isPath ? "(.+)" : "([^/]+)");
            at = close + 1;
        }

        return pattern.Append('$').ToString();
    }
}
