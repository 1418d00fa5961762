using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Linking.Types;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Linking.Operations;

/// <summary>What comes back: from the prose, else from the examples, else what the method means.</summary>
internal sealed class OperationReplies(TypeResolver resolver, ProblemList problems)
{
    private static readonly ReplyModel s_stream = new() { Kind = ReplyKind.Stream, Type = null };

    private static readonly string[] s_bodies = ["in the response body", "in the body", "object", "collection"];

    private static readonly string[] s_empty = ["not return", "n't return", "nothing", "empty", "no response body", "no body", "no content", "no object", "without a body", "location header"];

    /// <summary>The page of the last reply's type is not among the project's, which is reported at the link.</summary>
    private bool _isMissing;

    public static ReplyModel None { get; } = new() { Kind = ReplyKind.None, Type = null };

    public void Decide(OperationDraft draft)
    {
        _isMissing = false;
        problems.NotePage(draft.Page, draft.Page.RequestBody?.Type);
        problems.NotePage(draft.Page, draft.Page.Response?.Type);
        draft.Status = StatusOf(draft);
        draft.Reply = ReplyOf(draft, draft.Status);
        bool isUnknown = draft.Reply.Kind == ReplyKind.None || draft.Reply.Type is { Kind: ValueKind.Json };
        if (isUnknown && !_isMissing && draft.Status is >= 200 and < 300 and not (202 or 204 or 205) && (draft.Method == "GET" || PromisesBody(draft.Page)))
        {
            problems.ReplyNotUnderstood(draft.Page, draft.Name?.Identifier ?? draft.ProposedName);
        }
    }

