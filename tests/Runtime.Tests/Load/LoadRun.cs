using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen.Load;

/// <summary>
/// Many POSTs through one client to a service in this process, on a loopback port. Each carries a number, which the service counts and sends
/// back.
/// </summary>
internal sealed class LoadRun : IDisposable
{
    private readonly HttpListener _listener;
    private readonly int[] _received;

    private LoadRun(HttpListener listener, int count)
    {
        _listener = listener;
        _received = new int[count];
    }

    /// <summary>How often the service received each number.</summary>
    public IReadOnlyList<int> Received => _received;

    /// <summary>How many replies were not the one to their request.</summary>
    public int Mismatched { get; private set; }

    public TimeSpan Duration { get; private set; }

    /// <summary>The managed heap after a full collection, in bytes, at each tenth of the run.</summary>
    public List<long> HeapBytes { get; } = [];

    /// <param name="count">How many POSTs.</param>
    /// <param name="inFlight">How many at a time.</param>
    /// <param name="send">Sends a body that has the text as its device name, and returns the name in the reply.</param>
    public static async Task<LoadRun> RunAsync(int count, int inFlight, Func<ApiClient, string, Task<string?>> send)
    {
        using LoadRun run = new(Listen(out Uri address), count);
        Task[] serving = [.. Enumerable.Range(0, inFlight).Select(_ => Task.Run(run.ServeAsync))];
        using HttpClient http = new();
        ApiClient client = new(http, new ApiClientOptions { BaseAddress = address });
        long start = Stopwatch.GetTimestamp();
        int next = 0;
        int mismatched = 0;
        int step = Math.Max(count / 10, 1);
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(async () =>
        {
            for (int i = Interlocked.Increment(ref next) - 1; i < count; i = Interlocked.Increment(ref next) - 1)
            {
                string name = $"device-{i:D8}";
                if (await send(client, name).ConfigureAwait(false) != name)
                {
                    Interlocked.Increment(ref mismatched);
                }

                if ((i + 1) % step == 0)
                {
                    lock (run.HeapBytes)
                    {
                        run.HeapBytes.Add(GC.GetTotalMemory(forceFullCollection: true));
                    }
                }
            }
        }))).ConfigureAwait(false);
        run.Duration = Stopwatch.GetElapsedTime(start);
        run.Mismatched = mismatched;
        run._listener.Stop();
        await Task.WhenAll(serving).ConfigureAwait(false);
        return run;
    }

    public void Dispose() => ((IDisposable)_listener).Dispose();

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
                Count(Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length));
                context.Response.StatusCode = 201;
                context.Response.ContentLength64 = body.Length;
                await context.Response.OutputStream.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length)).ConfigureAwait(false);
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The run has ended.
        }
    }

    private void Count(string body)
    {
        const string Mark = "device-";
        int start = body.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        Interlocked.Increment(ref _received[int.Parse(body.AsSpan(start, 8), provider: null)]);
    }
}
