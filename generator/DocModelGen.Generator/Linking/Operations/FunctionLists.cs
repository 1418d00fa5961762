using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Routes;

namespace DocModelGen.Generator.Linking.Operations;

/// <summary>
/// Arguments of a function's call that are written as a list or by an alias, made placeholders: <c>f(ids=['x'])</c>, <c>f(ids=['{x}'])</c>,
/// <c>f(ids=@p)?@p=['x']</c>.
/// </summary>
internal sealed class FunctionLists
{
    private readonly string _path;
    private readonly string _query;
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);

    private FunctionLists(string documented)
    {
        int query = documented.IndexOf('?');
        _path = query < 0 ? documented : documented.Substring(0, query);
        _query = query < 0 ? "" : documented.Substring(query + 1);
    }

    /// <summary>The template itself where it has no such argument.</summary>
    public static UrlTemplate Open(UrlTemplate template)
    {
        string documented = template.Documented;
        return documented.IndexOf('(') >= 0 && (documented.IndexOf('[') >= 0 || documented.IndexOf('@') >= 0)
            ? new FunctionLists(documented).Open() ?? template
            : template;
    }

    private UrlTemplate? Open()
    {
        int written = 0;
        for (int equals = _path.IndexOf('='); equals >= 0; equals = _path.IndexOf('=', equals + 1))
        {
            int value = equals + 1;
            if (ParameterNames.CallArgument(_path, equals) is not { } name || value == _path.Length)
            {
                continue;
            }

            int end = _path[value] == '[' ? _path.IndexOf(']', value) + 1 : _path[value] == '@' ? EndOfName(_path, value + 1) : 0;
            if (end > value + 1)
            {
                _text.Append(_path, written, value - written);
                if (_path[value] == '@')
                {
                    string alias = _path.Substring(value, end - value);
                    _text.Append(alias);
                    _aliases[alias] = name;
                }
                else
                {
                    _text.Append('{').Append(name).Append('}');
                    _lists.Add(name);
                }

                written = end;
                equals = end - 1;
            }
            else if (_path[value] == '[')
            {
                // Never closed, nor is any behind it.
                return null;
            }
        }

        bool isFound = _lists.Count + _aliases.Count > 0;
        _text.Append(_path, written, _path.Length - written);
        WriteQuery();
        return isFound ? Read() : null;
    }

    private void WriteQuery()
    {
        char before = '?';
        foreach (string option in _query.Length == 0 ? [] : _query.Split('&'))
        {
            int equals = option.IndexOf('=');
            string name = equals < 0 ? option : option.Substring(0, equals);
            _text.Append(before).Append(_aliases.TryGetValue(name, out string? argument) ? WithValue(name, argument, option.Substring(equals + 1)) : option);
            _aliases.Remove(name);
            before = '&';
        }

        foreach (KeyValuePair<string, string> alias in _aliases.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            _text.Append(before).Append(WithValue(alias.Key, alias.Value, ""));
            before = '&';
        }
    }

    private string WithValue(string alias, string argument, string shown)
    {
        bool isQuoted = shown.StartsWith("'", StringComparison.Ordinal);
        if (shown.StartsWith("[", StringComparison.Ordinal))
        {
            _lists.Add(argument);
        }

        return isQuoted ? $"{alias}='{{{argument}}}'" : $"{alias}={{{argument}}}";
    }

    private UrlTemplate? Read()
    {
        UrlTemplate? read = RouteReader.Read(_text.ToString(), out _);
        return read is null ? null : new UrlTemplate([.. read.Parts.Select(part => part with { IsList = part.IsPlaceholder && _lists.Contains(part.Text) })]);
    }

    private static int EndOfName(string text, int start)
    {
        int end = start;
        while (end < text.Length && (CSharpIdentifiers.IsWordCharacter(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end;
    }
}
