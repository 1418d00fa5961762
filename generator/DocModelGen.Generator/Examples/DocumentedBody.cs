using System.Collections.Generic;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Examples;

/// <summary>What the page documents for the body of an example: a type and how JSON wraps it.</summary>
internal sealed record DocumentedBody
{
    /// <summary>Null where the page documents no type for it.</summary>
    public required ApiType? Type { get; init; }

    /// <summary>Why <see cref="Type"/> is null.</summary>
    public string UnknownReason { get; init; } = "";

    public ReplyKind Kind { get; init; }

    /// <summary>The member that has the elements of a collection.</summary>
    public string Items { get; init; } = "value";

    public static DocumentedBody Of(Example example)
    {
        if (example.Operation is not { } operation)
        {
            return Unknown("no request of the page has the example's method or template");
        }

        if (example.Message.IsRequest)
        {
            return operation.Body is { ContentType: null, Type: { } body }
                ? new DocumentedBody { Type = body, Kind = ReplyKind.Object }
                : Unknown("the page documents no JSON body for this request");
        }

        return example.Message.Status >= 300
            ? Unknown("an error or redirection")
            : operation.Reply.Type is { } reply
                ? new DocumentedBody { Type = reply, Kind = operation.Reply.Kind, Items = operation.Reply.Paging?.Items ?? "value" }
                : Unknown("the page documents no JSON reply for this request");
    }

    /// <summary>The values of that type in the body: the body itself, or what it carries as <c>value</c> or as the elements of a page.</summary>
    public IEnumerable<JsonNode> ValuesIn(JsonNode root)
    {
        if (Kind == ReplyKind.Collection && root.Kind == JsonKind.Array)
        {
            return [root];
        }

        JsonNode? wrapped = root.Find(Kind == ReplyKind.Collection ? Items : "value");
        if (Kind is ReplyKind.Collection or ReplyKind.Value)
        {
            return wrapped is null ? [] : [wrapped];
        }

        // Single entities of some pages stand in {"value": {}}.
        bool isEnvelope = wrapped?.Kind == JsonKind.Object && IsOnlyNamedMember(root);
        return [isEnvelope ? wrapped! : root];
    }

    private static bool IsOnlyNamedMember(JsonNode root)
    {
        foreach (JsonMember member in root.Members)
        {
            if (member.Name != "value" && member.Name.IndexOf('@') < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static DocumentedBody Unknown(string reason) => new() { Type = null, UnknownReason = reason };
}
