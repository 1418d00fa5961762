using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using DocModelGen.Load;
using Xunit;
using Xunit.Abstractions;
using static DocModelGen.Runtime.Tests.Wire.WireSetup;

namespace DocModelGen.Runtime.Tests.Wire;

/// <summary>Streams as bodies, and large ones in ranges.</summary>
public sealed class UploadTests(ITestOutputHelper output)
{
    private const int RangeBytes = 320 * 1024;

    /// <summary>With <c>UPLOAD_MB=200</c> in the environment as large as that, and the memory that it takes held against a bound.</summary>
    [Fact]
    public async Task A_file_arrives_whole_at_a_service_that_drops_every_fifth_connection()
    {
        long? megabytes = long.TryParse(Environment.GetEnvironmentVariable("UPLOAD_MB"), out long wanted) ? wanted : null;
        long length = megabytes is { } large ? large * 1_000_000 : (25 * RangeBytes) + 12345;
        await using UploadService service = new(length, dropEvery: 5);
        Listed progress = new();
        using PatternStream file = new(length);
        ApiUpload upload = new(service.Address, file, new ApiUploadOptions
        {
            RangeBytes = RangeBytes,
            RetryDelay = TimeSpan.FromMilliseconds(1),
            Progress = progress,
        });
        long before = GC.GetTotalMemory(forceFullCollection: true);

        ApiResponse<JsonElement> response = await upload.SendAsync(JsonTypes.Default.JsonElement);

        output.WriteLine($"{length} bytes, {progress.Values.Count} ranges, {service.Dropped} connections dropped, at most {progress.MostHeapBytes - before} bytes more in use");
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("done", response.Body.GetProperty("id").GetString());
        Assert.Equal((length, 0), (service.Received, service.Wrong));
        Assert.InRange(service.Dropped, length / RangeBytes / 5, length / RangeBytes / 3);
        Assert.Equal(length, upload.Position);
        Assert.Equal(progress.Values, [.. new SortedSet<long>(progress.Values)]);
        Assert.False(service.SawToken);
        Assert.True(file.CanRead);
        if (megabytes is not null)
        {
            Assert.InRange(progress.MostHeapBytes - before, long.MinValue, 32_000_000);
        }
    }

    [Fact]
    public async Task An_upload_that_failed_goes_on_where_the_service_says()
    {
        const long Length = 10 * 1000;
        await using UploadService service = new(Length, dropEvery: 5);
        ApiUploadOptions options = new() { RangeBytes = 1000, MaxFailures = 1, RetryDelay = TimeSpan.FromMilliseconds(1), RangeTimeout = TimeSpan.FromMinutes(1) };
        using CancelAt cancel = new(5000);
        options.Progress = cancel;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new ApiUpload(service.Address, new PatternStream(Length), options).SendAsync(cancellationToken: cancel.Token));
        ApiUpload later = new(service.Address, new PatternStream(Length), new ApiUploadOptions { RangeBytes = 1000, RetryDelay = TimeSpan.FromMilliseconds(1) });
        await later.SendAsync(isResumed: true);

        Assert.Equal((Length, 0), (service.Received, service.Wrong));
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", 404, 1)]
    [InlineData("HTTP/1.1 409 Conflict\r\nContent-Length: 0\r\n\r\n", 409, 1)]
    [InlineData("HTTP/1.1 503 Later\r\nContent-Length: 0\r\nRetry-After: 0\r\n\r\n", 503, 4)]
    [InlineData("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://127.0.0.1/\r\n\r\n", 302, 1)]
    public async Task A_session_that_is_refused_is_an_ApiException(string reply, int status, int requests)
    {
        await using WireServer server = new(reply);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => new ApiUpload(
            $"{server.Address}?sig=secret-id", new PatternStream(10), new ApiUploadOptions { MaxFailures = 3 }).SendAsync());

        Assert.Equal(status, (int)exception.StatusCode!);
        Assert.Equal(requests, server.Requests.Count);
        AssertNoSecret(exception);
    }

    [Fact]
    public async Task A_service_that_asks_for_the_same_range_for_ever_is_left()
    {
        await using WireServer server = new(WireExchange.Reply("202 Accepted", """{"nextExpectedRanges":["0-"]}"""));

        ApiException exception = await Assert.ThrowsAsync<ApiException>(
            () => new ApiUpload($"{server.Address}", new PatternStream(10), new ApiUploadOptions { MaxFailures = 3 }).SendAsync());

        Assert.Contains("asks for the same range again and again", exception.Message, StringComparison.Ordinal);
        Assert.Equal(4, server.Requests.Count);
    }

    [Theory]
    [InlineData("http://files.example/x")]
    [InlineData("ftp://files.example/x")]
    [InlineData("/relative")]
    [InlineData("https://user@files.example/x")]
    public void An_upload_goes_over_https_only(string address) =>
        Assert.Throws<ArgumentException>(() => new ApiUpload(address, new PatternStream(10)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_stream_of_a_body_stays_open_unless_told_and_is_sent_once(bool disposes)
    {
        await using WireServer server = new("HTTP/1.1 204 No Content\r\n\r\n");
        using HttpClient http = Http();
        using MemoryStream stream = new(Encoding.ASCII.GetBytes("hello"));
        Upload request = new(stream);
        ApiClient client = Client(http, server, options => options.DisposeUploads = disposes);

        Assert.EndsWith("(a stream)\n", request.ToHttpString(server.Address), StringComparison.Ordinal);
        await client.SendAsync(request);
        Assert.Equal(!disposes, stream.CanRead);
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(request));
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(request with { }));

        Assert.EndsWith("\r\n\r\nhello", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    private sealed record Upload : ApiRequest
    {
        private static readonly ApiOperation s_operation = new("Upload", "PUT", 204, ["/photo/$value"]);

        public Upload(Stream body)
            : base(s_operation, 0, body)
        {
        }
    }

    private sealed class Listed : IProgress<long>
    {
        public List<long> Values { get; } = [];

        public long MostHeapBytes { get; private set; }

        public void Report(long value)
        {
            Values.Add(value);
            MostHeapBytes = Math.Max(MostHeapBytes, GC.GetTotalMemory(forceFullCollection: false));
        }
    }

    private sealed class CancelAt(long position) : IProgress<long>, IDisposable
    {
        private readonly System.Threading.CancellationTokenSource _source = new();

        public System.Threading.CancellationToken Token => _source.Token;

        public void Dispose() => _source.Dispose();

        public void Report(long value)
        {
            if (value >= position)
            {
                _source.Cancel();
            }
        }
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(JsonElement))]
internal sealed partial class JsonTypes : System.Text.Json.Serialization.JsonSerializerContext;
