using System;
using System.Collections.Generic;
using System.Linq;
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
    private static readonly char[] s_joints = [' ', ',', '\n', '\r', '\t'];
    /// <summary>Links of a sentence that are looked at: its type is among the first.</summary>
    private const int MaximumCandidates = 16;

    private const int MaximumSentence = 160;

    private static readonly string[] s_bytes = ["the bytes", "raw bytes", "binary content", "binary data", "binary stream", "byte stream"];

    /// <summary>What leads to a type without sending one.</summary>
    private static readonly string[] s_addresses = ["url of ", "url to ", "url for ", "uri of ", "link to ", "location of ", "address of "];

    /// <summary>What stands behind a link to what is a part of the reply.</summary>
    private static readonly string[] s_behindParts = [" facet", " property", " attribute", " relationship", " header", " parameter"];

    /// <summary>What stands behind a name in code that is the name of a type.</summary>
    private static readonly string[] s_behindTypes = [" object", " collection", " resource", " entit", " list", " array", " in the response body", " in the body", " in the response"];

    /// <summary>Names in code that are parts of an answer.</summary>
    private static readonly string[] s_parts = ["value", "true", "false", "null", "data", "items", "id", "results", "Location", "JSON"];

    private static readonly string[] s_lists = ["array of ", "list of ", "collection of "];

    /// <summary>What stands behind the type that was found last, joined to it by commas and "or".</summary>
    private EquatableArray<NamedLink> _alternatives = [];

    /// <summary>The mentions so far are those of a sentence that tells what comes back.</summary>
    private bool _tellsReply;

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
        NamedLink? type = FindType(paragraph, Math.Max(0, statusAt), out bool isCollection, out bool isDeclined);
        Merge(paragraph, status, anchor, type, isCollection, isDeclined ? [] : ReadMentions(paragraph, statusAt, type));
    }

    /// <summary>A row of a table of statuses: what stands in a cell beside the status of a success.</summary>
    public void ReadRow(CellText status, CellText cell)
    {
        int statusAt = ReplySentence.FindStatus(status.Text);
        if (statusAt < 0 || draft.Response is { Status: > 0, Type: not null })
        {
            return;
        }

        int anchor = draft.Response?.Anchor ?? draft.Anchors.Add(status.GetSource(statusAt), 3);
        NamedLink? type = FindType(cell, 0, out bool isCollection, out bool isDeclined);
        Merge(cell, ReadNumber(status.Text, statusAt), anchor, type, isCollection, isDeclined ? [] : ReadMentions(cell, 0, type));
    }

    /// <summary>A cell that holds nothing but a type.</summary>
    public void ReadTypeRow(CellText status, TypeCell type, CellText cell)
    {
        int statusAt = ReplySentence.FindStatus(status.Text);
        if (statusAt >= 0 && type.Kind is TypeCellKind.Named or TypeCellKind.Primitive && draft.Response is null or { Type: null })
        {
            int anchor = draft.Response?.Anchor ?? draft.Anchors.Add(status.GetSource(statusAt), 3);
            Merge(cell, ReadNumber(status.Text, statusAt), anchor, new NamedLink(type.Name, type.Target, draft.Anchors.Add(cell.GetSource(0), 0)), type.IsCollection, []);
        }
    }

    private void Merge(CellText paragraph, int status, int anchor, NamedLink? type, bool isCollection, EquatableArray<TypeMention> mentions)
    {
        bool isTyped = (draft.Response?.Type ?? type) is { Target: not null };
        draft.Response = new ResponseProse
        {
            Status = draft.Response is { Status: > 0 } known ? known.Status : status,
            Type = draft.Response?.Type ?? type,
            Alternatives = draft.Response is { Type: not null } ? draft.Response.Alternatives : type is null ? [] : _alternatives,
            IsCollection = draft.Response is { IsCollection: true } || isCollection,
            Anchor = anchor,
            SaysList = draft.Response is { SaysList: true } || SaysListWord(paragraph.Text),
            IsStream = draft.Response is { IsStream: true } || MediaTypeNames.Has(paragraph),
            SaysBytes = draft.Response is { SaysBytes: true } || Array.Exists(s_bytes, phrase => Contains(paragraph.Text, phrase)),
            Sentence = isTyped ? null : draft.Response?.Sentence ?? Shorten(paragraph.ToString()),
            Mentions = mentions,
        };
    }

    private static string Shorten(string text)
    {
        string sentence = Whitespace.Collapse(text);
        return sentence.Length <= MaximumSentence ? sentence : sentence.Substring(0, MaximumSentence) + "…";
    }

    private static bool SaysListWord(string text) => Contains(text, "array") || Contains(text, "a list") || Contains(text, "collection");

    /// <summary>A sentence outside of a section for it.</summary>
    public void ReadStray(CellText paragraph)
    {
        if (ReplySentence.IsAbout(paragraph.Text))
        {
            Read(paragraph);
        }
    }

    /// <summary>Behind the status, and before what is said of failures.</summary>
    private EquatableArray<TypeMention> ReadMentions(CellText paragraph, int statusAt, NamedLink? type)
    {
        if (type is not null || draft.Response?.Type is not null)
        {
            return draft.Response?.Mentions ?? [];
        }

        int from = Math.Max(0, statusAt);
        bool tellsReply = statusAt >= 0 || ReplySentence.IsAbout(paragraph.Text);
        EquatableArray<TypeMention> mentions = new TypeMentionReader(draft).Read(paragraph, from, Math.Max(from, ReplySentence.FindFailure(paragraph.Text)));
        EquatableArray<TypeMention> known = draft.Response?.Mentions ?? [];
        if (mentions.IsEmpty || (!known.IsEmpty && (_tellsReply || !tellsReply)))
        {
            return known;
        }

        // What stands above, in a list or a remark, only may name the type.
        _tellsReply = tellsReply;
        return known.IsEmpty ? mentions : mentions.Concat(known).ToEquatableArray();
    }

    private static bool IsAboutResult(string text) =>
        text.IndexOf("return", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("response", StringComparison.OrdinalIgnoreCase) >= 0;

    private static int ReadNumber(string text, int index) =>
        ((text[index] - '0') * 100) + ((text[index + 1] - '0') * 10) + (text[index + 2] - '0');

    /// <param name="paragraph">The sentence.</param>
    /// <param name="from">Where it speaks of the reply.</param>
    /// <param name="isCollection">Several of the type come back.</param>
    /// <param name="isDeclined">All that is linked is what a failure sends, or is only referred to.</param>
    private NamedLink? FindType(CellText paragraph, int from, out bool isCollection, out bool isDeclined)
    {
        NamedLink? type = null;
        int typeAt = paragraph.Text.Length;
        int candidates = 0;
        _alternatives = [];
        for (int i = 0; i < paragraph.Parts.Length; i++)
        {
            CellPart part = paragraph.Parts[i];
            if (part.Kind == DocRunKind.Link && part.FlatStart >= from && IsResource(part.Target!) && NamesType(part.Text))
            {
                if (!IsAddressed(paragraph.Text, part.FlatStart) && !IsBefore(paragraph.Text, part.FlatEnd, s_behindParts) && !ReplySentence.IsOfFailure(paragraph.Text, from, part.FlatStart))
                {
                    type = NamedLinkReader.Create(draft, part);
                    typeAt = part.FlatStart;
                    _alternatives = ReadAlternatives(paragraph, i);
                    break;
                }

                if (++candidates == MaximumCandidates)
                {
                    break;
                }
            }
        }

        // Elsewhere all that a sentence marks is weighed by what the pages define.
        bool isGraph = (draft.Signs & PageSigns.Graph) != 0;
        isDeclined = candidates > 0 && type is null;
        type ??= FindValueType(paragraph, from, ref typeAt);
        type ??= isDeclined ? null : (isGraph ? FindMarkedType(paragraph, from, ref typeAt) : null) ?? FindBareType(paragraph, from, ref typeAt) ?? (isGraph ? FindListedType(paragraph, from, ref typeAt) : null);
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

    private EquatableArray<NamedLink> ReadAlternatives(CellText paragraph, int first)
    {
        var links = new List<NamedLink>();
        bool saysOr = false;
        int end = paragraph.Parts[first].FlatEnd;
        for (int i = first + 1; i < paragraph.Parts.Length && links.Count < MaximumCandidates; i++)
        {
            CellPart part = paragraph.Parts[i];
            if (part.Kind != DocRunKind.Link)
            {
                continue;
            }

            string[] between = paragraph.Text.Substring(end, part.FlatStart - end).Split(s_joints, StringSplitOptions.RemoveEmptyEntries);
            if (!IsResource(part.Target!) || Array.Exists(between, static word => word is not ("or" or "a" or "an" or "the")))
            {
                break;
            }

            saysOr |= Array.IndexOf(between, "or") >= 0;
            links.Add(NamedLinkReader.Create(draft, part));
            end = part.FlatEnd;
        }

        return saysOr ? links.ToEquatableArray() : [];
    }

    /// <summary>"The URL of a [user]": not the user.</summary>
    private static bool IsAddressed(string text, int at)
    {
        string before = text.Substring(Math.Max(0, at - 20), Math.Min(20, at));
        return Array.Exists(s_addresses, phrase => Contains(before, phrase));
    }

    /// <summary>A qualified name in code or bold, or a name in code before a word that says that it is a type's.</summary>
    private NamedLink? FindMarkedType(CellText paragraph, int from, ref int typeAt)
    {
        foreach (CellPart part in paragraph.Parts)
        {
            string name = part.Text.Trim();
            bool isMarked = part.Kind == DocRunKind.Code || (part.Kind == DocRunKind.Text && part.IsEmphasised);
            if (isMarked && part.FlatStart >= from && name.Length > 1 && char.IsLetter(name[0]) && SectionNames.IsTypeName(name)
                && (IsQualified(name) || (part.Kind == DocRunKind.Code && Array.IndexOf(s_parts, name) < 0 && IsBefore(paragraph.Text, part.FlatEnd, s_behindTypes)))
                && !ReplySentence.IsOfFailure(paragraph.Text, from, part.FlatStart))
            {
                typeAt = part.FlatStart;
                return new NamedLink(name, null, draft.Anchors.Add(part.Source, part.Text.Length));
            }
        }

        return null;
    }

    private static bool IsQualified(string name) => name.IndexOf('.') > 0 && name[name.Length - 1] != '.' && char.IsLetter(name[name.LastIndexOf('.') + 1]);

    private static bool IsBefore(string text, int end, string[] words) =>
        Array.Exists(words, word => string.Compare(text, end, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0);

    /// <summary>"With an array of Book": a name with a capital.</summary>
    private NamedLink? FindListedType(CellText paragraph, int from, ref int typeAt)
    {
        string text = paragraph.Text;
        foreach (string phrase in s_lists)
        {
            int index = text.IndexOf(phrase, from, StringComparison.OrdinalIgnoreCase);
            int start = index < 0 ? text.Length : index + phrase.Length;
            int end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' || (text[end] == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
            {
                end++;
            }

            string name = text.Substring(start, end - start);
            if (name.Length > 1 && char.IsUpper(name[0]) && !ReplySentence.IsOfFailure(text, from, start))
            {
                typeAt = start;
                return new NamedLink(name, null, draft.Anchors.Add(paragraph.GetSource(start), name.Length));
            }
        }

        return null;
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
