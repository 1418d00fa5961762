using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using DocModelGen.Runtime.Tests.Fixtures;

namespace DocModelGen.Runtime.Tests.Batching;

/// <summary>Requests that cannot be part of a batch, each for a reason of its own.</summary>
internal static class UnsendableRequest
{
    public static IApiRequest Make(string why) => why switch
    {
        "endless" => new Posting(Nested(100)),
        "line break" => new Posting(null) { Header = "a\r\nb" },
        "stream" => new Posting(new MemoryStream([1])),
        "not JSON" => new Posting("{"),
        "elsewhere" => new Elsewhere(),
        _ => new Throwing(),
    };

    private static App Nested(int depth)
    {
        App inner = new();
        for (int i = 0; i < depth; i++)
        {
            inner = new App { Owner = inner };
        }

        return inner;
    }

    private sealed record Posting : ApiRequest
    {
        private static readonly ApiOperation s_operation = new("Posting", "POST", 201, ["/apps"], contentType: "application/json");

        public Posting(object? body)
            : base(s_operation, 0, body)
        {
        }

        public string? Header { get; init; }

        protected override void WriteHeaders(HttpRequestHeaders headers) => AddHeader(headers, "If-Match", Header);
    }

    private sealed class Elsewhere : IApiRequest
    {
        public ApiOperation Operation { get; } = new("Elsewhere", "GET", 200, ["/elsewhere"]);

        public string Template => "/elsewhere";

        public HttpRequestMessage ToHttpRequestMessage(Uri baseAddress) => new(HttpMethod.Get, "https://elsewhere.example/v1.0/elsewhere");
    }

    private sealed class Throwing : IApiRequest
    {
        public ApiOperation Operation { get; } = new("Throwing", "GET", 200, ["/throwing"]);

        public string Template => "/throwing";

        public HttpRequestMessage ToHttpRequestMessage(Uri baseAddress) => throw new FormatException("no");
    }
}
