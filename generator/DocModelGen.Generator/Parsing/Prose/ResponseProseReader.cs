using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Cells;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Prose;

/// <summary>Reads "If successful, this method returns a `201 Created` response code and a [user](...) object in the response body."</summary>
internal sealed class ResponseProseReader(PageDraft draft)
{
    private const string ObjectWord = " object";
    private const string ResponseBody = " in the response body";

    private static readonly char[] s_space = [' '];
    private static readonly string[] s_mediaTypes = ["image", "audio", "video", "text", "application"];

    public void Read(CellText paragraph)
    {
        if (draft.Response is { Status: > 0, Type: not null })
        {
            return;
        }

        int statusAt = ReplySentence.FindStatus(paragraph.Text);
        bool isOwn = draft.PartKind == PartKind.Operation;
        if (!isOwn && statusAt < 0 && draft.Response is null && !IsAboutResult(paragraph.Text))
        {
            return;
        }

        if (!isOwn && statusAt < 0 && draft.Response is null or { Status: > 0 } && draft.Response is not null && !IsAboutResult(paragraph.Text))
        {
            return;
        }

        int status = statusAt < 0 ? 0 : ReadNumber(paragraph.Text, statusAt);
        int anchor = draft.Response?.Anchor ?? draft.Anchors.Add(paragraph.GetSource(Math.Max(0, statusAt)), statusAt < 0 ? 0 : 3);
        NamedLink? type = FindType(paragraph, Math.Max(0, statusAt), out bool isCollection);
        draft.Response = new ResponseProse
        {
            Status = draft.Response is { Status: > 0 } known ? known.Status : status,
            Type = draft.Response?.Type ?? type,
            IsCollection = draft.Response is { IsCollection: true } || isCollection,
            Anchor = anchor,
            SaysList = draft.Response is { SaysList: true } || SaysListWord(paragraph.Text),
            IsStream = draft.Response is { IsStream: true } || NamesMediaType(paragraph),
            Mentions = type is null && draft.Response?.Type is null ? ReadMentions(paragraph, statusAt) : draft.Response?.Mentions ?? [],
        };
    }

    private static bool SaysListWord(string text) => Contains(text, "array") || Contains(text, "a list") || Contains(text, "collection");

    /// <summary><c>image/jpeg</c>, <c>application/pdf</c>: in code, and not JSON.</summary>
    private static bool NamesMediaType(CellText paragraph) =>
        Array.Exists(paragraph.Parts, static part => part.Kind == DocRunKind.Code && IsMediaType(part.Text.Trim()));

    private static bool IsMediaType(string text)
    {
        int slash = text.IndexOf('/');
        return slash > 0 && text.IndexOf(' ') < 0 && text.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0
            && Array.IndexOf(s_mediaTypes, text.Substring(0, slash).ToLowerInvariant()) >= 0;
    }

    /// <summary>A sentence outside of a section for it.</summary>
    public void ReadStray(CellText paragraph)
    {
        if (ReplySentence.IsAbout(paragraph.Text))
        {
            Read(paragraph);
        }
    }

    /// <summary>Behind the status, and before what is said of failures.</summary>
    private EquatableArray<TypeMention> ReadMentions(CellText paragraph, int statusAt)
    {
        int from = Math.Max(0, statusAt);
        EquatableArray<TypeMention> mentions = new TypeMentionReader(draft).Read(paragraph, from, Math.Max(from, ReplySentence.FindFailure(paragraph.Text)));
        return draft.Response is null or { Mentions.IsEmpty: true } ? mentions : draft.Response.Mentions;
    }

