using System;
using System.Diagnostics.Metrics;
using DocModelGen;
using DocModelGen.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

// Where every AddX of the field is found without another using.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Observes what replies have that the pages do not document.</summary>
public static class DriftObservationExtensions
{
    /// <summary>
    /// Has the client note what its replies have that no page documents: as metrics of the meter <see cref="DriftObserver.MeterName"/>, as one log event for each
    /// new fact (category <c>DocModelGen.DriftObserver</c>), and, where the options name one, as a witness file that the next build holds the pages against.
    /// </summary>
    /// <remarks>
    /// The observer is a singleton of the client's name, <c>[FromKeyedServices("name")] DriftObserver</c>, and of the one client a plain one too. It writes its
    /// file some time after there is something new, and when the provider is disposed.
    /// </remarks>
    /// <param name="builder">What <c>AddDocModelClient</c> returned.</param>
    /// <param name="configure">Sets options; the meter factory is set, and what it sets is called besides the log.</param>
    /// <returns>The same.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static IHttpClientBuilder AddDriftObservation(this IHttpClientBuilder builder, Action<DriftObserverOptions>? configure = null)
    {
        Require.NotNull(builder);
        string name = builder.Name;
        builder.Services.AddMetrics();
        builder.Services.AddKeyedSingleton(name, (provider, _) => Create(provider, configure));
        builder.Services.TryAddSingleton(provider => provider.GetRequiredKeyedService<DriftObserver>(name));
        builder.Services.AddOptions<ApiClientOptions>(name)
            .PostConfigure<IServiceProvider>((options, provider) => options.Observer ??= provider.GetRequiredKeyedService<DriftObserver>(name));
        return builder;
    }

    private static DriftObserver Create(IServiceProvider provider, Action<DriftObserverOptions>? configure)
    {
        DriftLogger logger = new(provider.GetRequiredService<ILogger<DriftObserver>>());
        DriftObserverOptions options = new() { MeterFactory = provider.GetRequiredService<IMeterFactory>() };
        configure?.Invoke(options);
        options.FactFound = (Action<DriftFact>)logger.LogFact + options.FactFound;
        options.WriteFailed = (Action<Exception>)logger.LogWriteFailed + options.WriteFailed;
        return new DriftObserver(options);
    }
}
