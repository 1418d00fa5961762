using System;
using System.Net.Http;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <param name="Index">Where in its stream the request stands, from 0.</param>
/// <param name="Request">The request, or a <see cref="MissingRequest"/>.</param>
internal readonly record struct BulkItem(long Index, IApiRequest Request);

/// <summary>Stands for a null in a stream of requests: that is a failure like others, and costs no other request.</summary>
internal class MissingRequest : IApiRequest
{
    public ApiOperation Operation { get; } = new("(null)", "GET", 200, [string.Empty]);

    public string Template => string.Empty;

    public HttpRequestMessage ToHttpRequestMessage(Uri baseAddress) => throw MakeException();

    public static ArgumentException MakeException() => new("The request is null.");

    public override string ToString() => "(null)";
}

/// <typeparam name="T">What the reply would have been read as.</typeparam>
internal sealed class MissingRequest<T> : MissingRequest, IApiRequest<T>
{
    public T ReadResponse(ref ApiJsonReader reader) => throw MakeException();
}
