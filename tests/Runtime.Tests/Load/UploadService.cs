using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen.Load;

/// <summary>
/// A service that takes an upload in ranges and resets every so many a connection in the midst of a range, of which it keeps what it got one time and
/// nothing the next. It holds each byte against the one that belongs there.
/// </summary>
internal sealed partial class UploadService : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly long _length;
    private readonly int _dropEvery;
    private readonly List<Task> _connections = [];
    private readonly Task _accepting;
    private int _ranges;

    /// <param name="length">How many bytes the whole file has.</param>
    /// <param name="dropEvery">One of so many ranges is dropped; 0 for none.</param>
    public UploadService(long length, int dropEvery)
    {
        _length = length;
        _dropEvery = dropEvery;
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/upload?sig=secret";
        _accepting = AcceptAsync();
    }

    public string Address { get; }

    public long Received { get; private set; }

    public int Dropped { get; private set; }

    public long Wrong { get; private set; }

    /// <summary>Whether any request had an Authorization header.</summary>
    public bool SawToken { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        _listener.Stop();
        await _accepting.ConfigureAwait(false);
        await Task.WhenAll(_connections).ConfigureAwait(false);
        _stop.Dispose();
    }

    [GeneratedRegex(@"Content-Range: bytes (\d+)-(\d+)/(\d+)")]
    private static partial Regex ContentRange();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token).ConfigureAwait(false)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The run has ended.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using TcpClient connection = client;
        try
        {
            using BufferedStream stream = new(connection.GetStream(), 64 * 1024);
            while (await ReadHeadAsync(stream).ConfigureAwait(false) is { } head)
            {
                SawToken |= head.Contains("Authorization:", StringComparison.OrdinalIgnoreCase);
                if (head.StartsWith("PUT", StringComparison.Ordinal) && !await TakeRangeAsync(connection, stream, head).ConfigureAwait(false))
                {
                    return;
                }

                bool isComplete = head.StartsWith("PUT", StringComparison.Ordinal) && Received == _length;
                string body = isComplete ? """{"id":"done"}""" : string.Create(CultureInfo.InvariantCulture, $$"""{"nextExpectedRanges":["{{Received}}-"]}""");
                string status = isComplete ? "201 Created" : head.StartsWith("PUT", StringComparison.Ordinal) ? "202 Accepted" : "200 OK";
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\n\r\n{body}"), _stop.Token).ConfigureAwait(false);
                await stream.FlushAsync(_stop.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The other end has left, or the run has ended.
        }
    }

    private async Task<string?> ReadHeadAsync(Stream stream)
    {
        StringBuilder head = new();
        byte[] one = new byte[1];
        while (await stream.ReadAsync(one, _stop.Token).ConfigureAwait(false) == 1)
        {
            head.Append((char)one[0]);
            if (one[0] == '\n' && head.Length >= 4 && head[^2] == '\r' && head[^3] == '\n')
            {
                return head.ToString();
            }
        }

        return null;
    }

    /// <returns>False where the connection was dropped.</returns>
    private async Task<bool> TakeRangeAsync(TcpClient connection, Stream stream, string head)
    {
        Match range = ContentRange().Match(head);
        long start = long.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture);
        long end = long.Parse(range.Groups[2].Value, CultureInfo.InvariantCulture) + 1;
        bool drops = _dropEvery > 0 && ++_ranges % _dropEvery == 0;
        long stopAt = drops ? start + ((end - start) / 2) : end;
        byte[] buffer = new byte[64 * 1024];
        long at = start;
        while (at < stopAt)
        {
            int count = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, stopAt - at)), _stop.Token).ConfigureAwait(false);
            if (count == 0)
            {
                return false;
            }

            for (int i = 0; i < count; i++)
            {
                Wrong += buffer[i] == PatternStream.At(at + i) ? 0 : 1;
            }

            at += count;
        }

        Wrong += start == Received && long.Parse(range.Groups[3].Value, CultureInfo.InvariantCulture) == _length ? 0 : 1;
        if (!drops)
        {
            Received = end;
            return true;
        }

        Received = ++Dropped % 2 == 0 ? stopAt : Received;
        connection.LingerState = new LingerOption(enable: true, seconds: 0);
        connection.Close();
        return false;
    }
}
