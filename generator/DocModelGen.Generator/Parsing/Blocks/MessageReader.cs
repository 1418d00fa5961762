using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Blocks;

/// <summary>
/// Reads an example's request or response. A third of them have no metadata, so the first line tells;
/// a blank line may stand between request line and headers, so the body begins at the first brace.
/// </summary>
internal sealed class MessageReader(PageDraft draft)
{
    public static bool IsMessage(FenceLines lines)
    {
        int first = lines.SkipBlank(0);
        return first < lines.Count && (IsStatusLine(lines[first].Trim()) || HttpVerbs.Find(lines[first].Trim()) is not null);
    }

    public void Read(FenceLines lines, MetadataComment? metadata)
    {
        int first = lines.SkipBlank(0);
        TextRange line = lines[first].Trim();
        bool isRequest = !IsStatusLine(line);
        string method = isRequest ? HttpVerbs.Find(line)! : "";
        int next = first + 1;
        string url = isRequest ? ReadUrl(lines, line.From(line.Start + method.Length).Trim(), ref next) : "";
        var headers = new List<ExampleHeader>();
        int bodyLine = ReadHeaders(lines, next, headers);
        int anchor = draft.Anchors.Add(line);
        string? body = null;
        TextRange bodyRange = new(line.Text, line.End, line.End);
        if (bodyLine < lines.Count)
        {
            body = lines.Join(bodyLine, out bodyRange);
        }

        draft.Anchors.Add(bodyRange);
        draft.Examples.Add(new ExampleMessage
        {
            IsRequest = isRequest,
            Method = method,
            Url = url,
            Status = isRequest ? 0 : ReadStatus(line),
            Headers = headers.ToEquatableArray(),
            Body = body,
            IsJson = body is { Length: > 0 } && body[0] is '{' or '[' && !HasOtherContent(headers),
            ODataType = TrimCollection(metadata?.ODataType, out bool isCollectionType),
            IsCollection = isCollectionType || metadata is { IsCollection: true },
            IsTruncated = metadata is { IsTruncated: true },
            Anchor = anchor,
        });
    }

    public static bool IsStatusLine(TextRange line) =>
        line.StartsWith("HTTP/") || (line.StartsWith("HTTP ") && line.Length > 8 && char.IsDigit(line.Text[line.Start + 5])) || IsBareStatus(line) || IsNamedStatus(line);

    /// <summary><c>Status: 200 OK</c>, as tools print it.</summary>
    private static bool IsNamedStatus(TextRange line)
    {
        const string Word = "Status";
        if (!line.StartsWith(Word) || line.Length < Word.Length + 4)
        {
            return false;
        }

        TextRange rest = line.From(line.Start + Word.Length);
        rest = (rest.First == ':' ? rest.From(rest.Start + 1) : rest).Trim();
        return rest.Start > line.Start + Word.Length && (IsBareStatus(rest) || (rest.Length == 3 && rest.First is >= '1' and <= '5' && char.IsDigit(rest.Text[rest.Start + 1]) && char.IsDigit(rest.Text[rest.Start + 2])));
    }

    /// <summary><c>201 Created</c>: a status, and its reason phrase in one to four words.</summary>
    private static bool IsBareStatus(TextRange line)
    {
        if (line.Length is < 5 or > 40 || line.First is < '1' or > '5' || line.Text[line.Start + 3] != ' ')
        {
            return false;
        }

        for (int i = line.Start + 1; i < line.End; i++)
        {
            char c = line.Text[i];
            bool isFine = i < line.Start + 3 ? char.IsDigit(c) : char.IsLetter(c) || c is ' ' or '-' || (c == '\'' && i > line.Start + 4);
            if (!isFine)
            {
                return false;
            }
        }

        return char.IsUpper(line.Text[line.Start + 4]);
    }

    /// <summary>A long URL goes on in lines that begin with its next part.</summary>
    private static string ReadUrl(FenceLines lines, TextRange rest, ref int next)
    {
        StringBuilder? longUrl = null;
        while (next < lines.Count && lines[next].Trim() is { First: '?' or '&' or '/' } part)
        {
            longUrl ??= new StringBuilder(rest.ToString());
            longUrl.Append(part.ToString());
            next++;
        }

        string url = longUrl?.ToString() ?? rest.ToString();
        int version = url.LastIndexOf(" HTTP/", StringComparison.Ordinal);
        return version > 0 ? url.Substring(0, version).TrimEnd() : url;
    }

    /// <summary>Returns the line of the body; the count where there is none.</summary>
    private static int ReadHeaders(FenceLines lines, int next, List<ExampleHeader> headers)
    {
        bool afterBlank = false;
        for (int i = next; i < lines.Count; i++)
        {
            TextRange line = lines[i].Trim();
            if (line.IsEmpty)
            {
                afterBlank = headers.Count > 0 || i > next;
                continue;
            }

            bool isBrace = line.First is '{' or '[';
            if (isBrace || !TryReadHeader(line, out ExampleHeader? header) || (afterBlank && headers.Count > 0 && !HasBraceLine(lines, i)))
            {
                return i;
            }

            headers.Add(header!);
        }

        return lines.Count;
    }

    private static bool HasBraceLine(FenceLines lines, int first)
    {
        for (int i = first; i < lines.Count; i++)
        {
            if (lines[i].Trim().First is '{' or '[')
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryReadHeader(TextRange line, out ExampleHeader? header)
    {
        header = null;
        int colon = line.Span.IndexOf(':');
        if (colon <= 0)
        {
            return false;
        }

        for (int i = line.Start; i < line.Start + colon; i++)
        {
            if (!char.IsLetterOrDigit(line.Text[i]) && line.Text[i] is not ('-' or '_' or ' '))
            {
                return false;
            }
        }

        string name = line.Text.Substring(line.Start, colon).Trim();
        header = new ExampleHeader(name, Whitespace.Collapse(line.From(line.Start + colon + 1).ToString()));
        return name.IndexOf(' ') < 0;
    }

    private static bool HasOtherContent(List<ExampleHeader> headers)
    {
        foreach (ExampleHeader header in headers)
        {
            if (header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
                && header.Value.IndexOf("multipart", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int ReadStatus(TextRange line)
    {
        foreach (string word in line.ToString().Split(' '))
        {
            if (word.Length == 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int status))
            {
                return status;
            }
        }

        return 0;
    }

    /// <summary>The type, without what says that it is a collection of such.</summary>
    public static string? TrimCollection(string? type, out bool isCollection)
    {
        const string Wrapper = "collection(";
        isCollection = type is not null && type.StartsWith(Wrapper, StringComparison.OrdinalIgnoreCase) && type.EndsWith(")", StringComparison.Ordinal);
        return isCollection ? type!.Substring(Wrapper.Length, type.Length - Wrapper.Length - 1).Trim() : type;
    }
}
