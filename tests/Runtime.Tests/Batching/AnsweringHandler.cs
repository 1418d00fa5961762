using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen.Runtime.Tests.Batching;

internal sealed class AnsweringHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(answer(request));
}
