using System;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace DocModelGen;

/// <summary>What a request of an upload came to: a reply, or what prevented one.</summary>
internal sealed class UploadReply
{
    /// <summary>Zero where none came.</summary>
    public HttpStatusCode Status { get; init; }

    public HttpResponseHeaders Headers { get; init; } = ReplyHeaders.MakeEmpty();

    public HttpContentHeaders? ContentHeaders { get; init; }

    public byte[] Body { get; init; } = [];

    public Exception? Fault { get; init; }

    public bool IsSuccess => (int)Status is >= 200 and <= 299;

    /// <summary>Whether another attempt may go better.</summary>
    public bool IsTransient => Fault is not null || (int)Status is 408 or 429 or >= 500;

    /// <summary>The reply to the question what is there is none to the last range.</summary>
    public UploadReply WithoutBody() => new() { Status = Status, Headers = Headers };

    public TimeSpan? RetryAfter => ApiClient.FindRetryAfter(Headers);

    /// <summary>
    /// Where the first range begins that the service waits for, and where it ends, exclusively, if it says so; null where it says nothing.
    /// </summary>
    public (long Start, long? End)? FindExpected(long length)
    {
        if (Body.Length == 0)
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(Body);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("nextExpectedRanges", out JsonElement ranges) || ranges.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            if (ranges.GetArrayLength() == 0)
            {
                return (length, null);
            }

            string range = ranges[0].GetString() ?? string.Empty;
            int dash = range.IndexOf('-');
            string start = dash < 0 ? range : range.Substring(0, dash);
            string end = dash < 0 ? string.Empty : range.Substring(dash + 1);
            return TryParse(start, length, out long first)
                ? (first, TryParse(end, length - 1, out long last) && last >= first ? last + 1 : null)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool TryParse(string text, long most, out long value) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= most;
}
