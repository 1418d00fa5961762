using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Serialization;
using Xunit;

namespace DocModelGen.Runtime.Tests.Serialization;

/// <summary>What people write themselves on the interfaces: a request that no page documents, and a client for tests.</summary>
public sealed class HandWrittenTests
{
    [Fact]
    public async Task A_request_of_ones_own_is_sent_like_a_generated_one()
    {
        RespondingHandler handler = new("""{"value":42}""");
        ApiClient client = new(new HttpClient(handler) { BaseAddress = new Uri("https://graph.example/v1.0") });

        ApiResponse<int?> answer = await client.SendAsync(new GetAnswer("life"));

        Assert.Equal(42, answer.Body);
        Assert.Equal("https://graph.example/v1.0/answers/life", handler.Requested!.AbsoluteUri);
    }

    [Fact]
    public void A_reply_is_read_without_a_client()
    {
        byte[] whole = """{"responses":[{"id":"1","body":{"value":42}}]}"""u8.ToArray();
        int start = whole.AsSpan().IndexOf("{\"value"u8);

        Assert.Equal(42, ApiJson.ReadResponse(new GetAnswer("life"), whole.AsSpan(start, "{\"value\":42}".Length)));
        Assert.Equal(["a", "b"], ApiJson.ReadResponse(new ListApps(), """{"value":[{"id":"a"},{"id":"b"}]}"""u8).Value.Select(static app => app.Id));
    }

    [Fact]
    public async Task A_fake_stands_in_for_the_service()
    {
        IApiClient client = new FakeClient
        {
            Reply = new ApiResponse<MobileAppInstallStatus>(HttpStatusCode.Created, new MobileAppInstallStatus { DeviceName = "fake" }),
        };

        ApiResponse<MobileAppInstallStatus> created = await client.SendAsync(new AddDeviceStatuses("a", "b", new()));

        Assert.Equal("fake", created.Body.DeviceName);
    }

    [Fact]
    public async Task Every_kind_of_request_finds_its_way_to_be_sent()
    {
        FakeClient client = new() { Reply = new ApiResponse<ApiPage<App>>(HttpStatusCode.OK, new ApiPage<App>()) };
        ApiResponse<ApiPage<App>> page = await client.SendAsync(new ListApps());
        Assert.Empty(page.Body.Value);

        client.Reply = new ApiResponse(HttpStatusCode.NoContent);
        ApiResponse deleted = await client.SendAsync(new DeleteApp("x"));
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);

        client.Reply = new ApiResponse<Stream>(HttpStatusCode.OK, new MemoryStream([1]));
        ApiResponse<Stream> photo = await client.SendAsync(new GetPhoto());
        Assert.Equal(1, photo.Body.ReadByte());
    }

    [Fact]
    public void All_but_streams_ask_for_json()
    {
        Uri address = new("https://graph.example/v1.0");
        using HttpRequestMessage typed = new ListApps().ToHttpRequestMessage(address);
        using HttpRequestMessage untyped = new DeleteApp("x").ToHttpRequestMessage(address);
        using HttpRequestMessage stream = new GetPhoto().ToHttpRequestMessage(address);

        Assert.Equal("application/json", typed.Headers.Accept.ToString());
        Assert.Equal("application/json", untyped.Headers.Accept.ToString());
        Assert.Empty(stream.Headers.Accept);
    }

    private sealed record GetAnswer(string To) : ApiRequest(s_operation, 0, body: null, To), IApiRequest<int?>
    {
        private static readonly ApiOperation s_operation = new("GetAnswer", "GET", 200, ["/answers/{to}"]);

        int? IApiRequest<int?>.ReadResponse(ref ApiJsonReader reader) => reader.ReadWrappedNullable(JsonValueType.OfInt32);
    }

    private sealed class FakeClient : IApiClient
    {
        public required ApiResponse Reply { get; set; }

        public Task<ApiResponse> SendAsync(IApiRequest request, CancellationToken cancellationToken = default) => Task.FromResult(Reply);

        public Task<ApiResponse<T>> SendAsync<T>(IApiRequest<T> request, CancellationToken cancellationToken = default) =>
            Task.FromResult((ApiResponse<T>)Reply);

        public Task<ApiResponse<Stream>> SendAsync(IApiStreamRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult((ApiResponse<Stream>)Reply);

        public IAsyncEnumerable<T> ListAsync<T>(IApiListRequest<T> request, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public IAsyncEnumerable<ApiPage<T>> ListPagesAsync<T>(IApiListRequest<T> request, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }

    private sealed class RespondingHandler(string reply) : HttpMessageHandler
    {
        public Uri? Requested { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requested = request.RequestUri;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(reply) });
        }
    }
}
