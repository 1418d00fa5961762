using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Runtime.Tests;

/// <summary>What really goes over a connection, and what happens when the other end misbehaves.</summary>
public sealed class LoopbackTests
{
    [Fact]
    public async Task The_request_on_the_wire_is_the_documented_one()
    {
        using Server server = new(Http(201, Samples.StatusJson));
        using HttpClient http = new();

        ApiResponse<MobileAppInstallStatus> response = await Client(http, server, o => o.GetAccessToken = (_, _) => new("t0ken"))
            .SendAsync(new AddDeviceStatuses("a 1", "u1", Samples.Status()));

        string received = await server.Received;
        Assert.StartsWith("POST /v1.0/deviceAppManagement/mobileApps/a%201/userStatuses/u1/deviceStatuses/$ref HTTP/1.1\r\n", received, StringComparison.Ordinal);
        Assert.Contains("\r\nAuthorization: Bearer t0ken\r\n", received, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/json\r\n", received, StringComparison.Ordinal);
        Assert.Contains($"\r\nContent-Length: {Samples.StatusJson.Length}\r\n", received, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n" + Samples.StatusJson, received, StringComparison.Ordinal);
        Assert.Equal(Samples.Status(), response.Body);
    }

    [Fact]
    public async Task A_chunked_reply_in_small_pieces_is_read()
    {
        StringBuilder chunks = new("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        foreach (char[] piece in Pieces(Samples.StatusJson, 7))
        {
            chunks.Append(piece.Length.ToString("x", System.Globalization.CultureInfo.InvariantCulture)).Append("\r\n").Append(piece).Append("\r\n");
        }

        using Server server = new(chunks.Append("0\r\n\r\n").ToString());
        using HttpClient http = new();

        Assert.Equal(Samples.Status(), (await Client(http, server).SendAsync(new AddDeviceStatuses("a", "b", new()))).Body);
    }

    [Fact]
    public async Task A_connection_that_breaks_inside_the_body_tells_the_status_that_came_before()
    {
        using Server server = new("HTTP/1.1 201 Created\r\nContent-Length: 1000\r\nrequest-id: r-1\r\n\r\n{\"deviceName\":");
        using HttpClient http = new();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(new AddDeviceStatuses("a", "b", new())));

        Assert.Equal(HttpStatusCode.Created, exception.StatusCode);
        Assert.Equal("r-1", exception.RequestId);
        Assert.Equal("{\"deviceName\":", exception.RawBody);
        Assert.IsAssignableFrom<IOException>(exception.InnerException);
    }

    [Fact]
    public async Task A_body_that_never_ends_is_a_timeout_with_the_status_that_came_before()
    {
        using Server server = new("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{", stall: true);
        using HttpClient http = new() { Timeout = TimeSpan.FromMilliseconds(700) };

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Client(http, server).SendAsync(new AddDeviceStatuses("a", "b", new())));

        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.IsType<TimeoutException>(exception.InnerException);
    }

    [Fact]
    public async Task Cancellation_while_the_body_is_read_is_the_callers_own()
    {
        using Server server = new("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{", stall: true);
        using HttpClient http = new();
        using CancellationTokenSource cancellation = new();
        Task<ApiResponse<MobileAppInstallStatus>> sending = Client(http, server).SendAsync(new AddDeviceStatuses("a", "b", new()), cancellation.Token);

        await server.Received;
        await cancellation.CancelAsync();

        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.IsNotType<TimeoutException>(exception.InnerException);
    }

    [Fact]
    public async Task A_refused_connection_is_a_request_without_an_answer()
    {
        int port;
        using (Server server = new(string.Empty))
        {
            port = server.Address.Port;
        }

        using HttpClient http = new();
        ApiClient client = new(http, new ApiClientOptions { BaseAddress = new Uri($"http://127.0.0.1:{port}/v1.0") });
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new DeleteApp("secret-id")));

        Assert.Null(exception.StatusCode);
        Assert.IsType<HttpRequestException>(exception.InnerException);
        Assert.StartsWith("DELETE /apps/{id} was not answered: ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-id", exception.ToString(), StringComparison.Ordinal);
    }

    private static ApiClient Client(HttpClient http, Server server, Action<ApiClientOptions>? configure = null)
    {
        ApiClientOptions options = new() { BaseAddress = server.Address };
        configure?.Invoke(options);
        return new ApiClient(http, options);
    }

    private static string Http(int status, string body) =>
        $"HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    private static IEnumerable<char[]> Pieces(string text, int size)
    {
        for (int i = 0; i < text.Length; i += size)
        {
            yield return text.Substring(i, Math.Min(size, text.Length - i)).ToCharArray();
        }
    }

    /// <summary>Answers one request with the bytes it is given, then closes the connection or leaves it hanging.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _stop = new();
        private readonly TaskCompletionSource<string> _received = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Task _serving;

        public Server(string reply, bool stall = false)
        {
            _listener.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1.0");
            _serving = ServeAsync(Encoding.UTF8.GetBytes(reply), stall);
        }

        public Uri Address { get; }

        public Task<string> Received => _received.Task;

        public void Dispose()
        {
            _stop.Cancel();
            _listener.Stop();
            try
            {
                _serving.GetAwaiter().GetResult();
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
            {
                // The end of a connection that the test has left.
            }

            _stop.Dispose();
        }

        private async Task ServeAsync(byte[] reply, bool stall)
        {
            using TcpClient connection = await _listener.AcceptTcpClientAsync(_stop.Token);
            using NetworkStream stream = connection.GetStream();
            _received.TrySetResult(await ReadRequestAsync(stream));
            await stream.WriteAsync(reply, _stop.Token);
            if (stall)
            {
                await Task.Delay(Timeout.Infinite, _stop.Token);
            }
        }

        private async Task<string> ReadRequestAsync(NetworkStream stream)
        {
            StringBuilder request = new();
            byte[] buffer = new byte[4096];
            while (true)
            {
                int count = await stream.ReadAsync(buffer, _stop.Token);
                request.Append(Encoding.UTF8.GetString(buffer, 0, count));
                string text = request.ToString();
                int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
                if (count == 0 || (end >= 0 && text.Length - end - 4 >= ContentLength(text)))
                {
                    return text;
                }
            }
        }

        private static int ContentLength(string request)
        {
            const string Name = "Content-Length: ";
            int start = request.IndexOf(Name, StringComparison.Ordinal);
            return start < 0
                ? 0
                : int.Parse(request.AsSpan(start + Name.Length, request.IndexOf('\r', start) - start - Name.Length), provider: null);
        }
    }
}
