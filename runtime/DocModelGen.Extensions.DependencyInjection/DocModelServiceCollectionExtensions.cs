using System;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http;
using DocModelGen;
using DocModelGen.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

// Where every AddX of the field is found without another using.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="IApiClient"/> over <see cref="IHttpClientFactory"/>.</summary>
/// <remarks>
/// Each client has options and an <see cref="HttpClient"/> of its own, both under the client's name. The options are validated when the host
/// starts, or at first use where there is none. The handler follows no redirect, keeps no cookies, decompresses and keeps a connection for two
/// minutes; one that <c>ConfigurePrimaryHttpMessageHandler</c> or <c>ConfigureHttpClientDefaults</c> names is used instead, as it is. Log events (category <c>DocModelGen.ApiClient</c>) name method, template, status, duration and
/// request-id; the factory's own ones, which show addresses with ids in them, are off until <c>AddDefaultLogger</c>.
/// </remarks>
public static class DocModelServiceCollectionExtensions
{
    // The empty name is that of everybody's plain HttpClient.
    private const string DefaultName = "DocModelGen";

    /// <summary>Registers the one client of an application, to be injected as <see cref="IApiClient"/>.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configure">Sets at least <see cref="ApiClientOptions.BaseAddress"/>.</param>
    /// <returns>For handlers, time-outs and whatever else an <see cref="HttpClient"/> may be given.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddDocModelClient(this IServiceCollection services, Action<ApiClientOptions> configure) =>
        services.AddDocModelClient(Ignoring(configure));

    /// <inheritdoc cref="AddDocModelClient(IServiceCollection, Action{ApiClientOptions})"/>
    /// <param name="services">Where to.</param>
    /// <param name="configure">Sets at least <see cref="ApiClientOptions.BaseAddress"/>, with other services at hand.</param>
    public static IHttpClientBuilder AddDocModelClient(
        this IServiceCollection services, Action<IServiceProvider, ApiClientOptions> configure)
    {
        IHttpClientBuilder builder = AddClient(services, DefaultName, configure);
        services.TryAddTransient<IApiClient>(static provider => Create(provider, DefaultName));
        return builder;
    }

    /// <summary>
    /// Registers one of several clients, to be injected as <c>[FromKeyedServices("name")] IApiClient</c>.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The name of client, options and <see cref="HttpClient"/>.</param>
    /// <param name="configure">Sets at least <see cref="ApiClientOptions.BaseAddress"/>.</param>
    /// <returns>For handlers, time-outs and whatever else an <see cref="HttpClient"/> may be given.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IHttpClientBuilder AddDocModelClient(this IServiceCollection services, string name, Action<ApiClientOptions> configure) =>
        services.AddDocModelClient(name, Ignoring(configure));

    /// <inheritdoc cref="AddDocModelClient(IServiceCollection, string, Action{ApiClientOptions})"/>
    /// <param name="services">Where to.</param>
    /// <param name="name">The name of client, options and <see cref="HttpClient"/>.</param>
    /// <param name="configure">Sets at least <see cref="ApiClientOptions.BaseAddress"/>, with other services at hand.</param>
    public static IHttpClientBuilder AddDocModelClient(
        this IServiceCollection services, string name, Action<IServiceProvider, ApiClientOptions> configure)
    {
        Require.NotNull(name);
        if (name.Length == 0)
        {
            throw new ArgumentException("The name is empty; the overload without a name registers the one client.", nameof(name));
        }

        IHttpClientBuilder builder = AddClient(services, name, configure);
        services.TryAddKeyedTransient<IApiClient>(name, static (provider, key) => Create(provider, (string)key!));
        return builder;
    }

    /// <summary>Registers a class of yours together with the client that its constructor takes as <see cref="IApiClient"/>.</summary>
    /// <typeparam name="TClient">The class; made anew each time it is asked for. Its name is that of options and <see cref="HttpClient"/>.</typeparam>
    /// <param name="services">Where to.</param>
    /// <param name="configure">Sets at least <see cref="ApiClientOptions.BaseAddress"/>.</param>
    /// <returns>For handlers, time-outs and whatever else an <see cref="HttpClient"/> may be given.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddDocModelClient<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TClient>(
        this IServiceCollection services, Action<ApiClientOptions> configure)
        where TClient : class => services.AddDocModelClient<TClient>(Ignoring(configure));

    /// <inheritdoc cref="AddDocModelClient{TClient}(IServiceCollection, Action{ApiClientOptions})"/>
    /// <param name="services">Where to.</param>
    /// <param name="configure">Sets at least <see cref="ApiClientOptions.BaseAddress"/>, with other services at hand.</param>
    public static IHttpClientBuilder AddDocModelClient<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TClient>(
        this IServiceCollection services, Action<IServiceProvider, ApiClientOptions> configure)
        where TClient : class
    {
        string name = typeof(TClient).FullName!;
        IHttpClientBuilder builder = AddClient(services, name, configure);
        services.TryAddTransient(provider => ActivatorUtilities.CreateInstance<TClient>(provider, Create(provider, name)));
        return builder;
    }

    private static IHttpClientBuilder AddClient(
        IServiceCollection services, string name, Action<IServiceProvider, ApiClientOptions> configure)
    {
        Require.NotNull(services);
        Require.NotNull(configure);
        services.AddOptionsWithValidateOnStart<ApiClientOptions>(name)
            .Configure<IServiceProvider>((options, provider) => configure(provider, options));
        services.AddSingleton<IValidateOptions<ApiClientOptions>>(new ApiClientOptionsValidator(name));
        services.TryAddSingleton<ApiClientLogger>();
        // Before all others, those of ConfigureHttpClientDefaults and of an earlier registration too: whatever handler the caller names stays.
        services.AddSingleton<IPostConfigureOptions<HttpClientFactoryOptions>>(new PostConfigureOptions<HttpClientFactoryOptions>(
            name, static options => options.HttpMessageHandlerBuilderActions.Insert(0, static builder => builder.PrimaryHandler = CreateHandler())));
        return services.AddHttpClient(name)
            .RemoveAllLoggers()
            .AddLogger<ApiClientLogger>();
    }

#if NET
    private static SocketsHttpHandler CreateHandler() =>
        new()
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
            UseCookies = false,
            // A client that is kept for long sees when a name has got another address.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
#else
    private static HttpClientHandler CreateHandler() =>
        new() { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate, UseCookies = false };
#endif

    private static ApiClient Create(IServiceProvider provider, string name) => new ApiClient(
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(name),
        provider.GetRequiredService<IOptionsMonitor<ApiClientOptions>>().Get(name));

    private static Action<IServiceProvider, ApiClientOptions> Ignoring(Action<ApiClientOptions> configure)
    {
        Require.NotNull(configure);
        return (_, options) => configure(options);
    }
}
