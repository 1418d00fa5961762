using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen.Extensions.Tests;

/// <summary>Stands where the connection would: at the end of the pipeline that the factory builds.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<string> Sent { get; } = [];

    public static HttpResponseMessage Reply(HttpStatusCode status, string body = "", params (string Name, string Value)[] headers)
    {
        HttpResponseMessage reply = new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach ((string name, string value) in headers)
        {
            reply.Headers.TryAddWithoutValidation(name, value);
        }

        return reply;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (Sent)
        {
            Sent.Add($"{request.Method} {request.RequestUri} {request.Headers.Authorization}".TrimEnd());
        }

        HttpResponseMessage reply = answer(request);
        reply.RequestMessage = request;
        return reply;
    }
}
