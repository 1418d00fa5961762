using System;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Blocks;

/// <summary>Reads the fences of an HTTP request section: a request a line.</summary>
internal sealed class RequestBlockReader(PageDraft draft)
{
    public void Read(FenceLines lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            TextRange line = lines[i].Trim();
            if (line.IsEmpty)
            {
                continue;
            }

            if (HttpVerbs.Find(line) is { } verb)
            {
                Add(line, verb);
            }
            else
            {
                draft.Report(Descriptors.RequestLineUnreadable, line, Shorten(line), Explain(line));
            }
        }
    }

    /// <summary>Every line that is not blank is a request: what such a fence holds outside of an HTTP request section.</summary>
    public static bool HoldsOnlyRequests(FenceLines lines)
    {
        bool any = false;
        for (int i = 0; i < lines.Count; i++)
        {
            TextRange line = lines[i].Trim();
            if (!line.IsEmpty && HttpVerbs.Find(line) is null)
            {
                return false;
            }

            any |= !line.IsEmpty;
        }

        return any;
    }

    /// <summary>
    /// Requests without host or identifiers: "## List a site's drives" and a line under it is one more way to make the page's request,
    /// and no example of it.
    /// </summary>
    public static bool HoldsOnlyTemplates(FenceLines lines)
    {
        if (!HoldsOnlyRequests(lines))
        {
            return false;
        }

        for (int i = 0; i < lines.Count; i++)
        {
            TextRange line = lines[i].Trim();
            if (HttpVerbs.Find(line) is { } verb && !IsTemplate(line.From(line.Start + verb.Length).Trim()))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTemplate(TextRange url)
    {
        string text = url.ToString();
        bool isOpen = false;
        foreach (char c in text)
        {
            isOpen = c == '{' || (isOpen && c != '}');
            if (!isOpen && (char.IsDigit(c) || c is '?' or '\'' or ':'))
            {
                return false;
            }
        }

        return text.StartsWith("/", StringComparison.Ordinal);
    }

    private void Add(TextRange line, string verb)
    {
        TextRange template = line.From(line.Start + verb.Length).Trim();
        if (template.StartsWith("**") || template.IsEmpty)
        {
            draft.Report(Descriptors.RequestLineUnreadable, line, Shorten(line), "it has no URL");
            return;
        }

        draft.AddRequestLine(verb, Whitespace.Collapse(template.ToString()), draft.Anchors.Add(line));
    }

    private static string Shorten(TextRange line)
    {
        const int Length = 80;
        return line.Length <= Length ? line.ToString() : new TextRange(line.Text, line.Start, line.Start + Length) + "…";
    }

    private static string Explain(TextRange line) => line.First switch
    {
        '{' or '}' or '[' or ']' or '"' => "it is JSON; bodies belong into an example",
        '#' or '|' => "the code block above it is not closed",
        _ when line.Contains(": ") && !line.Contains(" = ") => "it is a header; headers belong into their table or an example",
        _ => "it does not begin with an HTTP method",
    };
}
