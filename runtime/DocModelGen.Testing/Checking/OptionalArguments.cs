using System;
using System.Collections.Generic;
using System.Linq;

namespace DocModelGen.Testing.Checking;

/// <summary>Arguments that the last call of a template may have, <c>range{(address='')}</c>, and those that a path has of them.</summary>
internal sealed class OptionalArguments
{
    private readonly HashSet<string> _names;

    private OptionalArguments(IEnumerable<string> names) => _names = new HashSet<string>(names, StringComparer.Ordinal);

    public static OptionalArguments None { get; } = new([]);

    /// <summary>Takes them out of the template.</summary>
    public static OptionalArguments Split(ref string template)
    {
        int open = Math.Max(template.LastIndexOf("{(", StringComparison.Ordinal), template.LastIndexOf("{,", StringComparison.Ordinal));
        int close = open < 0 ? -1 : template.IndexOf('}', open);
        if (close < 0)
        {
            return None;
        }

        string[] arguments = template[(open + 1)..close].Trim('(', ')', ',').Split(',');
        template = template.Remove(open, close + 1 - open);
        return new OptionalArguments(arguments.Select(static argument => argument.Split('=')[0]));
    }

    public bool Has(string name) => _names.Contains(name);

    /// <summary>The path without them, and their unescaped values.</summary>
    public string Take(string path, Dictionary<string, string> values)
    {
        int open = _names.Count == 0 || !path.EndsWith(')') ? -1 : path.IndexOf('(', path.LastIndexOf('/') + 1);
        if (open < 0)
        {
            return path;
        }

        List<string> others = [];
        foreach (string argument in SplitArguments(path[(open + 1)..^1]))
        {
            int equals = argument.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? "" : Uri.UnescapeDataString(argument[..equals]).Trim();
            if (_names.Contains(name))
            {
                values[name] = Value(Uri.UnescapeDataString(argument[(equals + 1)..]).Trim());
            }
            else
            {
                others.Add(argument);
            }
        }

        return path[..open] + (others.Count == 0 ? "" : $"({string.Join(',', others)})");
    }

    private static string Value(string text) =>
        text.Length > 1 && text[0] == '\'' && text[^1] == '\'' ? text[1..^1].Replace("''", "'", StringComparison.Ordinal) : text;

    /// <summary>At commas that stand in no string.</summary>
    private static IEnumerable<string> SplitArguments(string arguments)
    {
        int start = 0;
        bool isQuoted = false;
        for (int i = 0; i < arguments.Length; i++)
        {
            isQuoted ^= arguments[i] == '\'' || string.CompareOrdinal(arguments, i, "%27", 0, 3) == 0;
            if (arguments[i] == ',' && !isQuoted)
            {
                yield return arguments[start..i];
                start = i + 1;
            }
        }

        yield return arguments[start..];
    }
}
