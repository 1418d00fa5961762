using System.ComponentModel;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>A request to an operation that answers with a collection, in one page or several.</summary>
/// <typeparam name="T">The type of one element.</typeparam>
public abstract record ApiListRequest<T> : ApiRequest<ApiPage<T>>
{
    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiListRequest(ApiOperation operation, int route, object? body, params string[] pathArguments)
        : base(operation, route, body, pathArguments)
    {
    }

    /// <summary>Reads one element.</summary>
    /// <param name="reader">Where from.</param>
    /// <returns>The element.</returns>
    protected abstract T ReadItem(ref ApiJsonReader reader);

    /// <inheritdoc/>
    protected internal sealed override ApiPage<T> ReadResponse(ref ApiJsonReader reader) => new(ref reader, ReadItem);
}