    /// <summary>The sentence about the reply speaks of what is in it.</summary>
    private static bool PromisesBody(DocPage page) =>
        page.Response?.Sentence is { } sentence
        && Array.Exists(s_bodies, phrase => sentence.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) >= 0)
        && !Array.Exists(s_empty, phrase => sentence.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) >= 0);

    public static int StatusOf(OperationDraft draft)
    {
        ExampleMessage? shown = draft.Examples.FirstOrDefault(static example => !example.IsRequest && example.Status is >= 200 and < 400);
        if (draft.OwnShape != ReplyShape.Unknown)
        {
            // The prose is about the page's first request.
            return shown?.Status ?? 200;
        }

        if (draft.Page.Response is { Status: > 0 } prose)
        {
            return prose.Status;
        }

        if (shown is not null)
        {
            return shown.Status;
        }

        return draft.Method switch
        {
            "POST" => 201,
            "DELETE" => 204,
            _ => 200,
        };
    }

    private ReplyModel ReplyOf(OperationDraft draft, int status)
    {
        DocPage page = draft.Page;
        if (draft.Paging is { } paging && draft.Found is { Entry: TypeEntry item })
        {
            return Object(item, isCollection: true) with { Paging = paging };
        }

        if (draft.Method == "HEAD")
        {
            // RFC 9110, 9.3.2: what the page shows comes back of a GET.
            return None;
        }

        ExampleMessage? example = ResponseExample(draft);
        if (draft.OwnShape == ReplyShape.Stream || (draft.ReadsStream && example is not { IsJson: true, Body: not null }))
        {
            return s_stream;
        }

        if (draft.ReadsCount)
        {
            return CountOf(draft);
        }

        if (draft.OwnShape != ReplyShape.Unknown && FromExample(page, example) is { Type.Kind: not ValueKind.Json } own)
        {
            return own;
        }

        if (status == 302)
        {
            return s_stream;
        }

        if (page.Response?.Type is { } link && FromProse(draft, link, example) is { } documented)
        {
            return documented;
        }

        if (draft.Found is { } found)
        {
            return found.Entry is TypeEntry type ? Object(type, found.IsCollection)
                : Value(found.Primitive ?? ValueKind.Enum, found.Entry?.Reference, found.IsCollection);
        }

        if (page is { Response.IsStream: true, Signs: var signs } && (signs & PageSigns.Graph) == 0 && status is not (204 or 205))
        {
            return s_stream;
        }

        if (status is 204 or 205 || (draft.Method == "DELETE" && example?.Body is null))
        {
            return None;
        }

        ReplyModel shown = FromExample(page, example);
        return shown.Kind == ReplyKind.None && page.Response is { SaysBytes: true } && draft.Method == "GET" ? s_stream : shown;
    }

    /// <summary>A sentence about the count may say how wide the number is.</summary>
    private static ReplyModel CountOf(OperationDraft draft) =>
        Value(draft.OwnShape == ReplyShape.Unknown && Primitives.ParseLoosely(draft.Page.Response?.Type?.Text ?? "") is ValueKind.Int32 ? ValueKind.Int32 : ValueKind.Int64, null, isCollection: false);

    private static ExampleMessage? ResponseExample(OperationDraft draft)
    {
        ExampleMessage? first = null;
        foreach (ExampleMessage example in draft.Examples)
        {
            if (!example.IsRequest && example.Status is 0 or (>= 200 and < 400))
            {
                first ??= example;
                if (example.Body is not null)
                {
                    return example;
                }
            }
        }

        return first;
    }

    private ReplyModel? FromProse(OperationDraft draft, NamedLink link, ExampleMessage? example)
    {
        bool isCollection = IsCollection(draft, example);
        if (Primitives.ParseLoosely(Emphasis.Trim(link.Text)) is { } primitive)
        {
            return primitive == ValueKind.Stream ? s_stream : Value(primitive, null, isCollection);
        }

        switch (resolver.Find(draft.Page, link))
        {
            case TypeEntry type:
                return Object(CommonBase(draft.Page, type), isCollection);
            case EnumEntry enumeration:
                return Value(ValueKind.Enum, enumeration.Reference, isCollection);
            default:
                if (FromMetadata(draft.Page, example) is { } shown)
                {
                    return shown;
                }

                if (draft.Found is not null)
                {
                    problems.PageNotFound(draft.Page, link);
                }
                else if (link.Target is not null)
                {
                    problems.TypeNotFound(draft.Page, link, "the response");
                    _isMissing = true;
                }

                return null;
        }
    }

    /// <summary>Of several types, one of which comes back, the nearest that all are; the first where there is none.</summary>
    private TypeEntry CommonBase(DocPage page, TypeEntry first)
    {
        IEnumerable<TypeEntry> common = first.AndBases();
        foreach (NamedLink alternative in page.Response!.Alternatives)
        {
            if (resolver.FindType(page, alternative) is { } other)
            {
                common = common.Where(type => other.AndBases().Contains(type)).ToList();
            }
        }

        return common.FirstOrDefault() is { } nearest && !Inheritance.IsEntityName(nearest.ShortName) ? nearest : first;
    }

    private static bool IsCollection(OperationDraft draft, ExampleMessage? example)
    {
        if (example is { IsCollection: true })
        {
            return true;
        }

        if (draft.OwnShape != ReplyShape.Unknown)
        {
            return draft.OwnShape == ReplyShape.List;
        }

        if (draft.Page.Response!.IsCollection)
        {
            return !ShowsOneObject(draft, example);
        }

        return draft.Method == "GET" && example is { IsJson: true, Body: not null, Status: > 0 } && JsonSketch.StartOfValue(example.Body) == '[';
    }

    /// <summary>A slip of the prose: "a collection of X" under a title that gets one, with an example that is one.</summary>
    private static bool ShowsOneObject(OperationDraft draft, ExampleMessage? example) =>
        draft.Method == "GET"
        && draft.Page.Title.StartsWith("get ", StringComparison.OrdinalIgnoreCase)
        && example is { IsJson: true, Body: { } body }
        && body.TrimStart().StartsWith("{", StringComparison.Ordinal)
        && body.IndexOf("\"value\"", StringComparison.Ordinal) < 0
        && JsonSketch.HasMembers(body);

    private ReplyModel FromExample(DocPage page, ExampleMessage? example)
    {
        if (FromMetadata(page, example) is { } shown)
        {
            return shown;
        }

        if (example?.Body is not { Length: > 0 } body)
        {
            return None;
        }

        if (!example.IsJson)
        {
            return s_stream;
        }

        string? type = JsonSketch.TopLevelODataType(body);
        char value = JsonSketch.StartOfValue(body);
        if (type is not null && resolver.Find(page, type, null) is TypeEntry entry)
        {
            return Object(entry, value == '[');
        }

        return value == '['
            ? new ReplyModel { Kind = ReplyKind.Collection, Type = ApiTypes.Of(ValueKind.Json) }
            : new ReplyModel { Kind = ReplyKind.Object, Type = ApiTypes.Of(ValueKind.Json) };
    }

    /// <summary>The metadata of the response example: <c>microsoft.graph.user</c>, <c>Collection(String)</c>.</summary>
    private ReplyModel? FromMetadata(DocPage page, ExampleMessage? example)
    {
        if (string.IsNullOrWhiteSpace(example?.ODataType))
        {
            return null;
        }

        const string Collection = "collection(";
        string type = example!.ODataType!.Trim().TrimStart('#');
        bool isCollection = example.IsCollection;
        if (type.StartsWith(Collection, StringComparison.OrdinalIgnoreCase) && type.EndsWith(")", StringComparison.Ordinal))
        {
            type = type.Substring(Collection.Length, type.Length - Collection.Length - 1);
            isCollection = true;
        }

        isCollection |= example is { IsJson: true, Body: not null } && JsonSketch.StartOfValue(example.Body) == '[';
        if (Primitives.ParseLoosely(type) is { } primitive)
        {
            return primitive == ValueKind.Stream ? s_stream : Value(primitive, null, isCollection);
        }

        return resolver.Find(page, type, null) switch
        {
            TypeEntry entry => Object(entry, isCollection),
            EnumEntry entry => Value(ValueKind.Enum, entry.Reference, isCollection),
            _ => null,
        };
    }

    private static ReplyModel Object(TypeEntry type, bool isCollection) => new()
    {
        Kind = isCollection ? ReplyKind.Collection : ReplyKind.Object,
        Type = ApiTypes.Of(ValueKind.Object, type.Reference),
    };

    private static ReplyModel Value(ValueKind kind, TypeReference? reference, bool isCollection) => new()
    {
        Kind = ReplyKind.Value,
        Type = ApiTypes.Of(kind, reference, isCollection),
    };
}
