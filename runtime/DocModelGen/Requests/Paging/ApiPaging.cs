using System.Collections.Generic;
using System.Text.Json;

namespace DocModelGen;

/// <summary>
/// What a page documents of how a list goes on, in an API that is not OData's: <see cref="IApiClient.ListPagesAsync"/> follows it, and gives each
/// page its <see cref="ApiPage{T}.NextLink"/>.
/// </summary>
public sealed class ApiPaging
{
    /// <summary>Makes the facts of one list.</summary>
    /// <param name="kind">How the next page is found.</param>
    /// <param name="items">The property of the reply that has the elements; <see langword="null"/> where the reply is the array itself.</param>
    /// <param name="next">
    /// The property that says how the list goes on, as a path with dots: the address or the cursor of the next page; whether there is more, or how
    /// many pages or elements there are, for the kinds that count. <see langword="null"/> where no property does: such a list ends with an empty page.
    /// </param>
    /// <param name="parameter">The query parameter that takes the cursor or counts.</param>
    public ApiPaging(ApiPagingKind kind, string? items = null, string? next = null, string? parameter = null)
    {
        Kind = kind;
        Items = items;
        Next = next;
        Parameter = parameter;
        Names = new(items ?? "value") { TypeName = "a collection" };
    }

    /// <summary>How the next page is found.</summary>
    public ApiPagingKind Kind { get; }

    /// <summary>The property of the reply that has the elements; <see langword="null"/> where the reply is the array itself.</summary>
    public string? Items { get; }

    /// <summary>The property that says how the list goes on, as a path with dots.</summary>
    public string? Next { get; }

    /// <summary>The query parameter that takes the cursor or counts.</summary>
    public string? Parameter { get; }

    /// <summary>The properties of a page.</summary>
    internal Serialization.JsonNameTable Names { get; }

    /// <summary>Whether the next page is asked for as the first was, with another value in its query.</summary>
    internal bool RepeatsRequest => Kind is ApiPagingKind.Cursor or ApiPagingKind.Page or ApiPagingKind.Offset;

    /// <summary>The value at the path of <see cref="Next"/>; <see langword="null"/> where there is none.</summary>
    internal JsonElement? FindNext(IDictionary<string, JsonElement>? properties)
    {
        if (Next is null || properties is null)
        {
            return null;
        }

        string[] path = Next.Split('.');
        JsonElement? found = properties.TryGetValue(path[0], out JsonElement first) ? first : null;
        for (int i = 1; i < path.Length && found is { } outer; i++)
        {
            found = outer.ValueKind == JsonValueKind.Object && outer.TryGetProperty(path[i], out JsonElement inner) ? inner : null;
        }

        return found is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } ? found : null;
    }
}
