using System;
using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Cells;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Prose;

/// <summary>Reads "In the request body, supply a JSON representation of the [user](...) object." and its kin.</summary>
internal sealed class RequestBodyProseReader(PageDraft draft)
{
    private static readonly string[] s_empty =
    [
        "do not supply a request body", "don't supply a request body", "do not provide a request body", "don't provide a request body", "no request body",
        "request body is empty", "leave the request body empty", "not supply a request body", "does not require a request body", "doesn't require a request body",
        "does not have a request body", "request body is not required", "there is no body",
    ];

    private static readonly string[] s_optional =
    [
        "body is optional", "optional request body", "optional json body", "body may be omitted", "body can be omitted", "omit the body", "omit the request body", "omitting the body",
        "omitting the request body",
    ];

    private static readonly string[] s_sendingVerbs = ["include ", "supply ", "provide ", "send ", "pass ", "specify "];

    private static readonly string[] s_streams =
    [
        "binary stream", "binary content", "binary data", "contents of the request body", "mime content", "mime format", "byte stream", "raw content", "raw bytes", "body is the file", "file contents", "binary object",
        "html content", "html placed",
    ];

    private static readonly string[] s_multiparts = ["multipart request", "multipart message", "multipart form", "multipart/form-data", "multipart/mixed", "multipart/related"];

    private static readonly string[] s_starts =
        ["any of ", "give ", "send ", "supply ", "provide ", "pass ", "post ", "the body ", "body: ", "takes ", "accepts ", "expects "];

    private static readonly string[] s_introductions =
    [
        "representation of ", "representation for ", "representation that contains ", "provide a json object of type ", "supply ", "provide ", "specify ", "containing ",
    ];

    private static readonly string[] s_lists = ["array of ", "list of ", "collection of "];

    /// <summary>As far before the type a word may stand that says that there are several.</summary>
    private const int LongestLead = 30;

    public void Read(CellText paragraph)
    {
        string text = paragraph.Text;
        bool isEmpty = ContainsAny(text, s_empty);
        bool saysJson = !isEmpty && text.IndexOf("JSON", StringComparison.Ordinal) >= 0;
        bool isMultipart = !isEmpty && !saysJson && ContainsAny(text, s_multiparts);
        bool isStream = isMultipart || (!isEmpty && !saysJson && (ContainsAny(text, s_streams) || MediaTypeNames.Has(paragraph)));
        NamedLink? type = isEmpty ? null : FindOnlyType(paragraph) ?? FindType(paragraph);
        bool isOptional = ContainsAny(text, s_optional) || IsOptionallySent(text);
        RequestBodyProse? known = draft.RequestBody;
        bool isPartial = !isEmpty && (draft.Signs & PageSigns.Graph) == 0 && PartialSentence.Is(text);
        if (!isEmpty && !isStream && (type is null || isPartial))
        {
            ReadMentions(paragraph, isPartial);
            if (type is null && !saysJson && !isPartial && !isOptional)
            {
                return;
            }
        }

        draft.RequestBody = new RequestBodyProse
        {
            IsEmpty = known?.IsEmpty ?? isEmpty,
            Type = known?.Type ?? type,
            IsCollection = known?.Type is not null ? known.IsCollection : type is not null && SaysList(text, type.Text),
            IsStream = known is { IsStream: true } || isStream,
            IsMultipart = known is { IsMultipart: true } || isMultipart,
            SaysJson = known is { SaysJson: true } || saysJson,
            IsPartial = known is { IsPartial: true } || isPartial,
            IsOptional = known is { IsOptional: true } || isOptional,
        };
    }

    /// <summary>The type of the body, in a cell or label of its own.</summary>
    public void ReadType(TypeCell type, CellText cell)
    {
        if (draft.RequestBody is null && !cell.IsBlank)
        {
            draft.RequestBody = new RequestBodyProse
            {
                IsEmpty = false,
                Type = new NamedLink(type.Name, type.Target, draft.Anchors.Add(cell.GetSource(0), cell.Text.Length)),
                IsCollection = type.IsCollection,
                IsStream = false,
            };
        }
    }

