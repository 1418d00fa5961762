using System;
using System.Collections.Generic;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Requests;

/// <summary>
/// A heading that is a request, or a name and a request: <c>## GET /books/{id}</c>, <c>## Get a book: `GET /books/{id}`</c>,
/// <c>## GET /books (all of them)</c>.
/// </summary>
/// <param name="Request">The request.</param>
/// <param name="Title">What else the heading says; empty where that is nothing.</param>
internal sealed record HeadingRequest(RequestForm Request, string Title)
{
    private static readonly char[] s_around = [' ', ':', '-', '\u2013', '\u2014', '|', '(', ')', '[', ']', '\u2192'];

    /// <summary>Null where the heading has none.</summary>
    /// <param name="text">The heading without its markup.</param>
    public static HeadingRequest? Find(string text)
    {
        for (int start = 0; start >= 0 && start < text.Length; start = NextWord(text, start))
        {
            int end = EndOfUrl(text, start);
            if (end > 0 && RequestForm.Read(new TextRange(text, start, end)) is { HasPath: true } request)
            {
                string title = (text.Substring(0, start).Trim(s_around) + " " + text.Substring(end).Trim(s_around)).Trim();
                return new HeadingRequest(new RequestForm(request.Method, request.Url) { IsDescribed = true }, title);
            }
        }

        return null;
    }

    /// <summary>
    /// A heading that is a method, below one that is a path: <c>#### GET</c> and <c>### /books/{id}</c>, <c>### List books [GET]</c> and
    /// <c>## Books [/books{?page}]</c>. Null where it is another.
    /// </summary>
    /// <param name="text">The heading without its markup.</param>
    /// <param name="above">The texts of the headings above, the nearest first.</param>
    public static HeadingRequest? FindBelow(string text, IEnumerable<string> above)
    {
        string title = SplitBrackets(text, out string method);
        if (HttpVerbs.FindExact(method) is not { } verb)
        {
            return null;
        }

        foreach (string heading in above)
        {
            _ = SplitBrackets(heading, out string path);
            if (path.Length > 1 && path[0] == '/' && RequestForm.LooksLikeUrl(WithoutExpansion(path)))
            {
                return new HeadingRequest(new RequestForm(verb, WithoutExpansion(path)) { IsDescribed = true }, title);
            }
        }

        return null;
    }

    /// <summary>What stands in brackets at the end, or the whole where there are none.</summary>
    private static string SplitBrackets(string heading, out string content)
    {
        int open = heading.EndsWith("]", StringComparison.Ordinal) ? heading.LastIndexOf('[') : -1;
        content = open < 0 ? heading.Trim('`', ' ') : heading.Substring(open + 1, heading.Length - open - 2);
        return open < 0 ? "" : heading.Substring(0, open).Trim(s_around);
    }

    /// <summary><c>{?page,limit}</c> at the end of a template tells options, not a segment (RFC 6570).</summary>
    private static string WithoutExpansion(string path)
    {
        int query = path.IndexOf("{?", StringComparison.Ordinal);
        return query < 0 ? path : path.Substring(0, query);
    }

    /// <summary>Words for a request that has no others: "Get orders by orderId".</summary>
    public static string Describe(RequestForm request)
    {
        string[] segments = RequestForm.Segments(request.Url);
        string method = request.Method.Substring(0, 1) + request.Method.Substring(1).ToLowerInvariant();
        string words = string.Join(" ", Array.FindAll(segments, static segment => !IsPlaceholder(segment) && !IsCommon(segment)));
        string last = segments.Length > 0 && IsPlaceholder(segments[segments.Length - 1]) ? " by " + segments[segments.Length - 1].Trim('{', '}', '<', '>', ':', '[', ']') : "";
        return (method + " " + words + last).Trim();
    }

    private static bool IsPlaceholder(string segment) => segment[0] is '{' or '<' or ':' or '[';

    /// <summary>What most paths begin with.</summary>
    private static bool IsCommon(string segment) =>
        segment is "api" or "rest" || (segment.Length is 2 or 3 && segment[0] == 'v' && char.IsDigit(segment[1]));

    private static int NextWord(string text, int start)
    {
        int space = text.IndexOfAny([' ', '(', '['], start);
        return space < 0 ? -1 : space + 1;
    }

    /// <summary>Behind the word for the method and the URL that follows it; 0 where the word is no such.</summary>
    private static int EndOfUrl(string text, int start)
    {
        int method = text.IndexOf(' ', start);
        if (method < 0 || !IsCapitals(text, start, method))
        {
            return 0;
        }

        int url = method + 1;
        int depth = 0;
        int end = url;
        while (end < text.Length && (text[end] != ' ' || depth > 0) && !(text[end] is ')' or ']' && depth == 0))
        {
            depth += text[end] is '{' or '(' or '<' or '[' ? 1 : text[end] is '}' or ')' or '>' or ']' ? -1 : 0;
            end++;
        }

        while (end > url && text[end - 1] is ':' or ',')
        {
            end--;
        }

        return end > url ? end : 0;
    }

    private static bool IsCapitals(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] is < 'A' or > 'Z')
            {
                return false;
            }
        }

        return end > start;
    }
}
