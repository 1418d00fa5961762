using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>One page of a collection (OData JSON Format 4.01, 12 and 4.5).</summary>
/// <typeparam name="T">The type of one element.</typeparam>
public sealed record ApiPage<T>
{
    private static readonly JsonNameTable s_json =
        new("@odata.context", "@odata.count", "value", "@odata.nextLink", "@odata.deltaLink") { TypeName = "a collection" };

    private const int ValueIndex = 2;

    /// <summary>Makes a page, such as one for a test.</summary>
    public ApiPage()
    {
    }

    internal ApiPage(ref ApiJsonReader reader, ApiJsonRead<T> readItem)
    {
        if (reader.IsArray)
        {
            Value = reader.ReadBareArray(readItem, s_json, ValueIndex) ?? [];
            AdditionalData = reader.AdditionalData;
            return;
        }

        bool hasValue = false;
        while (reader.ReadProperty(s_json, out int property))
        {
            switch (property)
            {
                case 0:
                    Context = reader.ReadString();
                    break;
                case 1:
                    Count = reader.ReadInt64();
                    break;
                case ValueIndex:
                    hasValue = true;
                    Value = reader.ReadObjects(readItem) ?? [];
                    break;
                case 3:
                    NextLink = reader.ReadString();
                    break;
                case 4:
                    DeltaLink = reader.ReadString();
                    break;
            }
        }

        AdditionalData = reader.AdditionalData;
        if (!hasValue)
        {
            throw reader.MakeException(WhatCame(AdditionalData, "value"));
        }
    }

    /// <summary>A page of an API that is not OData's.</summary>
    internal ApiPage(ref ApiJsonReader reader, ApiJsonRead<T> readItem, ApiPaging paging)
    {
        bool hasItems = reader.IsArray;
        if (hasItems)
        {
            Value = reader.ReadBareArray(readItem, paging.Names, property: 0) ?? [];
        }
        else
        {
            while (reader.ReadProperty(paging.Names, out int property))
            {
                hasItems |= property == 0;
                Value = property == 0 ? reader.ReadObjects(readItem) ?? [] : Value;
            }
        }

        AdditionalData = reader.AdditionalData;
        if (!hasItems)
        {
            throw reader.MakeException(WhatCame(AdditionalData, paging.Items ?? "value"));
        }

        NextLink = paging.Kind == ApiPagingKind.Link && paging.FindNext(AdditionalData) is { ValueKind: JsonValueKind.String } next ? next.GetString() : null;
    }

    /// <summary>The elements that could be read; empty when the page has none. With others, <see cref="AdditionalData"/> has all as they came.</summary>
    [JsonPropertyName("value")]
    public IReadOnlyList<T> Value { get; init; } = [];

    /// <summary>The address of the next page, <see langword="null"/> on the last.</summary>
    [JsonPropertyName("@odata.nextLink")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NextLink { get; init; }

    /// <summary>The address that later gives what has changed since, on the last page of a delta query.</summary>
    [JsonPropertyName("@odata.deltaLink")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DeltaLink { get; init; }

    /// <summary>
    /// What to keep in order to go on behind this page, at once or after a crash (<see cref="ApiLinkExtensions"/>): the next link, else the delta
    /// link. The pages of <see cref="IApiClient.ListPagesAsync"/> have absolute ones.
    /// </summary>
    [JsonIgnore]
    public string? Continuation => NextLink is { Length: > 0 } ? NextLink : DeltaLink;

    /// <summary>The number of elements on all pages, where it was asked for.</summary>
    [JsonPropertyName("@odata.count")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Count { get; init; }

    /// <summary>The address of the metadata that describes the reply.</summary>
    [JsonPropertyName("@odata.context")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Context { get; init; }

    /// <summary>JSON properties beyond these, by wire name; <see langword="null"/> when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; init; }

    /// <summary>An error in the place of a list is told by its code, since services have given those with a status of success.</summary>
    private static string WhatCame(IDictionary<string, JsonElement>? properties, string items)
    {
        const int Named = 5;
        string names = properties is null ? "nothing that is documented" : string.Join(", ", properties.Keys.Take(Named).Select(static name => $"'{name}'"));
        string code = properties is not null
            && properties.TryGetValue("error", out JsonElement error)
            && error.ValueKind == JsonValueKind.Object
            && error.TryGetProperty("code", out JsonElement found)
            && found.ValueKind == JsonValueKind.String
            ? $" (code '{found.GetString()}')"
            : string.Empty;
        return $"The value is documented as a collection, but the JSON has an object without '{items}', with {names}{code}.";
    }
}
