using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;

namespace DocModelGen.Load;

/// <summary>
/// What a service does that has had enough now and then: refuses a burst of requests with 429, the next with 503, each with Retry-After; carries
/// out the others, which it counts and sends back.
/// </summary>
/// <param name="numbers">How many requests there are to tell apart.</param>
/// <param name="period">The first of so many requests begins a burst.</param>
/// <param name="burst">How many requests are refused in a burst.</param>
internal sealed class Throttle(int numbers, int period, int burst)
{
    private const int RetryAfter = 1;

    private readonly int[] _received = new int[numbers];
    private int _requests;
    private int _batches;
    private int _refused;
    private int _refusedBatches;

    /// <summary>How often each number was carried out.</summary>
    public IReadOnlyList<int> Received => _received;

    /// <summary>How many requests were refused: a batch refused as a whole counts as each of its parts.</summary>
    public int Refused => _refused;

    public int Batches => _batches;

    public int RefusedBatches => _refusedBatches;

    public LoopbackReply Answer(ReadOnlyMemory<byte> body)
    {
        int status = Take(body.Span);
        return status == 201 ? new LoopbackReply(status, body) : new LoopbackReply(status, default, RetryAfter);
    }

    /// <summary>Answers a batch: refuses single parts as single requests, and the second of each 25 batches as a whole.</summary>
    public LoopbackReply AnswerBatch(ReadOnlyMemory<byte> body)
    {
        using JsonDocument document = JsonDocument.Parse(body);
        JsonElement parts = document.RootElement.GetProperty("requests");
        if (Interlocked.Increment(ref _batches) % 25 == 2)
        {
            Interlocked.Increment(ref _refusedBatches);
            Interlocked.Add(ref _refused, parts.GetArrayLength());
            return new LoopbackReply(429, default, RetryAfter);
        }

        ArrayBufferWriter<byte> output = new();
        using (Utf8JsonWriter writer = new(output))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("responses");
            foreach (JsonElement part in parts.EnumerateArray())
            {
                WriteReply(writer, part);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return new LoopbackReply(200, output.WrittenMemory);
    }

    private void WriteReply(Utf8JsonWriter writer, JsonElement part)
    {
        JsonElement body = part.GetProperty("body");
        int status = Take(System.Text.Encoding.UTF8.GetBytes(body.GetRawText()));
        writer.WriteStartObject();
        writer.WriteString("id", part.GetProperty("id").GetString());
        writer.WriteNumber("status", status);
        if (status == 201)
        {
            writer.WritePropertyName("body");
            body.WriteTo(writer);
        }
        else
        {
            writer.WriteStartObject("headers");
            writer.WriteString("Retry-After", $"{RetryAfter}");
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <returns>The status.</returns>
    private int Take(ReadOnlySpan<byte> body)
    {
        int number = Interlocked.Increment(ref _requests) - 1;
        if (number % period < burst)
        {
            Interlocked.Increment(ref _refused);
            return number / period % 2 == 0 ? 429 : 503;
        }

        Interlocked.Increment(ref _received[NumberedName.Find(body)]);
        return 201;
    }
}
