using System;
using System.Net;

namespace DocModelGen;

/// <summary>Why a part of a batch was not sent.</summary>
internal static class BatchFailure
{
    /// <summary>Failed Dependency, as services answer where the parts are in one batch (OData Protocol 4.01, 11.7.7.5).</summary>
    private const HttpStatusCode FailedDependency = (HttpStatusCode)424;

    public static ApiException Unwritten(ApiBatchPart part, Exception cause) => NotSent(part, cause.Message, status: null, cause);

    public static ApiException Dependency(ApiBatchPart part, ApiBatchPart other, ApiException cause) =>
        NotSent(part, $"part {other.Id}, which it depends on, failed", FailedDependency, cause);

    private static ApiException NotSent(ApiBatchPart part, string why, HttpStatusCode? status, Exception cause) =>
        new($"{part.Request.Operation.Method} {part.Request.Template} was not sent: {why}", status, cause);
}
