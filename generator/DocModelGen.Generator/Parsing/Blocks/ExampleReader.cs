using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Requests;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Blocks;

/// <summary>Reads examples that have no first line of their own: commands for curl, and JSON whose place says what it is.</summary>
internal sealed class ExampleReader(PageDraft draft)
{
    private static readonly string[] s_requestWords = ["request", "payload", "input", "body"];
    private static readonly string[] s_replyWords = ["response", "reply", "result", "output", "answer", "returns"];

    public void Read(CurlCommand command)
    {
        int anchor = draft.Anchors.Add(command.Line);
        draft.Anchors.Add(command.Body is null ? new TextRange(command.Line.Text, command.Line.End, command.Line.End) : command.BodyRange);
        draft.Examples.Add(new ExampleMessage
        {
            IsRequest = true,
            Method = command.Method,
            Url = command.Url,
            Status = 0,
            Headers = command.Headers.ToEquatableArray(),
            Body = command.Body,
            IsJson = command.Body is not null,
            ODataType = null,
            IsCollection = false,
            IsTruncated = false,
            Anchor = anchor,
        });
    }

    public void Read(FenceLines lines, SectionKind section, string heading, MetadataComment? metadata = null)
    {
        string body = lines.Join(lines.SkipBlank(0), out TextRange range);
        bool isRequest = IsRequest(section, heading);
        if (isRequest && draft.Examples.Count > 0 && draft.Examples[draft.Examples.Count - 1] is { IsRequest: true, Body: null } started)
        {
            // The request line stands in the block above, its body in this one; anchors of both come in order.
            int start = draft.Anchors.Add(draft.Anchors.Get(started.Anchor));
            draft.Anchors.Add(range);
            draft.Examples[draft.Examples.Count - 1] = started with { Body = body, IsJson = true, Anchor = start };
            return;
        }

        int anchor = draft.Anchors.Add(range);
        draft.Anchors.Add(range);
        draft.Examples.Add(new ExampleMessage
        {
            IsRequest = isRequest,
            Method = isRequest ? Method : "",
            Url = "",
            Status = isRequest ? 0 : SectionNames.StatusOf(heading),
            Headers = [],
            Body = body,
            IsJson = true,
            ODataType = MessageReader.TrimCollection(metadata?.ODataType, out bool isCollectionType),
            IsCollection = isCollectionType || metadata is { IsCollection: true },
            IsTruncated = metadata is { IsTruncated: true },
            Anchor = anchor,
        });
    }

    private string Method => draft.RequestLines.Count > 0 ? draft.RequestLines[0].Method : draft.Examples.Find(static example => example.IsRequest)?.Method ?? "";

    private bool SendsBody => Method is "POST" or "PUT" or "PATCH";

    private bool IsRequest(SectionKind section, string heading)
    {
        switch (section)
        {
            case SectionKind.Response:
                return false;
            case SectionKind.RequestBody:
                return true;
        }

        if (section is SectionKind.Example or SectionKind.HttpRequest or SectionKind.Request)
        {
            if (Has(heading, s_replyWords))
            {
                return false;
            }

            if (Has(heading, s_requestWords))
            {
                return true;
            }
        }

        // Without a word about it, the first JSON of a request that sends some is what it sends.
        return SendsBody && draft.Response is null && !draft.Examples.Exists(static example => !example.IsRequest || example.Body is not null);
    }

    private static bool Has(string heading, string[] words) =>
        Array.Exists(words, word => heading.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
