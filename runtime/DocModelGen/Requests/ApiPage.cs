using System.Collections.Generic;
using System.Text.Json;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>One page of a collection (OData JSON Format 4.01, 12 and 4.5).</summary>
/// <typeparam name="T">The type of one element.</typeparam>
public sealed record ApiPage<T>
{
    private static readonly JsonNameTable s_json =
        new("@odata.context", "@odata.count", "value", "@odata.nextLink", "@odata.deltaLink") { TypeName = "a collection" };

    /// <summary>Makes a page, such as one for a test.</summary>
    public ApiPage()
    {
    }

    internal ApiPage(ref ApiJsonReader reader, ApiJsonRead<T> readItem)
    {
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
                case 2:
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
    }

    /// <summary>The elements; empty when the page has none.</summary>
    public IReadOnlyList<T> Value { get; init; } = [];

    /// <summary>The address of the next page, <see langword="null"/> on the last.</summary>
    public string? NextLink { get; init; }

    /// <summary>The address that later gives what has changed since, on the last page of a delta query.</summary>
    public string? DeltaLink { get; init; }

    /// <summary>
    /// What to keep in order to go on behind this page, at once or after a crash (<see cref="ApiLinkExtensions"/>): the next link, else the delta
    /// link. The pages of <see cref="IApiClient.ListPagesAsync"/> have absolute ones.
    /// </summary>
    public string? Continuation => NextLink is { Length: > 0 } ? NextLink : DeltaLink;

    /// <summary>The number of elements on all pages, where it was asked for.</summary>
    public long? Count { get; init; }

    /// <summary>The address of the metadata that describes the reply.</summary>
    public string? Context { get; init; }

    /// <summary>JSON properties beyond these, by wire name; <see langword="null"/> when there are none.</summary>
    public IDictionary<string, JsonElement>? AdditionalData { get; init; }
}
