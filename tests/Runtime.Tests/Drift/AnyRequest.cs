using System;
using System.Net.Http;
using DocModelGen.Serialization;

namespace DocModelGen.Runtime.Tests.Drift;

/// <summary>A request whose reply is read as a test says.</summary>
internal sealed class AnyRequest<T>(ApiJsonRead<T> read) : IApiRequest<T>
{
    public ApiOperation Operation { get; } = new("Any", "GET", 200, ["/any"]);

    public string Template => "/any";

    public T ReadResponse(ref ApiJsonReader reader) => read(ref reader);

    public HttpRequestMessage ToHttpRequestMessage(Uri baseAddress) => throw new NotSupportedException();
}
