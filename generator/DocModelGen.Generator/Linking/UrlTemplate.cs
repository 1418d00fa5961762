using System.Collections.Generic;
using System.Text;

namespace DocModelGen.Generator.Linking;

/// <summary>A documented URL template, read.</summary>
internal sealed class UrlTemplate(IReadOnlyList<UrlPart> parts)
{
    public IReadOnlyList<UrlPart> Parts { get; } = parts;

    /// <summary>Leading slash, no host, placeholders as the page names them.</summary>
    public string Documented { get; } = Print(parts, static part => part.Text);

    /// <summary>The literal segments of the path in order; of <c>microsoft.graph.x</c> and <c>x(a='b')</c> just <c>x</c>.</summary>
    public List<string> LiteralSegments()
    {
        var segments = new List<string>();
        foreach (string segment in PathWithoutArguments().Split('/'))
        {
            string name = SegmentName(segment);
            if (name.Length > 0)
            {
                segments.Add(name);
            }
        }

        return segments;
    }

    private string PathWithoutArguments()
    {
        var path = new StringBuilder();
        int depth = 0;
        foreach (UrlPart part in Parts)
        {
            foreach (char c in part.IsPlaceholder ? "" : part.Text)
            {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == '?')
                {
                    return path.ToString();
                }

                if (depth == 0 && c != ')')
                {
                    path.Append(c);
                }
            }
        }

        return path.ToString();
    }

    public static string Print(IEnumerable<UrlPart> parts, System.Func<UrlPart, string> name)
    {
        var text = new StringBuilder();
        foreach (UrlPart part in parts)
        {
            if (part.IsPlaceholder)
            {
                text.Append('{').Append(name(part)).Append('}');
            }
            else
            {
                text.Append(part.Text);
            }
        }

        return text.ToString();
    }

    /// <summary>The name in a literal segment: without call, cast namespace and the colons of path addressing.</summary>
    public static string SegmentName(string segment)
    {
        int call = segment.IndexOf('(');
        string name = (call < 0 ? segment : segment.Substring(0, call)).Trim(':', ' ', ')', '\'', '=');
        int dot = name.LastIndexOf('.');
        return dot >= 0 ? name.Substring(dot + 1) : name;
    }
}

/// <summary>A literal, or a placeholder by the text between its braces.</summary>
internal readonly record struct UrlPart(string Text, bool IsPlaceholder, bool IsPath);
