using System.Collections.Generic;

namespace DeviceStatuses;

/// <summary>What came in at the service, byte for byte as text, and what it answered.</summary>
internal sealed record Exchange
{
    public required string Method { get; init; }

    /// <summary>Path and query as they stood in the request line, escapes included.</summary>
    public required string Target { get; init; }

    public required string Protocol { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required string Body { get; init; }

    public required string ReplyBody { get; init; }
}
