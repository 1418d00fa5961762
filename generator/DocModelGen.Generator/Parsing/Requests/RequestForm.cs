using System;
using System.Linq;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Tables;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing.Requests;

/// <summary>A method and a URL, in whatever form a page writes them.</summary>
internal sealed class RequestForm(string method, string url)
{
    private static readonly char[] s_query = ['?', '#'];

    public string Method { get; } = method;

    public string Url { get; } = url;

    /// <summary>It stands in a sentence or a table, which write requests to describe them and not to show one.</summary>
    public bool IsDescribed { get; init; }

    /// <summary>With a host or with values where a template has placeholders: more likely one request than all of a kind.</summary>
    public bool IsConcrete => !IsDescribed && (HasHost || ShowsQuery() || Segments(Url).Any(static segment => !IsPlaceholder(segment) && HoldsValue(segment)));

    /// <summary>The URL is a path or has a host: words are neither.</summary>
    public bool HasPath => HasHost || Url[0] is '/' or '{';

    public bool HasHost => Url.IndexOf("://", StringComparison.Ordinal) is > 0 and < 8;

    /// <summary>The first request of the block; null where it is about something else.</summary>
    public static RequestForm? Find(Block block, InlineReader inlines) => block switch
    {
        CodeBlock code => FindInCode(FenceLines.Of(code)),
        HtmlBlock html => TagRequest.Find(html, out _),
        ParagraphBlock paragraph => TagRequest.Find(paragraph, out _) ?? FindInParagraph(paragraph, inlines),
        ListBlock { Count: 1 } list when list[0] is ListItemBlock { Count: > 0 } item => Find(item[0], inlines),
        _ => null,
    };

    /// <summary>The block is a table of several requests, each of which does something else.</summary>
    public static bool IsListing(Block block, InlineReader inlines) =>
        block is ParagraphBlock { Lines.Count: > 0 } paragraph && MayHold(paragraph) && MethodTable.Find(paragraph, inlines) is { IsListing: true };

    /// <summary>
    /// The method and URL that the line consists of, with or without the protocol behind them; null where it is a sentence: "GET the list".
    /// </summary>
    public static RequestForm? Read(TextRange line)
    {
        line = line.Trim();
        if (HttpVerbs.Find(line) is not { } verb)
        {
            return null;
        }

        string url = WithoutProtocol(line.From(line.Start + verb.Length).Trim().ToString());
        return LooksLikeUrl(url) ? new RequestForm(verb, url) : null;
    }

    public static bool LooksLikeUrl(string text)
    {
        if (text.Length == 0 || text.IndexOfAny([' ', '\t']) >= 0 && text.IndexOf('{') < 0 && text.IndexOf('?') < 0 && text.IndexOf('(') < 0)
        {
            return false;
        }

        return text[0] is '/' or '{' or '<' or '~' or '*'
            || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || (char.IsLetter(text[0]) && text.IndexOf('/') > 0);
    }

    public static string WithoutProtocol(string url)
    {
        int version = url.LastIndexOf(" HTTP/", StringComparison.OrdinalIgnoreCase);
        return version > 0 && url.Length - version <= 9 ? url.Substring(0, version).TrimEnd() : url;
    }

    /// <summary>
    /// The request is one of those that the other documents: its path ends as the other's, with values for placeholders. What stands before that is a
    /// base address, which has no placeholders.
    /// </summary>
    public bool Shows(RequestForm other)
    {
        if (!string.Equals(Method, other.Method, StringComparison.Ordinal))
        {
            return false;
        }

        string[] own = Segments(Url);
        string[] documented = Segments(other.Url);
        int shift = own.Length - documented.Length;
        for (int i = 0; i < shift; i++)
        {
            if (IsPlaceholder(own[i]))
            {
                return false;
            }
        }

        for (int i = 0; i < documented.Length && shift >= 0; i++)
        {
            if (!IsPlaceholder(documented[i]) && !string.Equals(own[i + shift], documented[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return shift >= 0 && documented.Length > 0;
    }

    private static bool IsPlaceholder(string segment) => segment.IndexOfAny(['{', '<']) >= 0 || segment[0] is ':' or '[' || IsVariable(segment);

    /// <summary><c>$BOOK_ID</c>, as a shell writes what is to be filled in; OData's <c>$value</c> is a word.</summary>
    private static bool IsVariable(string segment) => segment.Length > 1 && segment[0] == '$' && char.IsUpper(segment[1]);

    /// <summary>A query with a value that has digits; OData's options are often part of a template.</summary>
    private bool ShowsQuery()
    {
        int query = Url.IndexOf('?');
        return query >= 0 && Array.Exists(Url.Substring(query + 1).Split('&'), static option =>
            option.IndexOf('=') is > 0 and int equals && option[0] != '$' && option.IndexOf('{') < 0 && option.Skip(equals).Any(char.IsDigit));
    }

    /// <summary>A number, a quoted text, or digits as identifiers have them.</summary>
    private static bool HoldsValue(string segment)
    {
        int digits = segment.Count(char.IsDigit);
        return digits == segment.Length || digits > 3 || segment.IndexOfAny(['\'', '"', '%']) >= 0;
    }

    /// <summary>Of the path, without host and query.</summary>
    public static string[] Segments(string url)
    {
        int query = url.IndexOfAny(s_query);
        string path = query < 0 ? url : url.Substring(0, query);
        int host = path.IndexOf("://", StringComparison.Ordinal);
        int slash = host < 0 ? -1 : path.IndexOf('/', host + 3);
        path = host < 0 ? path : slash < 0 ? "" : path.Substring(slash);
        return path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
    }

    private static RequestForm? FindInCode(FenceLines lines)
    {
        int first = lines.SkipBlank(0);
        return first == lines.Count ? null
            : Read(lines[first]) ?? (CurlCommand.Read(lines) is { } command ? new RequestForm(command.Method, command.Url) : null);
    }

    private static RequestForm? FindInParagraph(ParagraphBlock paragraph, InlineReader inlines)
    {
        if (paragraph.Lines.Count == 0 || !MayHold(paragraph))
        {
            return null;
        }

        if (MethodTable.Find(paragraph, inlines) is { } table)
        {
            return table.ReadFirst();
        }

        if (TableReader.Read(paragraph.Lines, out _) is not null)
        {
            return null;
        }

        return InlineRequest.Find(inlines.Read(paragraph)) is { } inline ? new RequestForm(inline.Method, inline.Url) { IsDescribed = true } : null;
    }

    private static bool MayHold(ParagraphBlock paragraph)
    {
        for (int i = 0; i < paragraph.Lines.Count; i++)
        {
            if (HttpVerbs.IsNamedIn(CodeLines.Get(paragraph.Lines, i)))
            {
                return true;
            }
        }

        return false;
    }
}
