using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace DocModelGen.Generator.Linking.Routes;

/// <summary>Paths of templates and of examples, brought to one form in which they can be compared.</summary>
internal static class UrlPath
{
    /// <summary>Stands for a placeholder: any characters but a slash.</summary>
    public const char Any = '\u0001';

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
        // A placeholder that nothing stands before is the address: "{baseURL}/v1/customers".
        int close = template.StartsWith("{", StringComparison.Ordinal) ? template.IndexOf("}/", StringComparison.Ordinal) : -1;
        if (close > 0)
        {
            template = "https://host" + template.Substring(close + 1);
        }

        // The query may hold an address too, as in "/$ref?$id=https://...".
        string path = CutQuery(template).IndexOf("://", StringComparison.Ordinal) > 0 ? ExampleUrl.Parse(template).PathBelowVersion : Normalize(template);
        return string.Join("/", Array.ConvertAll(path.Split('/'), static segment => IsId(segment) || IsColonName(segment) ? Any.ToString() : segment));
    }

    /// <summary>OData lets a key stand in parentheses or in a segment of its own.</summary>
    public static string KeysAsSegments(string path) => s_key.Replace(path, "/$1$2");

    public static bool IsPlaceholder(string segment) => segment.Length == 1 && segment[0] == Any;

    /// <summary>The last segment of a normalised path that is no placeholder.</summary>
    public static string? LastName(string path) => path.Split('/').LastOrDefault(static segment => segment.Length > 0 && segment.IndexOf(Any) < 0);

    /// <summary>The segments of a normalised path; <c>/me</c> is a user.</summary>
    public static string[] Segments(string path)
    {
        string trimmed = path.TrimStart('/');
        if (string.Equals(trimmed, "me", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("me/", StringComparison.OrdinalIgnoreCase))
        {
            trimmed = "users/" + Any + trimmed.Substring(2);
        }

        return trimmed.Split('/');
    }

    private static bool IsId(string segment) =>
        Guid.TryParse(segment, out _) || (segment.Length > 0 && Array.TrueForAll(segment.ToCharArray(), static character => character is >= '0' and <= '9'));

    /// <summary><c>:id</c>, the placeholder of routing libraries, and <c>$ID</c>, that of shells.</summary>
    private static bool IsColonName(string segment)
    {
        if (segment.Length < 2 || !(segment[0] == ':' ? char.IsLetter(segment[1]) : segment[0] == '$' && char.IsUpper(segment[1])))
        {
            return false;
        }

        for (int i = 2; i < segment.Length; i++)
        {
            if (!char.IsLetterOrDigit(segment[i]) && segment[i] is not ('_' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    private static string CutQuery(string path)
    {
        int query = path.IndexOf('?');
        return query < 0 ? path : path.Substring(0, query);
    }

    /// <summary><c>{x}</c>, <c>&lt;x&gt;</c> and whatever stands in parentheses become <see cref="Any"/>.</summary>
    private static string ReducePlaceholders(string path)
    {
        var reduced = new StringBuilder(path.Length);
        int lastBrace = path.LastIndexOf('}');
        int lastAngle = path.LastIndexOf('>');
        int lastParenthesis = path.LastIndexOf(')');
        for (int i = 0; i < path.Length; i++)
        {
            // The last ones say without a search that nothing closes: a line of brackets alone is searched once.
            (char close, int last) = path[i] switch { '{' => ('}', lastBrace), '<' => ('>', lastAngle), '(' => (')', lastParenthesis), _ => ('\0', -1) };
            int end = last > i ? path.IndexOf(close, i + 1) : -1;
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
