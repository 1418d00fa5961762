using System;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen.Runtime.Tests.Batching;

/// <summary>Refuses every seventh request, carries out the others, and finds fault with ids that say so.</summary>
internal sealed class ThrottlingHandler : HttpMessageHandler
{
    private int _count;
    private int _refused;

    public int Refused => _refused;

    public ConcurrentDictionary<string, int> Done { get; } = new();

    public ApiClient Client => MakeClient(new HttpClient(this, disposeHandler: false));

    public static ApiClient MakeClient(HttpClient http) => new(http, new ApiClientOptions { BaseAddress = new Uri("https://graph.example/v1.0") });

    public static HttpResponseMessage Refuse() => new(HttpStatusCode.TooManyRequests)
    {
        Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(3)) },
    };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _count) % 7 == 0)
        {
            Interlocked.Increment(ref _refused);
            return Task.FromResult(Refuse());
        }

        string id = request.RequestUri!.Segments[^1];
        Done.AddOrUpdate(id, 1, static (_, times) => times + 1);
        return Task.FromResult(new HttpResponseMessage(id.StartsWith("bad", StringComparison.Ordinal) ? HttpStatusCode.BadRequest : HttpStatusCode.NoContent));
    }
}
