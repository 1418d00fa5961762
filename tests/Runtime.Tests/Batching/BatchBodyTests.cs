using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Runtime.Tests.Batching;

/// <summary>What parts carry, and what comes back.</summary>
public sealed class BatchBodyTests
{
    [Theory]
    [InlineData("text/csv", "a,\"b\"", """ "a,\"b\"" """)]
    [InlineData("application/json", "{ \"a\":1 }", "{ \"a\":1 }")]
    [InlineData("application/vnd.x+json", "[1]", "[1]")]
    [InlineData("application/xml", "<a/>", """ "PGEvPg==" """)]
    public async Task A_body_takes_the_form_of_its_type(string type, string body, string expected)
    {
        BatchHandler handler = new(BatchHandler.AnswerEach);
        ApiBatch batch = new();
        batch.Add(new Sending(type, body));

        await handler.Client.SendAsync(batch);

        Assert.EndsWith($$$""""headers":{"Content-Type":"{{{type}}}"},"body":{{{expected.Trim()}}}}]}"""", Assert.Single(handler.Bodies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_is_written_as_it_is_in_a_request_of_its_own()
    {
        BatchHandler handler = new(BatchHandler.AnswerEach);
        ApiBatch batch = new();
        MobileAppInstallStatus body = new() { DeviceName = "<Ä> \"7\"", ErrorCode = 9 };
        AddDeviceStatuses request = new("a", "b", body);
        batch.Add(request);

        await handler.Client.SendAsync(batch);

        using JsonDocument sent = JsonDocument.Parse(Assert.Single(handler.Bodies));
        using System.Net.Http.HttpRequestMessage alone = request.ToHttpRequestMessage(new Uri("https://graph.example/v1.0"));
        Assert.Equal(
            await alone.Content!.ReadAsStringAsync(), sent.RootElement.GetProperty("requests")[0].GetProperty("body").GetRawText());
    }

    [Theory]
    [InlineData("\"-_8=\"", new byte[] { 0xFB, 0xFF })]
    [InlineData("\"+/8\"", new byte[] { 0xFB, 0xFF })]
    [InlineData("\"\\u002d\\u005f8=\"", new byte[] { 0xFB, 0xFF })]
    [InlineData("\"\"", new byte[0])]
    [InlineData(" 7 ", new byte[] { 55 })]
    [InlineData("[ 1 ]", new byte[] { 91, 32, 49, 32, 93 })]
    [InlineData("\"no base64!\"", new byte[] { 110, 111, 32, 98, 97, 115, 101, 54, 52, 33 })]
    [InlineData("{\"a\": 1}", new byte[] { 123, 34, 97, 34, 58, 32, 49, 125 })]
    public async Task A_stream_holds_what_base64_says_and_else_the_text_itself(string body, byte[] expected)
    {
        BatchHandler handler = new(_ => $$$"""{"responses":[{"id":"1","status":200,"body":{{{body}}}}]}""");
        ApiBatch batch = new();
        ApiBatchPart<Stream> photo = batch.Add(new GetPhoto());

        Assert.Equal(expected, ((MemoryStream)(await handler.Client.SendAsync(batch)).Get(photo).Body).ToArray());
    }

    [Fact]
    public async Task A_part_without_a_body_is_a_success_without_one()
    {
        BatchHandler handler = new(_ => """{"responses":[{"id":"1","status":201},{"id":"2","status":200,"body":null}]}""");
        ApiBatch batch = new();
        ApiBatchPart<MobileAppInstallStatus> created = batch.Add(new AddDeviceStatuses("a", "b", new()));
        ApiBatchPart<long?> number = batch.Add(GetReport.ByPeriod("D7"));

        ApiBatchResponse replies = await handler.Client.SendAsync(batch);

        Assert.False(replies.Get(created).HasBody);
        Assert.False(replies.Get(number).HasBody);
    }

    [Theory]
    [InlineData("""{"responses":[{"id":"1","status":"fine"}]}""")]
    [InlineData("""{"responses":{"id":"1","status":204}}""")]
    [InlineData("""{"responses":[{"id":"1","status":204}""")]
    [InlineData("""[]""")]
    public async Task A_reply_that_is_no_batch_is_the_failure_of_each_part_of_unknown_outcome(string reply)
    {
        BatchHandler handler = new(_ => reply);
        ApiBatch batch = new();
        batch.Add(new DeleteApp("1"));
        batch.Add(new DeleteApp("2"));

        ApiBatchResponse replies = await handler.Client.SendAsync(batch);

        Assert.All(batch.Parts, part => Assert.IsType<JsonException>(replies.FindFailure(part)!.InnerException));
        Assert.All(batch.Parts, part => Assert.Equal(HttpStatusCode.OK, replies.FindFailure(part)!.StatusCode));
    }

    [Theory]
    [InlineData("""{"responses":[{"id":"1"}]}""", "has a reply without status to it")]
    [InlineData("""{"responses":[]}""", "has no reply to it")]
    [InlineData("""{}""", "has no reply to it")]
    [InlineData("", "has no reply to it")]
    [InlineData("""{"responses":[{"id":"1","status":204},{"id":"1","status":204}]}""", "has several replies to it")]
    public async Task A_part_without_one_reply_says_so(string reply, string expected)
    {
        BatchHandler handler = new(_ => reply);
        ApiBatch batch = new();
        ApiBatchPart part = batch.Add(new DeleteApp("1"));

        ApiException failure = (await handler.Client.SendAsync(batch)).FindFailure(part)!;

        Assert.Null(failure.StatusCode);
        Assert.Equal($"DELETE /apps/{{id}} was sent in a batch, and the reply {expected}.", failure.Message);
    }

    [Theory]
    [InlineData("400")]
    [InlineData("200")]
    public async Task Of_an_error_as_much_is_kept_as_the_client_says(string status)
    {
        string body = $$"""{"value":"{{new string('x', 100_000)}}"}""";
        BatchHandler handler = new(_ => $$"""{"responses":[{"id":"1","status":{{status}},"body":{{body}}}]}""");
        ApiBatch batch = new();
        ApiBatchPart<long?> part = batch.Add(GetReport.ByPeriod("D7"));

        ApiBatchResponse few = await handler.MakeClient(new() { MaxErrorBytes = 50 }).SendAsync(batch);
        ApiBatchResponse usual = await handler.Client.SendAsync(batch);
        ApiBatchResponse all = await handler.MakeClient(new() { MaxErrorBytes = 1_000_000 }).SendAsync(batch);

        Assert.Equal([50, 32 * 1024, body.Length], new[] { few, usual, all }.Select(replies => replies.FindFailure(part)!.RawBody.Length));
    }

    [Fact]
    public async Task An_error_that_shows_the_token_does_not_carry_it_into_the_failure()
    {
        BatchHandler handler = new(_ =>
            """{"responses":[{"id":"1","status":500,"body":{"error":{"code":"secret-token","message":"You sent secret-token."}}}]}""");
        ApiBatch batch = new();
        ApiBatchPart part = batch.Add(new DeleteApp("secret-id"));

        ApiException failure = (await handler.MakeClient(new() { AccessTokenProvider = static (_, _) => new("secret-token") }).SendAsync(batch))
            .FindFailure(part)!;

        Assert.Equal("You sent ***.", failure.ErrorMessage);
        Assert.DoesNotContain("secret", failure.ToString() + failure.RawBody + failure.Code, StringComparison.Ordinal);
    }

    private sealed record Sending : ApiRequest
    {
        public Sending(string type, string body)
            : base(new ApiOperation("Sending", "PUT", 204, ["/it"], contentType: type), 0, Encoding.UTF8.GetBytes(body))
        {
        }
    }

    [Theory]
    [InlineData("""{"id":"1","status":400,"body":"eyJlcnJvciI6eyJjb2RlIjoiQmFkIiwibWVzc2FnZSI6Im0ifX0="}""", "Bad", """{"error":{"code":"Bad","message":"m"}}""")]
    [InlineData("""{"id":"1","status":400,"body":"eyJlcnJvciI6eyJjb2RlIjoiQmFkIn19"}""", "Bad", """{"error":{"code":"Bad"}}""")]
    [InlineData("""{"id":"1","status":502,"body":"PGh0bWw+"}""", null, "<html>")]
    [InlineData("""{"id":"1","status":502,"body":"gone"}""", null, "\"gone\"")]
    [InlineData("""{"id":"1","status":502,"body":"<html>Bad gateway</html>"}""", null, "\"<html>Bad gateway</html>\"")]
    public async Task An_error_that_comes_as_base64_is_read(string part, string? code, string rawBody)
    {
        BatchHandler handler = new(_ => $$"""{"responses":[{{part}}]}""");
        ApiBatch batch = new();
        ApiBatchPart one = batch.Add(new DeleteApp("x"));

        ApiException exception = (await handler.Client.SendAsync(batch)).FindFailure(one)!;

        Assert.Equal((code, rawBody), (exception.Code, exception.RawBody));
    }

    [Fact]
    public async Task The_Location_of_a_redirected_part_and_the_headers_of_its_body_can_be_read()
    {
        BatchHandler handler = new(_ => """
            {"responses":[
              {"id":"1","status":302,"headers":{"Location":"https://files.example/x","Content-Type":"text/html"},"body":"PGh0bWw+"},
              {"id":"2","status":302,"headers":{"Location":"https://files.example/y"}},
              {"id":"3","status":200,"headers":{"Content-Type":"image/png"},"body":"AAE="}]}
            """);
        ApiBatch batch = new();
        ApiBatchPart documented = batch.Add(new Redirecting(302));
        ApiBatchPart undocumented = batch.Add(new Redirecting(200));
        ApiBatchPart<Stream> photo = batch.Add(new GetPhoto());

        ApiBatchResponse replies = await handler.Client.SendAsync(batch);

        Assert.Equal("https://files.example/x", replies.Get(documented).Headers.Location!.OriginalString);
        Assert.Equal("https://files.example/y", replies.FindFailure(undocumented)!.Headers.Location!.OriginalString);
        Assert.Equal("image/png", replies.Get(photo).ContentHeaders.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("""{"id":"1","status":204,"headers":{"x":"\uD800","\uDC00":"y","ETag":"\"5\""}}""")]
    [InlineData("""{"id":1,"status":204,"headers":{"x":1,"y":null,"ETag":"\"5\"","z":{}}}""")]
    [InlineData("""{"id":"1","status":"204","headers":{"ETag":"\"5\""},"unheardOf":[1]}""")]
    public async Task What_is_odd_about_one_reply_costs_nothing(string part)
    {
        BatchHandler handler = new(_ => $$"""{"responses":[{"id":"2","status":204},{{part}}]}""");
        ApiBatch batch = new();
        ApiBatchPart one = batch.Add(new DeleteApp("x"));
        ApiBatchPart two = batch.Add(new DeleteApp("y"));

        ApiBatchResponse replies = await handler.Client.SendAsync(batch);

        Assert.Equal("\"5\"", replies.Get(one).Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.NoContent, replies.Get(two).StatusCode);
    }

    [Theory]
    [InlineData("""{"id":"1","status":200.5}""")]
    [InlineData("""{"id":"1","status":99999999999}""")]
    [InlineData("""{"id":"1","status":null}""")]
    [InlineData("""{"id":"\uD800","status":204}""")]
    [InlineData("""{"id":null,"status":204}""")]
    [InlineData("""{"id":"1","status":200,"body":{"value":"P999999999999999999D"}}""")]
    [InlineData("""{"id":"1","status":200,"body":{"value":"\uD800"}}""")]
    public async Task What_is_wrong_with_one_reply_costs_its_part_alone(string part)
    {
        BatchHandler handler = new(_ => $$"""{"responses":[{{part}},{"id":"2","status":204}]}""");
        ApiBatch batch = new();
        ApiBatchPart one = batch.Add(GetReport.ByPeriod("D7"));
        ApiBatchPart two = batch.Add(new DeleteApp("y"));

        ApiBatchResponse replies = await handler.Client.SendAsync(batch);

        Assert.NotNull(replies.FindFailure(one));
        Assert.Equal(HttpStatusCode.NoContent, replies.Get(two).StatusCode);
    }

    private sealed record Redirecting : ApiRequest
    {
        public Redirecting(int status)
            : base(new ApiOperation("Redirecting", "GET", status, ["/apps/one/content"]), 0, null)
        {
        }
    }
}
