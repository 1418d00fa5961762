using System.Net.Http;

namespace DocModelGen;

/// <summary>A request whose address depends on where requests may go.</summary>
internal interface ILinkRequest
{
    /// <exception cref="ApiException">The link leads elsewhere.</exception>
    HttpRequestMessage ToHttpRequestMessage(ApiHosts hosts);
}
