using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using DocModelGen.Generator.Linking.Naming;

namespace DocModelGen.Generator.Linking.Routes;

/// <summary>A documented URL template, read.</summary>
internal sealed class UrlTemplate(IReadOnlyList<UrlPart> parts)
{
    private static readonly char[] s_aroundNames = [':', ' ', ')', '\'', '='];

    public IReadOnlyList<UrlPart> Parts { get; } = parts;

    /// <summary>Documented for a preview version of the API alone.</summary>
    public bool IsPreview { get; init; }

    /// <summary>The same template with other parts.</summary>
    public UrlTemplate With(IReadOnlyList<UrlPart> others) => new(others) { IsPreview = IsPreview };

    /// <summary>Leading slash, no host, placeholders as the page names them.</summary>
    public string Documented { get; } = Print(parts, static (part, _) => part.Text);

    /// <summary>The literal segments of the path in order; of <c>microsoft.graph.x</c> and <c>x(a='b')</c> just <c>x</c>.</summary>
    public IReadOnlyList<string> LiteralSegments => field ??= ReadSegments();

    /// <summary>What the placeholders are called in C#, by part; null for literals.</summary>
    public string?[] Names => field ??= ParameterNames.Of(this);

    /// <summary>What the last segment belongs to: <c>group</c> of <c>/groups/{id}/planner/plans</c>, <c>education</c> of <c>/education/users</c>.</summary>
    public string? Owner
    {
        get
        {
            string path = Print(Parts, static (_, _) => "");
            int last = path.LastIndexOf('/');
            int placeholder = last > 0 ? path.LastIndexOf("/{", last - 1, StringComparison.Ordinal) : -1;
            string before = placeholder > 0 ? path.Substring(0, placeholder) : LiteralSegments.Count > 1 ? LiteralSegments[0] : "";
            string name = SegmentName(before.Substring(before.LastIndexOf('/') + 1));
            return name.Length == 0 || name.IndexOfAny(['{', '?', '$']) >= 0 ? null : CSharpIdentifiers.Pascal(Plurals.Singular(name));
        }
    }

    /// <summary>
    /// Without the pairs of its query that have a value, <c>page=1</c>, and a name that is an option: the template shows how it is set. An option that may
    /// be left out is none of the template with a placeholder either, <c>page={page}</c>.
    /// </summary>
    public UrlTemplate WithoutOptions(Predicate<string> isOption, Predicate<string> mayBeLeftOut)
    {
        int first = FindQuery();
        if (first < 0)
        {
            return this;
        }

        int mark = Parts[first].Text.IndexOf('?');
        List<UrlPart> kept = [.. Parts.Take(first)];
        List<List<UrlPart>> pairs = SplitQuery(first, mark);
        if (pairs.RemoveAll(pair => NameOf(pair) is { } name && (pair.Count == 1 ? isOption(name) : mayBeLeftOut(name))) == 0)
        {
            return this;
        }

        string before = Parts[first].Text.Substring(0, mark);
        for (int i = 0; i < pairs.Count; i++)
        {
            kept.Add(new UrlPart((i == 0 ? before + "?" : "&") + (pairs[i][0].IsPlaceholder ? "" : pairs[i][0].Text), IsPlaceholder: false, IsPath: false));
            kept.AddRange(pairs[i].Skip(pairs[i][0].IsPlaceholder ? 0 : 1));
        }

        if (pairs.Count == 0 && before.Length > 0)
        {
            kept.Add(new UrlPart(before, IsPlaceholder: false, IsPath: false));
        }

        return With(kept);
    }

    /// <summary>The name in <c>name=value</c> and <c>name={value}</c>.</summary>
    private static string? NameOf(List<UrlPart> pair) =>
        pair.Count <= 2 && pair[0] is { IsPlaceholder: false, Text: var text } && pair.Skip(1).All(static part => part.IsPlaceholder) && text.IndexOf('=') is > 0 and int equals
            ? text.Substring(0, equals)
            : null;

    private int FindQuery()
    {
        for (int i = 0; i < Parts.Count; i++)
        {
            if (!Parts[i].IsPlaceholder && Parts[i].Text.IndexOf('?') >= 0)
            {
                return i;
            }
        }

        return -1;
    }

    private List<List<UrlPart>> SplitQuery(int first, int mark)
    {
        List<List<UrlPart>> pairs = [[]];
        for (int i = first; i < Parts.Count; i++)
        {
            if (Parts[i].IsPlaceholder)
            {
                pairs[pairs.Count - 1].Add(Parts[i]);
                continue;
            }

            string[] texts = (i == first ? Parts[i].Text.Substring(mark + 1) : Parts[i].Text).Split('&');
            for (int j = 0; j < texts.Length; j++)
            {
                if (j > 0)
                {
                    pairs.Add([]);
                }

                if (texts[j].Length > 0)
                {
                    pairs[pairs.Count - 1].Add(new UrlPart(texts[j], IsPlaceholder: false, IsPath: false));
                }
            }
        }

        pairs.RemoveAll(static pair => pair.Count == 0);
        return pairs;
    }

    private List<string> ReadSegments()
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

    public static string Print(IReadOnlyList<UrlPart> parts, Func<UrlPart, int, string> name)
    {
        var pieces = new string[parts.Count * 3];
        int count = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            UrlPart part = parts[i];
            if (part.IsPlaceholder)
            {
                pieces[count++] = "{";
                pieces[count++] = name(part, i);
                pieces[count++] = "}";
            }
            else
            {
                pieces[count++] = part.Text;
            }
        }

        return string.Concat(pieces);
    }

    /// <summary>The name in a literal segment: without call, cast namespace and the colons of path addressing.</summary>
    public static string SegmentName(string segment)
    {
        int call = segment.IndexOf('(');
        string name = (call < 0 ? segment : segment.Substring(0, call)).Trim(s_aroundNames);
        int dot = name.LastIndexOf('.');
        return dot >= 0 ? name.Substring(dot + 1) : name;
    }
}

/// <summary>A literal, or a placeholder by the text between its braces.</summary>
internal readonly record struct UrlPart(string Text, bool IsPlaceholder, bool IsPath)
{
    /// <summary>A placeholder that stands for a whole collection: <c>f(ids=['x'])</c>.</summary>
    public bool IsList { get; init; }
}
