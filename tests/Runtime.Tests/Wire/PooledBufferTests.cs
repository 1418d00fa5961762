using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.Tracing;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Batching;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Runtime.Tests.Wire;

/// <summary>What is rented from the array pool for a call is given back, however the call ends.</summary>
public sealed class PooledBufferTests
{
    private static readonly string s_large = "{\"value\":\"" + new string('x', 200_000) + "\"}";

    public static TheoryData<string> Ways => [.. s_ways.Keys];

    private static readonly Dictionary<string, Func<CancellationTokenSource, Stream>> s_ways = new()
    {
        ["success"] = static _ => Text(Samples.StatusJson),
        ["empty"] = static _ => Text(""),
        ["truncated"] = static _ => Text("{\"deviceName\":\"cut" + new string('x', 5000)),
        ["mistyped"] = static _ => Text("{\"deviceName\":{\"a\":1}}"),
        ["escaped"] = static _ => Text("{\"deviceName\":\"" + new string('x', 3000) + "\\u00e4\\n\"}"),
        ["too large"] = static _ => Text(s_large),
        ["broken off"] = static _ => new Ending(s_large, static () => throw new IOException("reset")),
        ["cancelled"] = static cancellation => new Ending(s_large, () =>
        {
            cancellation.Cancel();
            cancellation.Token.ThrowIfCancellationRequested();
        }),
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_reply_leaves_no_buffer_behind(string way) => await AssertReturnedAsync(way, HttpStatusCode.OK, static (client, token) =>
        client.SendAsync(new AddDeviceStatuses("a", "b", new() { DeviceName = new string('ä', 5000) }), token));

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_error_leaves_no_buffer_behind(string way) => await AssertReturnedAsync(way, HttpStatusCode.BadRequest, static (client, token) =>
        client.SendAsync(GetReport.BySearch(new string('ä', 500), "k"), token));

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_batch_leaves_no_buffer_behind(string way) => await AssertReturnedAsync(way, HttpStatusCode.OK, static async (client, token) =>
    {
        ApiBatch batch = new();
        batch.Add(new AddDeviceStatuses("a", "b", new() { DeviceName = new string('x', 5000) }));
        batch.Add(UnsendableRequest.Make("endless"));
        ApiBatchResponse replies = await client.SendAsync(batch, token);
        throw replies.FindFailure(batch.Parts[0])!;
    });

    [Fact]
    public async Task A_buffer_that_is_not_returned_would_be_seen()
    {
        using PoolListener pool = new();

        await Task.Yield();
        byte[] rented = System.Buffers.ArrayPool<byte>.Shared.Rent(5000);

        Assert.Equal((1, 1), (pool.Rented, pool.Outstanding));
        System.Buffers.ArrayPool<byte>.Shared.Return(rented);
        Assert.Equal((1, 0), (pool.Rented, pool.Outstanding));
    }

    private static async Task AssertReturnedAsync(string way, HttpStatusCode status, Func<ApiClient, CancellationToken, Task> send)
    {
        using CancellationTokenSource cancellation = new();
        using HttpClient http = new(new AnsweringHandler(_ => new HttpResponseMessage(status)
        {
            Content = new StreamContent(s_ways[way](cancellation)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        }));
        ApiClient client = new(http, new ApiClientOptions { BaseAddress = new Uri("https://graph.example/v1.0"), MaxResponseBytes = 100_000 });
        using PoolListener pool = new();

        Exception? ended = await Record.ExceptionAsync(() => send(client, cancellation.Token));

        Assert.True(ended is null or ApiException or OperationCanceledException, $"{ended}");
        Assert.True(pool.Rented > 0);
        Assert.Equal(0, pool.Outstanding);
    }

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>A body that comes in pieces, and ends otherwise than it should.</summary>
    private sealed class Ending(string text, Action end) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        private int _reads;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            if (++_reads > 3)
            {
                end();
            }

            return await base.ReadAsync(buffer[..Math.Min(buffer.Length, 3000)], cancellationToken);
        }
    }

    /// <summary>Counts what the current flow of control rents and returns; other tests run meanwhile.</summary>
    private sealed class PoolListener : EventListener
    {
        private const int BufferRented = 1;
        private const int BufferReturned = 3;

        private readonly AsyncLocal<bool> _here = new();
        private readonly ConcurrentDictionary<int, int> _outstanding = new();
        private int _rented;

        public PoolListener()
        {
            _here.Value = true;
            foreach (EventSource source in EventSource.GetSources().Where(static source => source.Name == "System.Buffers.ArrayPoolEventSource"))
            {
                EnableEvents(source, EventLevel.Verbose);
            }
        }

        public int Rented => _rented;

        public int Outstanding => _outstanding.Values.Sum();

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "System.Buffers.ArrayPoolEventSource")
            {
                EnableEvents(eventSource, EventLevel.Verbose);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            // The base constructor may already listen.
            if (_here is not { Value: true } || eventData.EventId is not (BufferRented or BufferReturned))
            {
                return;
            }

            bool rents = eventData.EventId == BufferRented;
            _rented += rents ? 1 : 0;
            _outstanding.AddOrUpdate((int)eventData.Payload![0]!, rents ? 1 : -1, (_, times) => times + (rents ? 1 : -1));
        }
    }
}
