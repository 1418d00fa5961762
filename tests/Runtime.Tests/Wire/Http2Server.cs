using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen.Runtime.Tests.Wire;

/// <summary>
/// As much of HTTP/2 (RFC 9113) as it takes to see the bytes of each request and to answer it: no TLS, no window of its own, small bodies.
/// </summary>
internal sealed class Http2Server : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Http2Request, Http2Reply> _answer;
    private readonly List<Task> _connections = [];
    private readonly List<Http2Request> _requests = [];
    private readonly Task _accepting;

    public Http2Server(Func<Http2Request, Http2Reply> answer)
    {
        _answer = answer;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1.0");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    public IReadOnlyList<Http2Request> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
        _stop.Dispose();
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
            // The end of the test.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using TcpClient connection = client;
        try
        {
            using NetworkStream stream = connection.GetStream();
            await ReadAsync(stream, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".Length);
            await WriteAsync(stream, Frame.Settings, flags: 0, id: 0, []);
            Dictionary<int, (List<byte> Headers, List<byte> Body)> open = [];
            while (true)
            {
                byte[] head = await ReadAsync(stream, 9);
                byte[] payload = await ReadAsync(stream, (head[0] << 16) | (head[1] << 8) | head[2]);
                (byte type, byte flags, int id) = (head[3], head[4], BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(5)));
                await TakeAsync(stream, open, type, flags, id, payload);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The other end has left, or the test has ended.
        }
    }

    private async Task TakeAsync(
        NetworkStream stream, Dictionary<int, (List<byte> Headers, List<byte> Body)> open, byte type, byte flags, int id, byte[] payload)
    {
        const byte Ack = 1;
        const byte EndStream = 1;
        switch (type)
        {
            case Frame.Settings when (flags & Ack) == 0:
                await WriteAsync(stream, Frame.Settings, Ack, id: 0, []);
                return;
            case Frame.Ping when (flags & Ack) == 0:
                await WriteAsync(stream, Frame.Ping, Ack, id: 0, payload);
                return;
            case Frame.Headers or Frame.Continuation:
                open.TryAdd(id, ([], []));
                open[id].Headers.AddRange(payload);
                break;
            case Frame.Data:
                open[id].Body.AddRange(payload);
                break;
            default:
                return;
        }

        if (type != Frame.Continuation && (flags & EndStream) != 0)
        {
            Http2Request request = new(Hpack.Decode([.. open[id].Headers]), Encoding.UTF8.GetString([.. open[id].Body]));
            lock (_requests)
            {
                _requests.Add(request);
            }

            Http2Reply reply = _answer(request);
            const byte EndHeaders = 4;
            await WriteAsync(stream, Frame.Headers, EndHeaders, id, Hpack.Encode(reply));
            await WriteAsync(stream, Frame.Data, EndStream, id, Encoding.UTF8.GetBytes(reply.Body));
        }
    }

    private async Task<byte[]> ReadAsync(NetworkStream stream, int count)
    {
        byte[] bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, _stop.Token);
        return bytes;
    }

    private Task WriteAsync(NetworkStream stream, byte type, byte flags, int id, byte[] payload)
    {
        byte[] frame = new byte[9 + payload.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(0), payload.Length << 8);
        frame[3] = type;
        frame[4] = flags;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), id);
        payload.CopyTo(frame, 9);
        return stream.WriteAsync(frame, _stop.Token).AsTask();
    }

    private static class Frame
    {
        public const byte Data = 0;
        public const byte Headers = 1;
        public const byte Settings = 4;
        public const byte Ping = 6;
        public const byte Continuation = 9;
    }
}

/// <param name="Headers">Names and values; the name of a header that HPACK numbers is its number.</param>
/// <param name="Body">The body.</param>
internal sealed record Http2Request(IReadOnlyList<(string Name, string Value)> Headers, string Body)
{
    /// <summary>The path and query, whose name is number 4 or 5 of HPACK's table.</summary>
    public string Path => Headers.First(static header => header.Name is "4" or "5").Value;

    /// <summary>Host and port, whose name is number 1.</summary>
    public string Authority => Headers.First(static header => header.Name == "1").Value;

    public override string ToString() => string.Join("; ", Headers.Select(static header => $"{header.Name}: {header.Value}"));
}

internal sealed record Http2Reply(int Status, string Body, params (string Name, string Value)[] Headers);
