using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace DocModelGen.Load;

/// <summary>A service in this process, on a loopback port, that answers whatever is posted to it.</summary>
internal sealed class LoopbackService : IAsyncDisposable
{
    private readonly HttpListener _listener;
    private readonly Func<ReadOnlyMemory<byte>, LoopbackReply> _answer;
    private readonly Task[] _serving;

    public LoopbackService(int concurrency, Func<ReadOnlyMemory<byte>, LoopbackReply> answer)
    {
        _listener = Listen(out Uri address);
        _answer = answer;
        Address = address;
        _serving = [.. Enumerable.Range(0, concurrency).Select(_ => Task.Run(ServeAsync))];
    }

    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await Task.WhenAll(_serving).ConfigureAwait(false);
        ((IDisposable)_listener).Dispose();
    }

    private static HttpListener Listen(out Uri address)
    {
        while (true)
        {
            int port;
            using (TcpListener probe = new(IPAddress.Loopback, 0))
            {
                probe.Start();
                port = ((IPEndPoint)probe.LocalEndpoint).Port;
            }

            HttpListener listener = new() { Prefixes = { $"http://127.0.0.1:{port}/" } };
            try
            {
                listener.Start();
                address = new Uri($"http://127.0.0.1:{port}/v1.0");
                return listener;
            }
            catch (HttpListenerException)
            {
                // Somebody else took the port meanwhile.
                listener.Close();
            }
        }
    }

    private async Task ServeAsync()
    {
        try
        {
            while (_listener.IsListening)
            {
                HttpListenerContext context = await _listener.GetContextAsync().ConfigureAwait(false);
                using MemoryStream body = new();
                await context.Request.InputStream.CopyToAsync(body).ConfigureAwait(false);
                LoopbackReply reply = _answer(body.GetBuffer().AsMemory(0, (int)body.Length));
                context.Response.StatusCode = reply.Status;
                if (reply.RetryAfter is { } seconds)
                {
                    context.Response.AddHeader("Retry-After", $"{seconds}");
                }

                context.Response.ContentLength64 = reply.Body.Length;
                await context.Response.OutputStream.WriteAsync(reply.Body).ConfigureAwait(false);
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The run has ended.
        }
    }
}