    private static bool IsAboutResult(string text) =>
        text.IndexOf("return", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("response", StringComparison.OrdinalIgnoreCase) >= 0;

    private static int ReadNumber(string text, int index) =>
        ((text[index] - '0') * 100) + ((text[index + 1] - '0') * 10) + (text[index + 2] - '0');

    private NamedLink? FindType(CellText paragraph, int from, out bool isCollection)
    {
        NamedLink? type = null;
        int typeAt = paragraph.Text.Length;
        foreach (CellPart part in paragraph.Parts)
        {
            if (part.Kind == DocRunKind.Link && part.FlatStart >= from && IsResource(part.Target!) && NamesType(part.Text))
            {
                type = NamedLinkReader.Create(draft, part);
                typeAt = part.FlatStart;
                break;
            }
        }

        type ??= FindValueType(paragraph, from, ref typeAt) ?? FindBareType(paragraph, from, ref typeAt);
        isCollection = type is not null && IsCollection(paragraph.Text, from, typeAt, type.Text.Length);
        return type;
    }

    /// <summary>"a String collection object", "an Int32": values, which no resource page describes.</summary>
    private NamedLink? FindValueType(CellText paragraph, int from, ref int typeAt)
    {
        string text = paragraph.Text;
        int end = text.IndexOf(ResponseBody, from, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            return null;
        }

        string[] words = text.Substring(from, end - from).Split(s_space, StringSplitOptions.RemoveEmptyEntries);
        int last = words.Length - 1;
        while (last > 0 && words[last] is "object" or "objects" or "collection" or "value" or "values")
        {
            last--;
        }

        // Only as the reference spells its types: "the string", "a number of" are words.
        if (last < 0 || PrimitiveTypes.Find(words[last]) != words[last])
        {
            return null;
        }

        typeAt = text.LastIndexOf(words[last], end, StringComparison.Ordinal);
        return new NamedLink(words[last], null, draft.Anchors.Add(paragraph.GetSource(typeAt), words[last].Length));
    }

    /// <summary>The word before "object".</summary>
    private NamedLink? FindBareType(CellText paragraph, int from, ref int typeAt)
    {
        string text = paragraph.Text;
        int index = text.IndexOf(ObjectWord, from, StringComparison.Ordinal);
        int start = index;
        while (start > from && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_'))
        {
            start--;
        }

        string name = index < 0 ? "" : text.Substring(start, index - start);
        if (name.Length < 2 || name is "response" or "JSON" or "json" or "this" or "the" or "an" or "new" or "updated" or "single" or "empty" or "error" or "requested" or "created")
        {
            return null;
        }

        typeAt = start;
        return new NamedLink(name, null, draft.Anchors.Add(paragraph.GetSource(start), name.Length));
    }

    /// <summary>"user", "user object", "list of users": not "get the status of the copy operation".</summary>
    private static bool NamesType(string text)
    {
        string name = Emphasis.Trim(text);
        return SectionNames.IsTypeName(name)
            || name.Split([' '], StringSplitOptions.RemoveEmptyEntries).Length < 3
            || Contains(name, "object") || Contains(name, "collection") || Contains(name, "resource") || Contains(name, "list of");
    }

    private static bool IsResource(string target) =>
        target.IndexOf(".md", StringComparison.OrdinalIgnoreCase) >= 0
            ? target.IndexOf("/concepts/", StringComparison.OrdinalIgnoreCase) < 0 && target.IndexOf("/api/", StringComparison.OrdinalIgnoreCase) < 0
            : target.IndexOf("/resources/", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>"a collection of X objects", "a list of X", "X collection".</summary>
    private static bool IsCollection(string text, int from, int typeAt, int length)
    {
        string before = text.Substring(from, Math.Max(0, typeAt - from));
        int behind = typeAt + length;
        string after = behind < text.Length ? text.Substring(behind, Math.Min(24, text.Length - behind)) : "";
        return Contains(before, "collection") || Contains(before, "list of") || Contains(before, "array of")
            || after.TrimStart().StartsWith("collection", StringComparison.OrdinalIgnoreCase)
            || after.TrimStart().StartsWith("objects", StringComparison.OrdinalIgnoreCase)
            || Contains(after, "object collection");
    }

    private static bool Contains(string text, string value) => text.IndexOf(value, StringComparison.OrdinalIgnoreCase) >= 0;
}
