using System;
using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Requests;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing;

/// <summary>
/// A page about one request may have a heading for each way to make it: <c>Get drive</c> and below it <c>Get a user's drive</c>, <c>Get a group's
/// drive</c>. These are not operations of their own: what they hold goes back to the page.
/// </summary>
internal static class PartFolding
{
    public static void Fold(PageDraft page)
    {
        if (page.Parts.Count == 0 || page.Title is null || OperationTitle.FindVerb(page.Title) is not { } verb)
        {
            return;
        }

        PageDraft? first = page.RequestLines.Count > 0 ? page : page.Parts.Find(part => IsWay(part, verb) && OperationTitle.FindVerb(part.Title!) == verb);
        if (first is null)
        {
            return;
        }

        string method = first.RequestLines[0].Method;
        Reply reply = ReplyOf(first);
        foreach (PageDraft part in page.Parts.Where(part => IsWay(part, verb) && IsAboutTheSame(part, page.Title, first)).ToList())
        {
            if (part.RequestLines.TrueForAll(line => line.Method == method) && reply.MayBe(ReplyOf(part)))
            {
                page.Absorb(part);
            }
        }
    }

    private static bool IsWay(PageDraft part, string verb) =>
        part.PartKind == PartKind.Operation && part.RequestLines.Count > 0 && OperationTitle.FindVerb(part.Title!) is var own && (own is null || own == verb);

    /// <summary>
    /// What the page's title is about, its last word, is named by the part's too, or is what both paths end in: <c>Find piers</c> is no way to
    /// <c>Find boats</c>. A title without a verb says how.
    /// </summary>
    private static bool IsAboutTheSame(PageDraft part, string title, PageDraft first)
    {
        string about = title.Substring(title.LastIndexOf(' ') + 1).TrimEnd('s');
        return OperationTitle.FindVerb(part.Title!) is null
            || part.Title!.IndexOf(about, StringComparison.OrdinalIgnoreCase) >= 0
            || string.Equals(LastName(part.RequestLines[0]), LastName(first.RequestLines[0]), StringComparison.OrdinalIgnoreCase);
    }

    private static string? LastName(RequestLine line) =>
        Array.FindLast(RequestForm.Segments(line.Template), static segment => segment.IndexOfAny(['{', '<']) < 0 && segment[0] != ':');

    private static Reply ReplyOf(PageDraft draft)
    {
        ExampleMessage? example = draft.Examples.Find(static example => !example.IsRequest && example.Status is 0 or (>= 200 and < 400));
        string? body = example is { IsJson: true } ? example.Body : null;
        return new Reply(
            draft.Response?.Type?.Text ?? example?.ODataType,
            draft.Response is { Type: not null } prose ? prose.IsCollection : body is null ? null : IsList(body),
            draft.Response is { Status: > 0 } said ? said.Status : example?.Status ?? 0);
    }

    private static bool IsList(string body)
    {
        string start = string.Concat(body.Take(400).Where(static c => !char.IsWhiteSpace(c)));
        return start.StartsWith("[", StringComparison.Ordinal) || start.IndexOf("\"value\":[", StringComparison.Ordinal) >= 0;
    }

    /// <summary>What is known of a reply; null and 0 are unknown.</summary>
    private sealed record Reply(string? Type, bool? IsCollection, int Status)
    {
        public bool MayBe(Reply other) =>
            (Type is null || other.Type is null || string.Equals(ShortName(Type), ShortName(other.Type), StringComparison.OrdinalIgnoreCase))
            && (IsCollection is null || other.IsCollection is null || IsCollection == other.IsCollection)
            && (Status == 0 || other.Status == 0 || Status == other.Status);

        private static string ShortName(string name) => name.Substring(name.LastIndexOf('.') + 1);
    }
}
