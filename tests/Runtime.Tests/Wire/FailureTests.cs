using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Serialization;
using Xunit;

namespace DocModelGen.Runtime.Tests.Wire;

/// <summary>Whatever fails is one exception; whatever an error looks like, its code and message are read.</summary>
public sealed class FailureTests
{
    public static TheoryData<string, Exception> Thrown => new()
    {
        { "IOException", new IOException("reset") },
        { "its own", new OwnException("the circuit is open") },
        { "TimeoutException", new TimeoutException("slow") },
        { "OperationCanceledException", new OperationCanceledException("given up") },
        { "ObjectDisposedException", new ObjectDisposedException("handler") },
    };

    [Theory]
    [MemberData(nameof(Thrown))]
    public async Task What_a_handler_throws_is_inside_of_an_ApiException(string name, Exception thrown)
    {
        Assert.NotEmpty(name);
        using HttpClient http = new(new Stub((_, _) => throw thrown));
        ApiClient client = Client(http);
        ApiBatch batch = new();
        ApiBatchPart part = batch.Add(new DeleteApp("x"));

        ApiException[] failures =
        [
            await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new DeleteApp("x"))),
            await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new AddDeviceStatuses("a", "b", new()))),
            await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new GetPhoto())),
            await Assert.ThrowsAsync<ApiException>(async () => await client.ListAsync(new ListApps()).GetAsyncEnumerator().MoveNextAsync()),
            (await client.SendAsync(batch)).FindFailure(part)!,
        ];

        Assert.All(failures, failure => Assert.Same(thrown, failure.InnerException));
        Assert.All(failures, static failure => Assert.Null(failure.StatusCode));
    }

    [Fact]
    public async Task What_the_access_token_provider_throws_is_inside_of_an_ApiException_and_nothing_is_sent()
    {
        int sent = 0;
        OwnException thrown = new("no account");
        using HttpClient http = new(new Stub((_, _) => { sent++; return new HttpResponseMessage(HttpStatusCode.NoContent); }));

        ApiException exception = await Assert.ThrowsAsync<ApiException>(
            () => Client(http, options => options.AccessTokenProvider = (_, _) => throw thrown).SendAsync(new DeleteApp("x")));

        Assert.Same(thrown, exception.InnerException);
        Assert.Equal("DELETE /apps/{id} was not sent: AccessTokenProvider failed: no account", exception.Message);
        Assert.Equal(0, sent);
    }

    [Fact]
    public async Task A_caller_that_cancels_gets_its_own_token_whatever_a_handler_throws_for_it()
    {
        using CancellationTokenSource cancellation = new();
        using HttpClient http = new(new Stub((_, _) =>
        {
            cancellation.Cancel();
            throw new OperationCanceledException("mine", new CancellationToken(canceled: true));
        }));

        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Client(http).SendAsync(new DeleteApp("x"), cancellation.Token));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Theory]
    [InlineData("""{"code":"Flat","message":"Flat message"}""", "Flat", "Flat message")]
    [InlineData("""{"Code":"Upper","Message":"Case"}""", "Upper", "Case")]
    [InlineData("""{"Error":{"Code":"Upper","Message":"Case"}}""", "Upper", "Case")]
    [InlineData("""{"Message":"Authorization has been denied"}""", null, "Authorization has been denied")]
    [InlineData("""{"error":"not_found"}""", "not_found", "not_found")]
    [InlineData("""{"error":"There is no such thing."}""", null, "There is no such thing.")]
    [InlineData("""{"timestamp":1,"status":404,"error":"Not Found","message":"No widget","path":"/w"}""", "Not Found", "No widget")]
    [InlineData("""{"error":"invalid_grant","error_description":"Expired"}""", "invalid_grant", "Expired")]
    [InlineData("""{"errors":[{"code":"E1","message":"First"},{"code":"E2","message":"Second"}]}""", "E1", "First")]
    [InlineData("""{"errors":[{"status":"422","code":"E1","title":"Wrong","detail":"Name is too long"}]}""", "E1", "Name is too long")]
    [InlineData("""{"errors":["Only text"]}""", null, "Only text")]
    [InlineData("""{"data":null,"errors":[{"message":"No field","extensions":{"code":"BAD_FIELD"}}]}""", "BAD_FIELD", "No field")]
    [InlineData("""{"type":"https://shop.example/probs/no-credit","title":"No credit","status":403,"detail":"Balance is 30"}""", "https://shop.example/probs/no-credit", "Balance is 30")]
    [InlineData("""{"type":"about:blank","title":"Not Found","status":404}""", "Not Found", "Not Found")]
    [InlineData("""{"title":"One or more validation errors occurred.","status":400,"errors":{"Name":["Too long"]}}""", "One or more validation errors occurred.", "One or more validation errors occurred.")]
    [InlineData("""{"error":{"code":404,"status":"NOT_FOUND","message":"No topic"}}""", "NOT_FOUND", "No topic")]
    [InlineData("""{"error":{"code":1003,"message":"No topic"}}""", "1003", "No topic")]
    [InlineData("""{"errorCode":42,"errorMessage":"No topic"}""", "42", "No topic")]
    [InlineData("""{"error":{"code":"","message":"","innererror":{"code":"deep","message":"deep message"}}}""", "deep", "deep message")]
    [InlineData("""{"__type":"ThrottlingException","message":"Slow down"}""", "ThrottlingException", "Slow down")]
    [InlineData("\"Only a text\"", null, "Only a text")]
    [InlineData("""{"error":null}""", null, null)]
    [InlineData("null", null, null)]
    [InlineData("""{"error":{"code":"\uD800","message":"m","\uDC00":1}}""", null, "m")]
    public async Task An_error_of_another_shape_has_its_code_and_message_too(string body, string? code, string? message)
    {
        using HttpClient http = new(new Stub((_, _) => Reply(HttpStatusCode.BadRequest, body)));

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http).SendAsync(new DeleteApp("x")));

        Assert.Equal((code, message), (exception.Code, exception.ErrorMessage));
        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
    }

    [Fact]
    public async Task The_ids_inside_of_an_error_are_read()
    {
        using HttpClient http = new(new Stub((_, _) => Reply(
            HttpStatusCode.BadRequest, """{"error":{"code":"x","message":"m","innerError":{"request-id":"r","client-request-id":"c"}}}""")));

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http).SendAsync(new DeleteApp("x")));

        Assert.Equal(("r", "c"), (exception.RequestId, exception.ClientRequestId));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(304)]
    public async Task A_redirect_or_304_that_the_page_documents_is_a_success_with_its_headers(int status)
    {
        using HttpClient http = new(new Stub((_, _) =>
        {
            HttpResponseMessage reply = Reply((HttpStatusCode)status, "<html>Moved</html>");
            reply.Headers.Location = new Uri("https://files.example/x?sig=1");
            reply.Headers.TryAddWithoutValidation("ETag", "\"5\"");
            return reply;
        }));
        ApiClient client = Client(http);

        ApiResponse<App> response = await client.SendAsync(new Answering(status));
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new Answering(200)));

        Assert.False(response.HasBody);
        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Equal("https://files.example/x?sig=1", response.Headers.Location!.OriginalString);
        Assert.Equal("https://files.example/x?sig=1", exception.Headers.Location!.OriginalString);
        Assert.Equal("\"5\"", response.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task The_headers_of_a_body_can_be_read()
    {
        using HttpClient http = new(new Stub((_, _) =>
        {
            HttpResponseMessage reply = new(HttpStatusCode.OK) { Content = new ByteArrayContent([1, 2]) };
            reply.Content.Headers.ContentType = new("image/png");
            reply.Content.Headers.ContentDisposition = new("attachment") { FileName = "ship.png" };
            reply.Content.Headers.LastModified = DateTimeOffset.UnixEpoch;
            return reply;
        }));

        ApiResponse<Stream> response = await Client(http).SendAsync(new GetPhoto());
        response.Body.Dispose();

        Assert.Equal("image/png", response.ContentHeaders.ContentType!.MediaType);
        Assert.Equal("ship.png", response.ContentHeaders.ContentDisposition!.FileName);
        Assert.Equal(DateTimeOffset.UnixEpoch, response.ContentHeaders.LastModified);
        Assert.Empty(new ApiResponse(HttpStatusCode.OK).ContentHeaders);
    }

    private static HttpResponseMessage Reply(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private static ApiClient Client(HttpClient http, Action<ApiClientOptions>? configure = null)
    {
        ApiClientOptions options = new() { BaseAddress = new Uri("https://graph.example/v1.0") };
        configure?.Invoke(options);
        return new ApiClient(http, options);
    }

    private sealed class OwnException(string message) : Exception(message);

    private sealed record Answering : ApiRequest, IApiRequest<App>
    {
        public Answering(int status)
            : base(new ApiOperation("Answering", "GET", status, ["/apps/one"]), 0, null)
        {
        }

        public App ReadResponse(ref ApiJsonReader reader) => reader.ReadEnvelope(App.ReadJson);
    }

    private sealed class Stub(Func<HttpRequestMessage, CancellationToken, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return answer(request, cancellationToken);
        }
    }
}
