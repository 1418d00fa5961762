using System;
using System.Net.Http;

namespace DocModelGen;

/// <summary>A message that knows the request it was made from, at no cost.</summary>
internal sealed class ApiHttpRequestMessage(IApiRequest request, HttpMethod method, Uri address) : HttpRequestMessage(method, address)
{
    public IApiRequest Request { get; } = request;

    /// <summary>How much of an error the client that sends it keeps, for those who find errors inside of a reply.</summary>
    public int MaxErrorBytes { get; set; } = ApiClientOptions.DefaultMaxErrorBytes;
}
