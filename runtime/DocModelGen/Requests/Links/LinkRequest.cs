using System;
using System.Net.Http;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>A request that goes to a link of an earlier reply, and whose reply is read as the request's own.</summary>
/// <typeparam name="T">What the reply is read as.</typeparam>
internal class LinkRequest<T>(IApiRequest<T> request, string link) : IApiRequest<T>, ILinkRequest
{
    public ApiOperation Operation => request.Operation;

    public string Template => request.Template;

    public HttpRequestMessage ToHttpRequestMessage(Uri baseAddress) => ToHttpRequestMessage(new ApiHosts(baseAddress, []));

    public HttpRequestMessage ToHttpRequestMessage(ApiHosts hosts)
    {
        // The headers of the request once more; all else is in the link.
        HttpRequestMessage message = request is ILinkRequest inner ? inner.ToHttpRequestMessage(hosts) : request.ToHttpRequestMessage(hosts.BaseAddress);
        try
        {
            Uri address = message.RequestUri!;
            message.RequestUri = hosts.Resolve(address, link) ?? throw new ApiException(
                $"{request.Operation.Method} {request.Template} was not sent: the link leads {hosts.Refusal(address, link)}.", statusCode: null);
            message.Method = HttpMethod.Get;
            message.Content = null;
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    public T ReadResponse(ref ApiJsonReader reader) => request.ReadResponse(ref reader);

    /// <summary>Shows the request, and not the link: its token may be personal.</summary>
    public override string ToString() => $"{request}, continued";
}

/// <typeparam name="T">The type of one element.</typeparam>
internal sealed class LinkListRequest<T>(IApiListRequest<T> request, string link) : LinkRequest<ApiPage<T>>(request, link), IApiListRequest<T>;
