using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace DocModelGen;

/// <summary>
/// Requests that go to the service together, as parts of JSON batches (OData JSON Format 4.01, 19), at most 20 in one as Microsoft Graph
/// takes them.
/// </summary>
/// <remarks>Sent by <see cref="ApiBatchExtensions.SendAsync"/>. It is not safe for use from many threads at once.</remarks>
public sealed class ApiBatch
{
    /// <summary>How many requests Microsoft Graph takes in one batch.</summary>
    public const int MaxRequests = 20;

    private readonly List<ApiBatchPart> _parts = [];

    /// <summary>The parts, in the order in which they were added.</summary>
    public IReadOnlyList<ApiBatchPart> Parts => _parts;

    /// <summary>Adds a request whose reply matters by its status only.</summary>
    /// <param name="request">The request. A body that is a stream cannot be part of a batch.</param>
    /// <param name="dependsOn">Parts of this batch that must have succeeded before the service carries this one out.</param>
    /// <returns>The part, with which to ask for the reply.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A part is none of this batch.</exception>
    public ApiBatchPart Add(IApiRequest request, params ApiBatchPart[] dependsOn)
    {
        Require.NotNull(request);
        return Add(new ApiBatchPart(request, _parts.Count, Check(dependsOn)));
    }

    /// <summary>Adds a request whose reply is read.</summary>
    /// <typeparam name="T">What the reply is read as.</typeparam>
    /// <inheritdoc cref="Add(IApiRequest, ApiBatchPart[])"/>
    public ApiBatchPart<T> Add<T>(IApiRequest<T> request, params ApiBatchPart[] dependsOn)
    {
        Require.NotNull(request);
        return Add(new ApiBatchPart<T>(request, _parts.Count, Check(dependsOn), (body, replies) => body.Read(request, replies)));
    }

    /// <summary>Adds a request whose reply is a stream of bytes. A redirect is not followed: it is the part's failure.</summary>
    /// <inheritdoc cref="Add(IApiRequest, ApiBatchPart[])"/>
    public ApiBatchPart<Stream> Add(IApiStreamRequest request, params ApiBatchPart[] dependsOn)
    {
        Require.NotNull(request);
        return Add(new ApiBatchPart<Stream>(request, _parts.Count, Check(dependsOn), static (body, _) => body.ReadStream()));
    }

    private T Add<T>(T part)
        where T : ApiBatchPart
    {
        _parts.Add(part);
        return part;
    }

    private ApiBatchPart[] Check(ApiBatchPart[] dependsOn)
    {
        Require.NotNull(dependsOn);
        return dependsOn.All(Contains)
            ? [.. dependsOn.Distinct()]
            : throw new ArgumentException("A part can only depend on parts of the same batch.", nameof(dependsOn));
    }

    internal bool Contains(ApiBatchPart part) => part is not null && part.Index < _parts.Count && ReferenceEquals(_parts[part.Index], part);
}
