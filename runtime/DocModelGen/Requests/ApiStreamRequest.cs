using System;
using System.ComponentModel;
using System.IO;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>A request to an operation that answers with bytes, such as a photo or a file.</summary>
public abstract record ApiStreamRequest : ApiRequest<Stream>
{
    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiStreamRequest(ApiOperation operation, int route, object? body, params string[] pathArguments)
        : base(operation, route, body, pathArguments)
    {
    }

    private protected sealed override string? Accept => null;

    /// <summary>Not used: the client hands the body over as it comes.</summary>
    /// <param name="reader">None.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected internal sealed override Stream ReadResponse(ref ApiJsonReader reader) =>
        throw new NotSupportedException("The body of this operation is a stream, not JSON.");
}
