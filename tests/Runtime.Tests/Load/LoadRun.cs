using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen.Load;

/// <summary>
/// Many POSTs through one client to a service in this process, on a loopback port. Each carries a number, which the service counts and sends
/// back.
/// </summary>
internal sealed class LoadRun
{
    private readonly int[] _received;

    private LoadRun(int count) => _received = new int[count];

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
        LoadRun run = new(count);
        await using LoopbackService service = new(inFlight, run.Answer);
        using HttpClient http = new();
        ApiClient client = new(http, new ApiClientOptions { BaseAddress = service.Address });
        long start = Stopwatch.GetTimestamp();
        int next = 0;
        int mismatched = 0;
        int step = Math.Max(count / 10, 1);
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(async () =>
        {
            for (int i = Interlocked.Increment(ref next) - 1; i < count; i = Interlocked.Increment(ref next) - 1)
            {
                string name = NumberedName.Make(i);
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
        return run;
    }

    private LoopbackReply Answer(ReadOnlyMemory<byte> body)
    {
        Interlocked.Increment(ref _received[NumberedName.Find(body.Span)]);
        return new LoopbackReply(201, body);
    }
}