    /// <summary>"You may optionally include X in a JSON body", and not "Provide X in the body, and optionally include Y".</summary>
    private static bool IsOptionallySent(string text)
    {
        const string Optionally = "optionally ";
        int at = text.IndexOf(Optionally, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !Array.Exists(s_sendingVerbs, verb => string.Compare(text, at + Optionally.Length, verb, 0, verb.Length, StringComparison.OrdinalIgnoreCase) == 0))
        {
            return false;
        }

        int start = text.LastIndexOf(". ", at, StringComparison.Ordinal) + 1;
        int end = text.IndexOf(". ", at, StringComparison.Ordinal);
        return text.IndexOf("body", start, (end < 0 ? text.Length : end) - start, StringComparison.OrdinalIgnoreCase) >= 0
            && !ContainsAny(text.Substring(start, at - start), s_sendingVerbs);
    }

    /// <summary>"An array of [Book](...) objects".</summary>
    private static bool SaysList(string text, string type)
    {
        int at = text.IndexOf(type, StringComparison.Ordinal);
        int from = Math.Max(0, at - LongestLead);
        return at > 0 && ContainsAny(text.Substring(from, at - from), s_lists);
    }

    /// <summary>The first paragraph names what is sent, and one behind it the type whose fields those are.</summary>
    private void ReadMentions(CellText paragraph, bool isPartial)
    {
        if (draft.BodyMentions.IsEmpty || isPartial)
        {
            draft.BodyMentions = draft.BodyMentions.Concat(new TypeMentionReader(draft).ReadBody(paragraph)
                .Select(mention => mention with { IsCollection = ContainsAny(mention.Text, s_lists) || SaysList(paragraph.Text, mention.Text) }))
                .ToEquatableArray();
        }
    }

    /// <summary>A sentence outside of a section for it: "Give an Order without its computed properties".</summary>
    public void ReadStray(CellText paragraph)
    {
        string text = paragraph.Text.TrimStart();
        if (Array.Exists(s_starts, start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            || text.IndexOf("request body", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            Read(paragraph);
        }
        else if (PartialSentence.Is(text))
        {
            draft.RequestBody = (draft.RequestBody ?? new RequestBodyProse { IsEmpty = false, Type = null, IsStream = false }) with { IsPartial = true };
        }
    }

    /// <summary>"A [teamsTab](...)." and nothing else: a section that names what is sent without a verb.</summary>
    private NamedLink? FindOnlyType(CellText paragraph)
    {
        CellPart[] links = [.. paragraph.Parts.Where(static part => part.Kind == DocRunKind.Link)];
        if (links is not [CellPart link] || !LooksLikeType(link))
        {
            return null;
        }

        string before = paragraph.Text.Substring(0, link.FlatStart).Trim();
        string after = paragraph.Text.Substring(link.FlatEnd).Trim().TrimEnd('.').TrimEnd();
        return before is "A" or "An" && after is "" or "object" or "resource" ? NamedLinkReader.Create(draft, link) : null;
    }

    private NamedLink? FindType(CellText paragraph)
    {
        foreach (string introduction in s_introductions)
        {
            int index = paragraph.Text.IndexOf(introduction, StringComparison.OrdinalIgnoreCase);
            if (index < 0)
            {
                continue;
            }

            int from = index + introduction.Length;
            if (FindLink(paragraph, from) is { } link)
            {
                return link;
            }

            if (introduction.StartsWith("representation", StringComparison.Ordinal) && FindBare(paragraph, from) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    private NamedLink? FindLink(CellText paragraph, int from)
    {
        int end = paragraph.Text.IndexOf(". ", from, StringComparison.Ordinal);
        foreach (CellPart part in paragraph.Parts)
        {
            if (part.Kind == DocRunKind.Link && part.FlatStart >= from && (end < 0 || part.FlatStart < end) && LooksLikeType(part))
            {
                return NamedLinkReader.Create(draft, part);
            }
        }

        return null;
    }

    private static bool LooksLikeType(CellPart link) =>
        SectionNames.IsTypeName(link.Text.Trim()) && link.Target is { } target && target.IndexOf("/api/", StringComparison.OrdinalIgnoreCase) < 0;

    /// <summary>"of the X object", "of X", emphasised or not.</summary>
    private NamedLink? FindBare(CellText paragraph, int from)
    {
        NamedLink? name = NamedLinkReader.ReadAt(draft, paragraph, from);
        return name is { Text: "parameters" or "properties" or "values" or "following" or "relevant" or "these" or "this" or "only" } ? null : name;
    }

    private static bool ContainsAny(string text, string[] phrases) =>
        Array.Exists(phrases, phrase => text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) >= 0);
}
