using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Runtime.Tests.Clients;

public sealed class ClientTests
{
    private static readonly Uri s_base = new("https://graph.example/v1.0");

    [Fact]
    public async Task A_created_record_is_read_with_status_and_headers()
    {
        StubHandler handler = new(_ => Reply(HttpStatusCode.Created, Samples.StatusJson, ("request-id", "r-1")));

        ApiResponse<MobileAppInstallStatus> response = await handler.Client().SendAsync(new AddDeviceStatuses("a", "b", Samples.Status()));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("r-1", response.RequestId);
        Assert.Equal(Samples.Status(), response.Body);
        Assert.Equal(Samples.StatusJson, Assert.Single(handler.Bodies));
    }

    [Fact]
    public async Task An_envelope_around_the_record_is_opened()
    {
        StubHandler handler = new(_ => Reply(HttpStatusCode.OK, """{"@odata.context":"c","value":""" + Samples.StatusJson + "}"));

        Assert.Equal(Samples.Status(), (await handler.Client().SendAsync(new AddDeviceStatuses("a", "b", new()))).Body);
    }

    [Fact]
    public async Task A_primitive_in_an_envelope_is_read()
    {
        StubHandler handler = new(_ => Reply(HttpStatusCode.OK, """{"@odata.context":"c","value":5000000000}"""));

        Assert.Equal(5_000_000_000, (await handler.Client().SendAsync(GetReport.ByPeriod("D7"))).Body);
    }

    [Fact]
    public async Task A_success_without_a_body_is_a_success()
    {
        StubHandler handler = new(_ => new HttpResponseMessage(HttpStatusCode.NoContent));

        Assert.Equal(HttpStatusCode.NoContent, (await handler.Client().SendAsync(new DeleteApp("x"))).StatusCode);
        ApiResponse<MobileAppInstallStatus> response = await handler.Client().SendAsync(new AddDeviceStatuses("a", "b", new()));
        Assert.False(response.HasBody);
        Assert.Throws<InvalidOperationException>(() => response.Body);
    }

    [Theory]
    [InlineData("""{"error":{"code":"BadRequest","message":"No.","innerError":{"request-id":"r-9","date":"x"}}}""", "BadRequest", "No.", "r-9")]
    [InlineData("""{"odata.error":{"code":"Old","message":{"lang":"en","value":"Older."}}}""", "Old", "Older.", null)]
    [InlineData("""{"error":"invalid_token","error_description":"Expired."}""", "invalid_token", "Expired.", null)]
    [InlineData("<html>Bad gateway</html>", null, null, null)]
    [InlineData("", null, null, null)]
    [InlineData("""{"error":{"code":5,"message":[]}}""", "5", null, null)]
    [InlineData("[1", null, null, null)]
    public async Task An_error_reply_is_an_ApiException_with_what_a_person_needs(string body, string? code, string? message, string? requestId)
    {
        StubHandler handler = new(_ => Reply(HttpStatusCode.BadRequest, body, ("Retry-After", "7")));

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => handler.Client().SendAsync(new AddDeviceStatuses("secret-id", "b", new())));

        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
        Assert.Equal(code, exception.Code);
        Assert.Equal(message, exception.ErrorMessage);
        Assert.Equal(requestId, exception.RequestId);
        Assert.Equal(TimeSpan.FromSeconds(7), exception.RetryAfter);
        Assert.Equal(body, exception.RawBody);
        Assert.Contains("400", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-id", exception.Message, StringComparison.Ordinal);
        Assert.Single(handler.Bodies);
    }

    [Fact]
    public async Task An_error_body_is_bounded()
    {
        StubHandler handler = new(_ => Reply(HttpStatusCode.InternalServerError, new string('x', 1_000_000)));

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => handler.Client(o => o.MaxErrorBytes = 100).SendAsync(new DeleteApp("x")));

