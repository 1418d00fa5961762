using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;

namespace DocModelGen;

/// <summary>One request of an <see cref="ApiBatch"/>.</summary>
public class ApiBatchPart
{
    internal ApiBatchPart(IApiRequest request, int index, ApiBatchPart[] dependsOn)
    {
        Request = request;
        Index = index;
        DependsOn = dependsOn;
        Id = (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The request.</summary>
    public IApiRequest Request { get; }

    /// <summary>The id that requests and replies of the batch are matched by: the number of the part, from 1.</summary>
    public string Id { get; }

    /// <summary>The parts that must have succeeded before.</summary>
    public IReadOnlyList<ApiBatchPart> DependsOn { get; }

    internal int Index { get; }

    internal virtual ApiResponse MakeResponse(BatchReply reply, BatchReplies batch) =>
        new((HttpStatusCode)reply.Status!, reply.Headers) { ContentHeadersIfAny = reply.ContentHeaders };
}

/// <summary>One request of an <see cref="ApiBatch"/>, whose reply is read.</summary>
/// <typeparam name="T">What the reply is read as.</typeparam>
public sealed class ApiBatchPart<T> : ApiBatchPart
{
    private readonly Func<BatchBody, BatchReplies, T> _read;

    internal ApiBatchPart(IApiRequest request, int index, ApiBatchPart[] dependsOn, Func<BatchBody, BatchReplies, T> read)
        : base(request, index, dependsOn) => _read = read;

    internal override ApiResponse MakeResponse(BatchReply reply, BatchReplies batch)
    {
        HttpStatusCode status = (HttpStatusCode)reply.Status!;
        return reply.Body is null
            ? new ApiResponse<T>(status, reply.Headers) { ContentHeadersIfAny = reply.ContentHeaders }
            : new ApiResponse<T>(status, _read(reply.Body, batch), reply.Headers) { ContentHeadersIfAny = reply.ContentHeaders };
    }
}
