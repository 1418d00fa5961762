using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocModelGen.Testing.Checking;

namespace DocModelGen.Testing;

/// <summary>
/// The reply that a page shows of a list, as the last one: pages show the first, and what leads on from it would lead to the same reply for ever.
/// </summary>
internal static class LastPage
{
    /// <summary>What OData says of the next page, in its versions 4.0 and 4.01 (JSON Format, 4.6.7).</summary>
    private static readonly string[] s_odataLinks = ["@odata.nextLink", "@nextLink"];

    /// <param name="json">The documented reply.</param>
    /// <param name="paging">How the list goes on; null for OData's way, and for what lists nothing.</param>
    /// <param name="address">The address of the request.</param>
    /// <param name="hasElements">Whether the test has this page come behind others, so that it has its elements whatever its number is.</param>
    public static byte[] Write(JsonElement json, ApiPaging? paging, Uri address, bool hasElements)
    {
        JsonNode? reply = NodeOf(json);
        switch (reply)
        {
            case JsonObject page when paging is null:
                foreach (string link in s_odataLinks)
                {
                    page.Remove(link);
                }

                break;
            case not null when paging is { Kind: ApiPagingKind.Link or ApiPagingKind.Cursor }:
                FindParent(reply, paging)?.Remove(NameOf(paging));
                break;
            case not null when paging is { Kind: ApiPagingKind.Page or ApiPagingKind.Offset }:
                End(reply, paging, address, hasElements);
                break;
            default:
                break;
        }

        return ToBytes(reply, json);
    }

    /// <summary>A header <c>Link</c> without the links that lead to the next page (RFC 8288); null where nothing is left of it.</summary>
    public static string? WithoutNext(string links)
    {
        List<string> kept = [];
        for (int open = links.IndexOf('<', StringComparison.Ordinal); open >= 0;)
        {
            int close = links.IndexOf('>', open);
            int following = close < 0 ? -1 : links.IndexOf('<', close);
            string link = following < 0 ? links[open..] : links[open..following];
            string[] parameters = close < 0 ? [] : (following < 0 ? links[(close + 1)..] : links[(close + 1)..following]).Split(';');
            if (!parameters.Any(IsNext))
            {
                kept.Add(link.TrimEnd(' ', ','));
            }

            open = following;
        }

        return kept.Count == 0 ? null : string.Join(", ", kept);
    }

    /// <summary>The reply as what can be changed; null where it is neither an object nor an array.</summary>
    public static JsonNode? NodeOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(json),
        JsonValueKind.Array => JsonArray.Create(json),
        _ => null,
    };

    /// <summary>What <see cref="NodeOf"/> made of the reply, as it is sent.</summary>
    public static byte[] ToBytes(JsonNode? reply, JsonElement json) =>
        reply is null ? JsonSerializer.SerializeToUtf8Bytes(json) : JsonSerializer.SerializeToUtf8Bytes(reply);

    /// <summary>The elements of a page.</summary>
    public static JsonArray? ItemsOf(JsonNode reply, ApiPaging paging) => (paging.Items is { } name ? (reply as JsonObject)?[name] : reply) as JsonArray;

    /// <summary>The page, or the number of elements before it, that the request asks for; those of the first page unless it says so.</summary>
    public static long Asked(ApiPaging paging, Uri address) => UrlQuery.Parse(address.Query)
        .Where(pair => pair.Key == paging.Parameter && long.TryParse(pair.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .Select(static pair => long.Parse(pair.Value, CultureInfo.InvariantCulture))
        .DefaultIfEmpty(paging.Kind == ApiPagingKind.Page ? 1 : 0)
        .First();

    /// <summary>The last part of the path of <see cref="ApiPaging.Next"/>.</summary>
    public static string NameOf(ApiPaging paging) => paging.Next![(paging.Next!.LastIndexOf('.') + 1)..];

    private static bool IsNext(string parameter)
    {
        int equals = parameter.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            && parameter[..equals].Trim().Equals("rel", StringComparison.OrdinalIgnoreCase)
            && parameter[(equals + 1)..].Trim(' ', ',', '"').Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Says that there is no more, or as many pages or elements as there are by now; where nothing says that, what comes behind the first is empty.</summary>
    private static void End(JsonNode reply, ApiPaging paging, Uri address, bool hasElements)
    {
        JsonArray? items = ItemsOf(reply, paging);
        bool countsPages = paging.Kind == ApiPagingKind.Page;
        long first = countsPages ? 1 : 0;
        long asked = Asked(paging, address);
        JsonObject? parent = FindParent(reply, paging);
        switch (parent?[NameOf(paging)]?.GetValueKind())
        {
            case JsonValueKind.True:
                parent[NameOf(paging)] = false;
                break;
            case JsonValueKind.False:
                break;
            case JsonValueKind.Number when parent[NameOf(paging)]!.AsValue().TryGetValue(out long all):
                parent[NameOf(paging)] = Math.Min(all, countsPages ? asked : asked + (items?.Count ?? 0));
                break;
            default:
                if (asked > first && !hasElements)
                {
                    items?.Clear();
                }

                break;
        }
    }

    private static JsonObject? FindParent(JsonNode reply, ApiPaging paging)
    {
        string[] path = paging.Next?.Split('.') ?? [];
        JsonNode? found = path.Length == 0 ? null : reply;
        foreach (string name in path.SkipLast(1))
        {
            found = (found as JsonObject)?[name];
        }

        return found as JsonObject;
    }
}
