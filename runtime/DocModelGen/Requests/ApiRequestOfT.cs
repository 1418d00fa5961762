using System.ComponentModel;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>A request to an operation that answers with a body.</summary>
/// <typeparam name="T">What the body is read as.</typeparam>
public abstract record ApiRequest<T> : ApiRequest
{
    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiRequest(ApiOperation operation, int route, object? body, params string[] pathArguments)
        : base(operation, route, body, pathArguments)
    {
    }

    private protected override string? Accept => "application/json";

    /// <summary>Reads the body of a successful reply.</summary>
    /// <param name="reader">The body.</param>
    /// <returns>What it says.</returns>
    protected internal abstract T ReadResponse(ref ApiJsonReader reader);
}
