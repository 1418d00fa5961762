using System.Collections.Generic;
using System.Net;

namespace DocModelGen.Testing;

/// <summary>A reply that a page shows.</summary>
/// <param name="status">The status.</param>
/// <param name="body">The body as the page has it, or <see langword="null"/> for none.</param>
public sealed class DocumentedReply(int status, string? body)
{
    /// <summary>The status.</summary>
    public HttpStatusCode Status { get; } = (HttpStatusCode)status;

    /// <summary>The body as the page has it; <see langword="null"/> where the reply has none.</summary>
    public string? Body { get; } = body;

    /// <summary>The headers that the page shows.</summary>
    public IReadOnlyList<DocumentedHeader> Headers { get; init; } = [];
}
