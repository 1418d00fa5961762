using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen.Runtime.Tests.Wire;

/// <summary>Reads requests from raw connections and does with each what a test says, however wrong that is.</summary>
internal sealed class WireServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _closed = new(0);
    private readonly Func<WireExchange, Task> _answer;
    private readonly List<Task> _connections = [];
    private readonly List<string> _requests = [];
    private readonly Task _accepting;

    public WireServer(Func<WireExchange, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1.0");
        _accepting = AcceptAsync();
    }

    public WireServer(string reply)
        : this(exchange => exchange.WriteAsync(reply))
    {
    }

    public Uri Address { get; }

    public int Connections => _connections.Count;

    public IReadOnlyList<string> Requests => _requests;

    /// <summary>Waits until one more connection has ended.</summary>
    public Task<bool> ConnectionClosed() => _closed.WaitAsync(TimeSpan.FromMinutes(1));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
        _stop.Dispose();
        _closed.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The end of the test; a listener stopped between two connections says that it never started.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using TcpClient connection = client;
        try
        {
            using NetworkStream stream = connection.GetStream();
            while (await ReadRequestAsync(stream) is { } request)
            {
                int number;
                lock (_requests)
                {
                    _requests.Add(request);
                    number = _requests.Count;
                }

                WireExchange exchange = new(connection, stream, number, request, _stop.Token);
                await _answer(exchange);
                if (exchange.IsLast)
                {
                    break;
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The other end has left, or the test has ended.
        }
        finally
        {
            _closed.Release();
        }
    }

    private async Task<string?> ReadRequestAsync(NetworkStream stream)
    {
        StringBuilder request = new();
        byte[] buffer = new byte[4096];
        while (true)
        {
            int count = await stream.ReadAsync(buffer, _stop.Token);
            if (count == 0)
            {
                return null;
            }

            request.Append(Encoding.Latin1.GetString(buffer, 0, count));
            string text = request.ToString();
            int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0 && text.Length - end - 4 >= ContentLength(text))
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
