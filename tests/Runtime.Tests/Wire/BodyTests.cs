using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;
using static DocModelGen.Runtime.Tests.Wire.WireSetup;

namespace DocModelGen.Runtime.Tests.Wire;

/// <summary>Replies whose body is another than expected, or comes otherwise.</summary>
public sealed class BodyTests
{
    [Theory]
    [InlineData("""{"deviceName":"cut""", "Content-Type: application/json\r\n")]
    [InlineData("<html>Sign in</html>", "Content-Type: text/html\r\n")]
    [InlineData("""{"deviceName":1}""", "Content-Type: application/json\r\n")]
    [InlineData("\u001f\u0008", "Content-Encoding: gzip\r\n")]
    public async Task A_success_with_another_body_than_documented_keeps_its_status(string body, string headers)
    {
        await using WireServer server = new(WireExchange.Reply("201 Created", body, headers + "request-id: r-1\r\n"));
        using HttpClient http = Http();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(Request()));

        Assert.Equal(HttpStatusCode.Created, exception.StatusCode);
        Assert.Equal("r-1", exception.RequestId);
        Assert.IsType<JsonException>(exception.InnerException);
        AssertNoSecret(exception);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("Content-Type: text/html; charset=utf-8\r\n", "but the reply is text/html and not the documented JSON: '<' is")]
    [InlineData("Content-Type: application/problem+json\r\n", "but the reply is not the documented JSON: '<' is")]
    [InlineData("Content-Type: application/json\r\n", "but the reply is not the documented JSON: '<' is")]
    [InlineData("", "but the reply is not the documented JSON: '<' is")]
    public async Task A_success_of_another_content_type_than_documented_names_the_one_that_came(string headers, string message)
    {
        await using WireServer server = new(WireExchange.Reply("200 OK", "<html>Sign in</html>", headers));
        using HttpClient http = Http();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(Request()));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("201 Created")]
    [InlineData("200 OK")]
    public async Task A_success_with_an_empty_body_is_one_without_a_body(string status)
    {
        await using WireServer server = new(WireExchange.Reply(status, ""));
        using HttpClient http = Http();

        Assert.False((await Client(http, server).SendAsync(Request())).HasBody);
    }

    [Fact]
    public async Task A_204_is_a_success_and_the_connection_is_used_again()
    {
        await using WireServer server = new("HTTP/1.1 204 No Content\r\n\r\n");
        using HttpClient http = Http();

        Assert.False((await Client(http, server).SendAsync(Request())).HasBody);
        Assert.Equal(HttpStatusCode.NoContent, (await Client(http, server).SendAsync(new DeleteApp("x"))).StatusCode);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task An_endless_body_is_read_up_to_the_bound_and_its_connection_closed()
    {
        long written = 0;
        string chunk = $"10000\r\n{new string(' ', 0x10000)}\r\n";
        await using WireServer server = new(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 1600; i++)
            {
                await exchange.WriteAsync(chunk);
                written += chunk.Length;
            }
        });
        using HttpClient http = Http();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(
            () => Client(http, server, options => options.MaxResponseBytes = 1_000_000).SendAsync(Request()));

        Assert.Contains("is larger than 1000000 bytes", exception.Message, StringComparison.Ordinal);
        Assert.InRange(exception.RawBody.Length, 1, 4096);
        Assert.True(await server.ConnectionClosed());
        Assert.InRange(written, 1, 100_000_000);
    }

    [Fact]
    public async Task Gzip_is_read_where_the_handler_asks_for_it_and_damaged_gzip_is_a_reply_that_broke_off()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Samples.StatusJson));
        }

        await using WireServer server = new(async exchange =>
        {
            byte[] body = packed.ToArray();
            body[12] ^= (byte)(exchange.Number == 1 ? 0 : 0xFF);
            await exchange.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {body.Length}\r\n\r\n");
            await exchange.WriteAsync(body);
        });
        using HttpClient http = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip });

        Assert.Equal(Samples.Status(), (await Client(http, server).SendAsync(Request())).Body);
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(Request()));

        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.NotNull(exception.InnerException);
    }

    [Fact]
    public async Task A_chunked_reply_in_small_pieces_is_read()
    {
        StringBuilder chunks = new("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        foreach (char[] piece in Samples.StatusJson.Chunk(7))
        {
            chunks.Append(piece.Length.ToString("x", CultureInfo.InvariantCulture)).Append("\r\n").Append(piece).Append("\r\n");
        }

        await using WireServer server = new(chunks.Append("0\r\n\r\n").ToString());
        using HttpClient http = Http();

        Assert.Equal(Samples.Status(), (await Client(http, server).SendAsync(Request())).Body);
    }

    [Fact]
    public async Task A_body_that_is_not_in_the_charset_it_names_is_not_the_documented_JSON()
    {
        byte[] body = [(byte)'{', (byte)'"', 0xE4, (byte)'"', (byte)':', (byte)'1', (byte)'}'];
        await using WireServer server = new(async exchange =>
        {
            await exchange.WriteAsync($"HTTP/1.1 201 Created\r\nContent-Type: text/json; charset=us-ascii\r\nContent-Length: {body.Length}\r\n\r\n");
            await exchange.WriteAsync(body);
        });
        using HttpClient http = Http();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(Request()));

        Assert.Equal(HttpStatusCode.Created, exception.StatusCode);
        Assert.IsAssignableFrom<DecoderFallbackException>(exception.InnerException);
        AssertNoSecret(exception);
    }

    [Fact]
    public async Task Sizes_that_are_only_announced_cost_nothing()
    {
        await using WireServer server = new(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 201 Created\r\nContent-Length: 60000000\r\n\r\n{}");
            exchange.Close();
        });
        using HttpClient http = Http();
        ApiClient client = Client(http, server);
        long before = GC.GetTotalAllocatedBytes(precise: true);

        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Assert.ThrowsAsync<ApiException>(() => client.SendAsync(Request()))));

        // 64 times 64 MB if the sizes were believed; other tests allocate meanwhile.
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 1_000_000_000);
    }
}
