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
    public IEnumerable<string> LiteralSegments()
    {
        foreach (UrlPart part in Parts)
        {
            if (part.IsPlaceholder)
            {
                continue;
            }

            foreach (string segment in BeforeQuery(part.Text).Split('/'))
            {
                string name = SegmentName(segment);
                if (name.Length > 0)
                {
                    yield return name;
                }
            }

            if (part.Text.IndexOf('?') >= 0)
            {
                yield break;
            }
        }
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

    private static string BeforeQuery(string text)
    {
        int query = text.IndexOf('?');
        return query < 0 ? text : text.Substring(0, query);
    }
}

/// <summary>A literal, or a placeholder by the text between its braces.</summary>
internal readonly record struct UrlPart(string Text, bool IsPlaceholder, bool IsPath);
