using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Xunit;

namespace DocModelGen.Testing.Tests;

/// <summary>An upload is tested without a network.</summary>
public sealed class UploadSessionTests
{
    private const string Address = "https://storage.example/session";

    private static readonly byte[] s_film = [.. Enumerable.Range(0, 25).Select(static i => (byte)i)];

    [Fact]
    public async Task What_was_uploaded_can_be_looked_at()
    {
        using UploadSessionHandler session = new() { CompletedStatus = HttpStatusCode.OK };

        ApiResponse uploaded = await Upload(session).SendAsync();

        Assert.Equal(HttpStatusCode.OK, uploaded.StatusCode);
        Assert.Equal(s_film, session.ToArray());
        Assert.True(session.IsCompleted);
        Assert.Equal(["bytes 0-9/25", "bytes 10-19/25", "bytes 20-24/25"], session.Ranges.Select(static range => range.ToString()));
    }

    [Fact]
    public async Task A_range_that_failed_is_sent_again()
    {
        using UploadSessionHandler session = new();
        session.FailNext(HttpStatusCode.ServiceUnavailable).FailNext(HttpStatusCode.BadGateway);

        await Upload(session).SendAsync();

        Assert.Equal(s_film, session.ToArray());
        Assert.Equal(["bytes 0-9/25", "bytes 0-9/25", "bytes 0-9/25", "bytes 10-19/25", "bytes 20-24/25"], session.Ranges.Select(static range => range.ToString()));
    }

    [Fact]
    public async Task A_refusal_is_what_the_upload_throws_and_it_goes_on_afterwards()
    {
        using UploadSessionHandler session = new();
        session.FailNext(HttpStatusCode.Forbidden);
        ApiUpload upload = Upload(session);

        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => upload.SendAsync());
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.False(session.IsCompleted);

        await upload.SendAsync();
        Assert.Equal(s_film, session.ToArray());
    }

    [Fact]
    public async Task A_range_out_of_order_is_not_taken()
    {
        using UploadSessionHandler session = new();
        using HttpClient client = new(session, disposeHandler: false);
        using ByteArrayContent content = new([1, 2]);
        content.Headers.ContentRange = new ContentRangeHeaderValue(4, 5, 25);

        using HttpResponseMessage reply = await client.PutAsync(Address, content);

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, reply.StatusCode);
        Assert.Equal("""{"nextExpectedRanges":["0-"]}""", await reply.Content.ReadAsStringAsync());
        Assert.Empty(session.ToArray());
    }

    [Fact]
    public async Task A_token_is_refused()
    {
        using UploadSessionHandler session = new();
        using HttpClient client = new(session, disposeHandler: false) { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", "t") } };

        await Assert.ThrowsAsync<DocumentationException>(() => client.GetAsync(Address));
    }

    [Fact]
    public async Task A_token_fails_the_test_of_an_upload_too()
    {
        using UploadSessionHandler session = new();
        using HttpClient client = new(session);
        client.DefaultRequestHeaders.Authorization = new("Bearer", "token");

        await Assert.ThrowsAsync<DocumentationException>(() => new ApiUpload(Address, new MemoryStream(s_film), new ApiUploadOptions { HttpClient = client, RetryDelay = TimeSpan.Zero }).SendAsync());
    }

    private static ApiUpload Upload(UploadSessionHandler session) => new(
        Address, new MemoryStream(s_film), new ApiUploadOptions { HttpClient = new HttpClient(session, disposeHandler: false), RangeBytes = 10, RetryDelay = TimeSpan.Zero });
}
