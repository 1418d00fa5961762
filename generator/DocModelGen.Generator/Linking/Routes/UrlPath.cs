using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace DocModelGen.Generator.Linking.Routes;

/// <summary>Paths of templates and of examples, and whether one is an instance of the other.</summary>
internal static class UrlPath
{
    /// <summary>Stands for a placeholder: any characters but a slash.</summary>
    private const char Any = '\u0001';

    /// <summary><c>events('AAMk')</c>: a key; arguments of a function have names.</summary>
    private static readonly Regex s_key = new(@"(?<=\w)\((?:'([^']*)'|([^()=]+))\)", RegexOptions.CultureInvariant);

    /// <summary>Without query and trailing slash, one leading slash; placeholders, item paths and arguments reduced to <see cref="Any"/>.</summary>
    public static string Normalize(string path)
    {
        string text = CutQuery(path.Trim()).Replace('\\', '/').TrimStart('~').Trim('/');
        return "/" + ReduceItemPaths(ReducePlaceholders(text));
    }

    /// <summary>A template as pages write it: some with host and version, some with an example's ids in the place of placeholders.</summary>
    public static string NormalizeTemplate(string template)
    {
        // The query may hold an address too, as in "/$ref?$id=https://...".
        string path = CutQuery(template).IndexOf("://", StringComparison.Ordinal) > 0 ? ExampleUrl.Parse(template).PathBelowVersion : Normalize(template);
        return string.Join("/", Array.ConvertAll(path.Split('/'), static segment => IsId(segment) ? Any.ToString() : segment));
    }

    /// <summary>OData lets a key stand in parentheses or in a segment of its own.</summary>
    public static string KeysAsSegments(string path) => s_key.Replace(path, "/$1$2");

    /// <summary>Both normalised; <c>/me</c> is a user, and <c>...</c> in a template leaves segments out.</summary>
    public static bool Matches(string path, string template, StringComparison comparison = StringComparison.Ordinal) =>
        MatchesFrom(Split(path), 0, Split(template), 0, comparison);

    public static bool IsPlaceholder(string segment) => segment.Length == 1 && segment[0] == Any;

    /// <summary>The last segment of a normalised path that is no placeholder.</summary>
    public static string? LastName(string path) => path.Split('/').LastOrDefault(static segment => segment.Length > 0 && segment.IndexOf(Any) < 0);

    private static string[] Split(string path)
    {
        string trimmed = path.TrimStart('/');
        if (string.Equals(trimmed, "me", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("me/", StringComparison.OrdinalIgnoreCase))
        {
            trimmed = "users/" + Any + trimmed.Substring(2);
        }

        return trimmed.Split('/');
    }

    private static bool MatchesFrom(string[] path, int at, string[] template, int templateAt, StringComparison comparison)
    {
        for (; templateAt < template.Length; at++, templateAt++)
        {
            if (template[templateAt] is "..." or "\u2026")
            {
                for (int next = at; next <= path.Length; next++)
                {
                    if (MatchesFrom(path, next, template, templateAt + 1, comparison))
                    {
                        return true;
                    }
                }

                return false;
            }

            if (at >= path.Length || !SegmentMatches(path[at], template[templateAt], comparison))
            {
                return false;
            }
        }

        return at == path.Length;
    }

    /// <summary>Glob match: the stars are <see cref="Any"/> of the template; one in the path is a placeholder that was left in, and fits any value.</summary>
    private static bool SegmentMatches(string segment, string template, StringComparison comparison)
    {
        if (segment.Length == 0 || (segment.Length == 1 && segment[0] == Any))
        {
            // "$ref" and "$value" are no values of a placeholder.
            return segment.Length > 0 && !template.StartsWith("$", StringComparison.Ordinal);
        }

        string[] literals = template.Split(Any);
        int at = 0;
        for (int i = 0; i < literals.Length; i++)
        {
            string literal = literals[i];
            int found = i == literals.Length - 1 && i > 0
                ? Math.Max(at, segment.Length - literal.Length)
                : i == 0 ? 0 : segment.IndexOf(literal, at, comparison);
            if (found < 0 || found + literal.Length > segment.Length || string.Compare(segment, found, literal, 0, literal.Length, comparison) != 0)
            {
                return false;
            }

            at = found + literal.Length;
        }

        return at == segment.Length;
    }

    private static bool IsId(string segment) =>
        Guid.TryParse(segment, out _) || (segment.Length > 0 && Array.TrueForAll(segment.ToCharArray(), static character => character is >= '0' and <= '9'));

    private static string CutQuery(string path)
    {
        int query = path.IndexOf('?');
        return query < 0 ? path : path.Substring(0, query);
    }

    /// <summary><c>{x}</c>, <c>&lt;x&gt;</c> and whatever stands in parentheses become <see cref="Any"/>.</summary>
    private static string ReducePlaceholders(string path)
    {
        var reduced = new StringBuilder(path.Length);
        for (int i = 0; i < path.Length; i++)
        {
            char close = path[i] switch { '{' => '}', '<' => '>', '(' => ')', _ => '\0' };
            int end = close == '\0' ? -1 : path.IndexOf(close, i + 1);
            if (end < 0)
            {
                reduced.Append(path[i]);
                continue;
            }

            // Arguments: their number and form are the function's business, that there are any is the template's. A whole segment is a placeholder.
            bool isCall = close == ')' && i > 0 && path[i - 1] != '/';
            if (isCall)
            {
                reduced.Append('(');
            }

            if (!isCall || end > i + 1)
            {
                reduced.Append(Any);
            }

            if (isCall)
            {
                reduced.Append(')');
            }

            i = end;
        }

        return reduced.ToString();
    }

    /// <summary><c>root:/{item-path}:/children</c>: the path between the colons has slashes of its own.</summary>
    private static string ReduceItemPaths(string path)
    {
        int open = path.IndexOf(":/", StringComparison.Ordinal);
        if (open < 0)
        {
            return path;
        }

        int close = path.IndexOf(':', open + 2);
        return path.Substring(0, open + 2) + Any + (close < 0 ? "" : path.Substring(close));
    }
}
