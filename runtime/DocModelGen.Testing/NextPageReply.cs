using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocModelGen.Testing.Checking;

namespace DocModelGen.Testing;

/// <summary>
/// The reply that a page shows of a list, as one that leads on to another, whether or not the example does. Links lead to the address that was asked, since
/// those of examples name hosts that the test's client does not go to; no two are alike, so that a client which looks for circles finds none.
/// </summary>
internal static class NextPageReply
{
    private static readonly string[] s_deltaLinks = ["@odata.deltaLink", "@deltaLink"];

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonDocument Parse(string body) =>
        JsonDocument.Parse(body, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });

    /// <summary>Why the documented reply cannot lead on; null where it can, and where it is none of a list.</summary>
    public static string? WhyNot(DocumentedOperation operation)
    {
        JsonNode? reply = Read(operation.Reply.Body);
        return operation.Paging switch
        {
            null => reply is null && IsODataList(operation.Reply.Body) ? "a property of it is there twice" : null,
            { Kind: ApiPagingKind.Header } => null,
            _ when reply is null => "the page shows none that can be read as JSON",
            { Kind: ApiPagingKind.Link or ApiPagingKind.Cursor } paging => ParentOf(reply, paging) is null ? $"it has no place for '{paging.Next}'" : null,
            { } paging => LastPage.ItemsOf(reply, paging) is { Count: > 0 } ? null : "it has no elements, and a page without elements is the last one",
        };
    }

    /// <param name="json">The documented reply.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="address">The address of the request.</param>
    /// <param name="index">The place of the reply among those of the operation.</param>
    public static byte[] Write(JsonElement json, DocumentedOperation operation, Uri address, int index)
    {
        JsonNode? reply = LastPage.NodeOf(json);
        switch (operation.Paging)
        {
            case null when reply is JsonObject page && page["value"] is JsonArray:
                WriteOData(page, operation, address, index);
                break;
            case { Kind: ApiPagingKind.Link } paging when ParentOf(reply, paging) is { } parent:
                string link = Address(operation, address, index);
                bool isRelative = Text(parent[LastPage.NameOf(paging)]) is { Length: > 0 } shown && !shown.Contains("://", StringComparison.Ordinal);
                parent[LastPage.NameOf(paging)] = isRelative ? new Uri(link).PathAndQuery : link;
                break;
            case { Kind: ApiPagingKind.Cursor } paging when ParentOf(reply, paging) is { } parent:
                parent[LastPage.NameOf(paging)] = Cursor(parent[LastPage.NameOf(paging)], index);
                break;
            case { Kind: ApiPagingKind.Page or ApiPagingKind.Offset, Next: not null } paging when ParentOf(reply, paging) is { } parent:
                GoOn(parent, reply!, paging, address);
                break;
            default:
                break;
        }

        return LastPage.ToBytes(reply, json);
    }

    /// <summary>The address that was asked, with one more query option.</summary>
    public static string Address(DocumentedOperation operation, Uri address, int index)
    {
        string parameter = operation.Paging is { } paging ? paging.Parameter ?? "page" : "$skiptoken";
        IEnumerable<string> kept = address.Query.TrimStart('?').Split('&')
            .Where(option => option.Length > 0 && UrlQuery.Parse("?" + option).All(pair => pair.Key != parameter));
        return address.GetLeftPart(UriPartial.Path) + "?" + string.Join("&", kept.Append(parameter + "=" + (index + 2).ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>As OData JSON Format 4.01, 4.6.7 says; a page has a delta link or a next link, and not both.</summary>
    private static void WriteOData(JsonObject page, DocumentedOperation operation, Uri address, int index)
    {
        foreach (string link in s_deltaLinks)
        {
            page.Remove(link);
        }

        bool hasPrefix = !page.ContainsKey("@nextLink") && !page.ContainsKey("@context");
        page[hasPrefix ? "@odata.nextLink" : "@nextLink"] = Address(operation, address, index);
    }

    /// <summary>The example's cursor, and others of its kind after it.</summary>
    private static JsonValue Cursor(JsonNode? shown, int index) => shown?.GetValueKind() switch
    {
        JsonValueKind.Number when shown.AsValue().TryGetValue(out long number) => JsonValue.Create(number + index),
        JsonValueKind.String when Text(shown) is { Length: > 0 } text => JsonValue.Create(index == 0 ? text : $"{text}-{index + 1}"),
        _ => JsonValue.Create((index + 2).ToString(CultureInfo.InvariantCulture)),
    };

    /// <summary>Says that there is more, or more pages or elements than there were by now.</summary>
    private static void GoOn(JsonObject parent, JsonNode reply, ApiPaging paging, Uri address)
    {
        string name = LastPage.NameOf(paging);
        long reached = LastPage.Asked(paging, address) + (paging.Kind == ApiPagingKind.Offset ? LastPage.ItemsOf(reply, paging)?.Count ?? 0 : 0);
        switch (parent[name]?.GetValueKind())
        {
            case JsonValueKind.False:
                parent[name] = true;
                break;
            case JsonValueKind.Number when parent[name]!.AsValue().TryGetValue(out long all):
                parent[name] = Math.Max(all, reached + 1);
                break;
            default:
                break;
        }
    }

    /// <summary>The object that has the property which says how the list goes on; where the example leaves it out, it is made.</summary>
    private static JsonObject? ParentOf(JsonNode? reply, ApiPaging paging)
    {
        if (paging.Next is null)
        {
            return null;
        }

        JsonObject? found = reply as JsonObject;
        foreach (string name in paging.Next.Split('.').SkipLast(1))
        {
            if (found is not null && found[name] is null)
            {
                found[name] = new JsonObject();
            }

            found = found?[name] as JsonObject;
        }

        return found;
    }

    private static bool IsODataList(string? body)
    {
        try
        {
            using JsonDocument document = Parse(body ?? "");
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("value", out JsonElement value)
                && value.ValueKind == JsonValueKind.Array;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Null where it is no JSON, or has a name twice.</summary>
    private static JsonNode? Read(string? body)
    {
        try
        {
            using JsonDocument document = Parse(body ?? "");
            JsonNode? node = JsonSerializer.SerializeToNode(document.RootElement);
            _ = (node as JsonObject)?.Count;
            return node;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
