using System;
using Microsoft.Extensions.Http.Resilience;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the field's standard resilience to a client, without what could carry a request out twice.</summary>
public static class DocModelResilienceExtensions
{
    /// <summary>
    /// Adds the standard pipeline of Microsoft.Extensions.Http.Resilience (concurrency limit, total time-out, retry, circuit breaker,
    /// time-out of an attempt), whose retry sends safe methods only (RFC 9110, 9.2.1) and waits as long as <c>Retry-After</c> says.
    /// </summary>
    /// <param name="builder">The client.</param>
    /// <param name="configure">
    /// Changes the pipeline's options. Whatever it does, POST, PATCH, PUT, DELETE and CONNECT are sent once; who wants them sent again
    /// calls <c>AddStandardResilienceHandler</c> instead.
    /// </param>
    /// <returns>For what else the pipeline may be given.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static IHttpStandardResiliencePipelineBuilder AddDocModelResilience(
        this IHttpClientBuilder builder, Action<HttpStandardResilienceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddStandardResilienceHandler(options =>
        {
            options.Retry.ShouldRetryAfterHeader = true;
            configure?.Invoke(options);
            options.Retry.DisableForUnsafeHttpMethods();
        });
    }
}
