using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen.Runtime.Tests.Batching;

/// <summary>Answers batches in this process.</summary>
internal sealed class BatchHandler(Func<string, string> answer) : HttpMessageHandler
{
    public List<string> Bodies { get; } = [];

    public string? Address { get; private set; }

    public ApiClient Client => MakeClient(new ApiClientOptions());

    public ApiClient MakeClient(ApiClientOptions options)
    {
        options.BaseAddress = new Uri("https://graph.example/v1.0");
        return new ApiClient(new HttpClient(this, disposeHandler: false), options);
    }

    public static int Count(string batch)
    {
        using JsonDocument document = JsonDocument.Parse(batch);
        return document.RootElement.GetProperty("requests").GetArrayLength();
    }

    /// <summary>Answers every part with 204, the last first.</summary>
    public static string AnswerEach(string batch)
    {
        using JsonDocument document = JsonDocument.Parse(batch);
        IEnumerable<string> replies = document.RootElement.GetProperty("requests").EnumerateArray().Reverse()
            .Select(static request => $$"""{"id":"{{request.GetProperty("id").GetString()}}","status":204}""");
        return $$"""{"responses":[{{string.Join(',', replies)}}]}""";
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Address = request.RequestUri!.AbsoluteUri;
        string body = await request.Content!.ReadAsStringAsync(cancellationToken);
        Bodies.Add(body);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer(body), Encoding.UTF8, "application/json") };
    }
}