        Assert.InRange(exception.RawBody.Length, 100, 101);
    }

    [Fact]
    public async Task A_retry_date_is_told_by_the_clock_of_the_service()
    {
        StubHandler handler = new(_ => Reply(
            HttpStatusCode.ServiceUnavailable, "", ("Date", "Wed, 01 Jan 2020 00:00:00 GMT"), ("Retry-After", "Wed, 01 Jan 2020 00:01:30 GMT")));

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => handler.Client().SendAsync(new DeleteApp("x")));

        Assert.Equal(TimeSpan.FromSeconds(90), exception.RetryAfter);
    }

    [Theory]
    [InlineData("<html>Sign in</html>")]
    [InlineData("""{"errorCode":"x"}""")]
    [InlineData("""{"deviceName":"cut""")]
    public async Task A_success_that_is_not_the_documented_JSON_is_an_ApiException_around_the_JsonException(string body)
    {
        StubHandler handler = new(_ => Reply(HttpStatusCode.OK, body));

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => handler.Client().SendAsync(new AddDeviceStatuses("a", "b", new())));

        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.IsType<JsonException>(exception.InnerException);
        Assert.Equal(body, exception.RawBody);
    }

    [Fact]
    public async Task A_reply_that_is_too_large_is_refused()
    {
        StubHandler handler = new(_ => Reply(HttpStatusCode.OK, Samples.StatusJson));

        await Assert.ThrowsAsync<ApiException>(() => handler.Client(o => o.MaxResponseBytes = Samples.StatusJson.Length - 1).SendAsync(new AddDeviceStatuses("a", "b", new())));
        Assert.True((await handler.Client(o => o.MaxResponseBytes = Samples.StatusJson.Length).SendAsync(new AddDeviceStatuses("a", "b", new()))).HasBody);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("iso-8859-1", false)]
    [InlineData("no-such-charset", false)]
    public async Task Byte_order_marks_and_charsets_are_understood(string charset, bool mark)
    {
        Encoding encoding = charset == "no-such-charset" ? new UTF8Encoding(false) : Encoding.GetEncoding(charset);
        byte[] body = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("""{"deviceName":"é"}""")];
        StubHandler handler = new(_ =>
        {
            HttpResponseMessage reply = new(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };
            reply.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=" + charset);
            return reply;
        });

        Assert.Equal("é", (await handler.Client().SendAsync(new AddDeviceStatuses("a", "b", new()))).Body.DeviceName);
    }

    [Fact]
    public async Task All_pages_are_followed_with_their_headers()
    {
        StubHandler handler = new(request => Reply(HttpStatusCode.OK, request.RequestUri!.Query switch
        {
            "?$top=2" => """{"@odata.count":3,"value":[{"id":"a"},{"id":"b"}],"@odata.nextLink":"https://graph.example/v1.0/apps?$skiptoken=x%2Fy"}""",
            "?$skiptoken=x%2Fy" => """{"value":[{"@odata.type":"#example.lobApp","id":"c"}],"@odata.deltaLink":"d","more":1}""",
            _ => throw new InvalidOperationException(),
        }));
        List<App> apps = [];

        await foreach (App app in handler.Client().ListAsync(new ListApps { Top = 2, IfMatch = "e" }))
        {
            apps.Add(app);
        }

        Assert.Equal(["a", "b", "c"], apps.Select(app => app.Id));
        Assert.IsType<LobApp>(apps[2]);
        Assert.All(handler.Requests, request => Assert.Contains("If-Match", request.NonValidated.Select(h => h.Key)));
    }

    [Theory]
    [InlineData("https://evil.example/v1.0/apps")]
    [InlineData("http://graph.example/v1.0/apps")]
    [InlineData("https://graph.example:8443/v1.0/apps")]
    [InlineData("https://graph.example@evil.example/")]
    [InlineData("https://graph.example.evil.example/")]
    [InlineData("//evil.example/apps")]
    [InlineData("file:///etc/passwd")]
    public async Task A_link_to_elsewhere_is_not_followed(string link)
    {
        StubHandler handler = new(_ => Reply(HttpStatusCode.OK, $$"""{"value":[],"@odata.nextLink":"{{link}}"}"""));

        await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (App app in handler.Client(o => o.AccessTokenProvider = (_, _) => new("token")).ListAsync(new ListApps()))
            {
            }
        });
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task A_token_goes_to_the_allowed_host_over_https_only()
    {
        StubHandler handler = new(_ => new HttpResponseMessage(HttpStatusCode.NoContent));
        void Token(ApiClientOptions options) => options.AccessTokenProvider = (request, _) => new(request.Operation.Name + "-token");

        await handler.Client(Token).SendAsync(new DeleteApp("x"));
        await handler.Client(o => { Token(o); o.BaseAddress = new Uri("http://127.0.0.1:5/v1.0"); }).SendAsync(new DeleteApp("x"));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => handler.Client(o => { Token(o); o.BaseAddress = new Uri("http://graph.example/v1.0"); }).SendAsync(new DeleteApp("x")));

        Assert.Equal(2, handler.Requests.Count);
        Assert.All(handler.Requests, headers => Assert.Equal("Bearer DeleteApp-token", headers.Authorization!.ToString()));
        Assert.Throws<ArgumentException>(() => handler.Client(o => o.AllowedHosts.Add("other.example")));
    }

    [Fact]
    public async Task A_stream_is_handed_over_as_it_comes()
    {
        StubHandler handler = new(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([1, 2, 3]) });

        using Stream photo = (await handler.Client().SendAsync(new GetPhoto())).Body;
        using MemoryStream copy = new();
        await photo.CopyToAsync(copy);

        Assert.Equal([1, 2, 3], copy.ToArray());
    }

    [Fact]
    public void A_client_needs_a_base_address()
    {
        using HttpClient http = new();

        ArgumentException without = Assert.Throws<ArgumentException>(() => new ApiClient(http));
        Assert.StartsWith("There is no base address. ApiClientOptions.BaseAddress, or HttpClient.BaseAddress, is all that stands before the paths of the pages", without.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new ApiClient(null!));
    }

    private static HttpResponseMessage Reply(HttpStatusCode status, string body, params (string Name, string Value)[] headers)
    {
        HttpResponseMessage reply = new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach ((string name, string value) in headers)
        {
            reply.Headers.TryAddWithoutValidation(name, value);
        }

        return reply;
    }

    [Theory]
    [InlineData("api/v2", "api/v2")]
    [InlineData("ws://user:secret@apps.example/api/v2?key=secret", "ws://apps.example/api/v2")]
    public void A_base_address_that_leads_nowhere_is_named_without_credentials(string address, string given)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => new DeleteApp("x").ToHttpRequestMessage(new Uri(address, UriKind.RelativeOrAbsolute)));

        Assert.StartsWith(
            $"The base address must be an absolute http or https address, such as https://service.example/api/v2, and is '{given}'.", exception.Message, StringComparison.Ordinal);
    }

    private sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public List<string?> Bodies { get; } = [];

        public List<HttpRequestHeaders> Requests { get; } = [];

        public ApiClient Client(Action<ApiClientOptions>? configure = null)
        {
            ApiClientOptions options = new() { BaseAddress = s_base };
            configure?.Invoke(options);
            return new ApiClient(new HttpClient(this, disposeHandler: false), options);
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add(request.Headers);
            Bodies.Add(request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken));
            return answer(request);
        }
    }
}
