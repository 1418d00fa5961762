using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Requests;

/// <summary>
/// A request that a paragraph consists of or begins with: <c>`GET /books`</c>, <c>**GET** `/books`</c>, <c>Endpoint: `GET /books`</c>. One that
/// stands in the middle of a sentence is only mentioned, unless the sentence says to send it.
/// </summary>
internal sealed class InlineRequest(string method, string url, int flatStart, int flatEnd)
{
    private const int MaximumLabel = 24;

    public string Method { get; } = method;

    public string Url { get; } = url;

    /// <summary>Of the method, in the paragraph's text.</summary>
    public int FlatStart { get; } = flatStart;

    public int FlatEnd { get; } = flatEnd;

    public static InlineRequest? Find(CellText text)
    {
        for (int i = 0; i < text.Parts.Length; i++)
        {
            CellPart part = text.Parts[i];
            if (part.Kind != DocRunKind.Code && !part.IsEmphasised && i > 0)
            {
                continue;
            }

            if (!IsLabel(text.Text.Substring(0, part.FlatStart)))
            {
                return FindInSentence(text);
            }

            if (ReadPart(text, i) is { } request)
            {
                return request;
            }
        }

        return null;
    }

    /// <summary>"To delete a book, send a DELETE request to `/books/{id}`."</summary>
    private static InlineRequest? FindInSentence(CellText text)
    {
        foreach (CellPart part in text.Parts)
        {
            if (part.Kind == DocRunKind.Code && part.Text.Length > 1 && part.Text[0] is '/' or 'h' && RequestForm.LooksLikeUrl(part.Text.Trim())
                && RequestSentence.FindMethod(text.Text, part.FlatStart, out int start) is { } method)
            {
                return new InlineRequest(method, part.Text.Trim(), start, part.FlatEnd);
            }
        }

        return null;
    }

    private static InlineRequest? ReadPart(CellText text, int index)
    {
        CellPart part = text.Parts[index];
        string content = part.Text.Trim();
        var range = new TextRange(content, 0, content.Length);
        if (part.Kind == DocRunKind.Text && !part.IsEmphasised)
        {
            // Without markup the request is all that the paragraph says.
            return text.Parts.Length == 1 && RequestForm.Read(range) is { } bare && content.IndexOf(". ", StringComparison.Ordinal) < 0
                ? new InlineRequest(bare.Method, bare.Url, part.FlatStart, part.FlatEnd)
                : ReadSplit(text, index, content);
        }

        return RequestForm.Read(range) is { } request
            ? new InlineRequest(request.Method, request.Url, part.FlatStart, part.FlatEnd)
            : ReadSplit(text, index, content);
    }

    /// <summary>Method and path in markup of their own.</summary>
    private static InlineRequest? ReadSplit(CellText text, int index, string content)
    {
        if (HttpVerbs.FindExact(content) is not { } verb)
        {
            return null;
        }

        for (int i = index + 1; i < text.Parts.Length; i++)
        {
            CellPart next = text.Parts[i];
            string url = RequestForm.WithoutProtocol(next.Text.Trim());
            if (url.Length > 0)
            {
                return url[0] is '/' or '{' or 'h' && RequestForm.LooksLikeUrl(url) ? new InlineRequest(verb, url, text.Parts[index].FlatStart, next.FlatEnd) : null;
            }
        }

        return null;
    }

    private static bool IsLabel(string before)
    {
        string label = before.Trim();
        return label.Length == 0 || (label.Length <= MaximumLabel && label[label.Length - 1] == ':');
    }
}
