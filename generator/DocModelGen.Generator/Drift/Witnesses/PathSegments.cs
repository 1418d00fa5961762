using System.Collections.Generic;
using System.Linq;

namespace DocModelGen.Generator.Drift.Witnesses;

/// <summary>One segment of a documented URL template.</summary>
/// <param name="Name">What stands before parentheses; a placeholder's with its braces.</param>
/// <param name="Arguments">What stands in parentheses; null for none.</param>
internal readonly record struct PathSegment(string Name, string? Arguments)
{
    public bool IsPlaceholder => Name.Length > 0 && (Name[0] is '{' or '<' or '\'');

    /// <summary>Where the path goes on in another way than by names: <c>root:</c>, and <c>$ref</c>, <c>$count</c>, <c>$value</c>, <c>$batch</c>.</summary>
    public bool IsSpecial => Name.IndexOf(':') >= 0 || Name.StartsWith("$", System.StringComparison.Ordinal) || Name == "...";

    /// <summary>The names of a function's arguments; null where one of them has no name, as a key has none.</summary>
    public IReadOnlyList<string>? ArgumentNames()
    {
        if (string.IsNullOrWhiteSpace(Arguments))
        {
            return [];
        }

        string[] names = [.. Split(Arguments!, ',').Select(static argument => argument.IndexOf('=') is > 0 and int equals ? argument.Substring(0, equals).Trim() : "")];
        return names.Contains("") ? null : names;
    }

    /// <summary>The path of a template without its query.</summary>
    public static IReadOnlyList<PathSegment> Of(string template)
    {
        var segments = new List<PathSegment>();
        foreach (string part in Split(CutQuery(template), '/').Where(static part => part.Length > 0))
        {
            int open = part[0] is '{' or '<' ? -1 : part.IndexOf('(');
            segments.Add(open > 0 && part[part.Length - 1] == ')'
                ? new PathSegment(part.Substring(0, open), part.Substring(open + 1, part.Length - open - 2))
                : new PathSegment(part, null));
        }

        return segments;
    }

    private static string CutQuery(string template)
    {
        int depth = 0;
        for (int i = 0; i < template.Length; i++)
        {
            depth += template[i] switch { '{' or '(' or '<' => 1, '}' or ')' or '>' => -1, _ => 0 };
            if (template[i] == '?' && depth <= 0)
            {
                return template.Substring(0, i);
            }
        }

        return template;
    }

    /// <summary>At separators outside of braces, parentheses and quotes.</summary>
    private static IEnumerable<string> Split(string text, char separator)
    {
        int start = 0;
        int depth = 0;
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '\'';
            depth += text[i] switch { '{' or '(' or '<' => 1, '}' or ')' or '>' when depth > 0 => -1, _ => 0 };
            if (text[i] == separator && depth == 0 && !isQuoted)
            {
                yield return text.Substring(start, i - start);
                start = i + 1;
            }
        }

        yield return text.Substring(start);
    }
}
