using System.ComponentModel;
using System.Text.Json;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>A request to an operation that answers with JSON.</summary>
/// <typeparam name="T">What the reply is read as.</typeparam>
public interface IApiRequest<T> : IApiRequest
{
    /// <summary>Reads the body of a successful reply; <see cref="ApiJson.ReadResponse{T}(IApiRequest{T}, System.ReadOnlySpan{byte}, bool)"/> does so from bytes.</summary>
    /// <param name="reader">Where from; it stands before the body, and after it on return.</param>
    /// <returns>What the body says.</returns>
    /// <exception cref="JsonException">The body is not the documented JSON.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    T ReadResponse(ref ApiJsonReader reader);
}
