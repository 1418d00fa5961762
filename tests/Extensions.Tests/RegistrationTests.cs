using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Runtime.Tests.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace DocModelGen.Extensions.Tests;

public sealed class RegistrationTests : IDisposable
{
    private readonly StubHandler _handler = new(_ => StubHandler.Reply(HttpStatusCode.NoContent));

    public void Dispose() => _handler.Dispose();

    [Fact]
    public async Task The_one_client_is_injected_as_IApiClient()
    {
        ServiceCollection services = new();
        services.AddDocModelClient(options => options.BaseAddress = new Uri("https://one.example/v1.0")).ConfigurePrimaryHttpMessageHandler(() => _handler);
        using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredService<IApiClient>().SendAsync(new DeleteApp("x"));

        Assert.Equal(["DELETE https://one.example/v1.0/apps/x"], _handler.Sent);
    }

    [Fact]
    public async Task A_default_header_goes_with_each_request()
    {
        List<string?> keys = [];
        using StubHandler handler = new(request =>
        {
            keys.Add(request.Headers.TryGetValues("X-Api-Key", out IEnumerable<string>? values) ? string.Join(",", values) : null);
            return StubHandler.Reply(HttpStatusCode.NoContent);
        });
        ServiceCollection services = new();
        services.AddDocModelClient(options => options.BaseAddress = new Uri("https://one.example"))
            .ConfigureHttpClient(static http => http.DefaultRequestHeaders.Add("X-Api-Key", "k1"))
            .ConfigurePrimaryHttpMessageHandler(() => handler);
        using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IApiClient>().SendAsync(new DeleteApp("x"));
        await provider.GetRequiredService<IApiClient>().SendAsync(new DeleteApp("y"));

        Assert.Equal(["k1", "k1"], keys);
    }

    [Fact]
    public async Task A_primary_handler_of_the_caller_stays_whoever_named_it_and_however_often_the_client_is_registered()
    {
        ServiceCollection before = new();
        before.AddDocModelClient(options => options.BaseAddress = new Uri("https://one.example/v1.0")).ConfigurePrimaryHttpMessageHandler(() => _handler);
        before.AddDocModelClient(options => options.BaseAddress = new Uri("https://one.example/v1.0"));
        ServiceCollection defaults = new();
        defaults.ConfigureHttpClientDefaults(builder => builder.ConfigurePrimaryHttpMessageHandler(() => _handler));
        defaults.AddDocModelClient(options => options.BaseAddress = new Uri("https://one.example/v1.0"));

        foreach (ServiceCollection services in (ServiceCollection[])[before, defaults])
        {
            using ServiceProvider provider = services.BuildServiceProvider();
            await provider.GetRequiredService<IApiClient>().SendAsync(new DeleteApp("x"));
        }

        Assert.Equal(["DELETE https://one.example/v1.0/apps/x", "DELETE https://one.example/v1.0/apps/x"], _handler.Sent);
    }

    [Fact]
    public void The_handler_of_the_library_follows_nothing_and_keeps_connections_for_a_bounded_time()
    {
        HttpMessageHandler? primary = null;
        ServiceCollection services = new();
        services.AddDocModelClient(options => options.BaseAddress = new Uri("https://one.example/v1.0"))
            .ConfigurePrimaryHttpMessageHandler((handler, _) => primary = handler);
        using ServiceProvider provider = services.BuildServiceProvider();

        provider.GetRequiredService<IHttpClientFactory>().CreateClient("DocModelGen").Dispose();

        SocketsHttpHandler sockets = Assert.IsType<SocketsHttpHandler>(primary);
        Assert.False(sockets.AllowAutoRedirect);
        Assert.False(sockets.UseCookies);
        Assert.Equal(TimeSpan.FromMinutes(2), sockets.PooledConnectionLifetime);
    }

    [Theory]
    [InlineData("AccessTokenProvider")]
    [InlineData("handler")]
    [InlineData("default headers")]
    [InlineData("default headers of all clients")]
    public async Task A_download_takes_no_token_to_its_second_address_whoever_set_it(string how)
    {
        await using WireServer elsewhere = new(WireExchange.Reply("200 OK", "bytes"));
        await using WireServer server = new(WireExchange.Reply("302 Found", "", $"Location: {elsewhere.Address}\r\n"));
        ServiceCollection services = new();
        if (how == "default headers of all clients")
        {
            services.ConfigureHttpClientDefaults(static builder => builder.ConfigureHttpClient(static http => http.DefaultRequestHeaders.Add("Authorization", "Bearer token")));
        }

        IHttpClientBuilder builder = services.AddDocModelClient(options =>
        {
            options.BaseAddress = server.Address;
            options.AccessTokenProvider = how == "AccessTokenProvider" ? static (_, _) => new("token") : null;
        });
        if (how == "handler")
        {
            builder.AddHttpMessageHandler(static () => new Spy(static message => message.Headers.Add("Authorization", "Bearer token")));
        }
        else if (how == "default headers")
        {
            builder.ConfigureHttpClient(static http => http.DefaultRequestHeaders.Add("Authorization", "Bearer token"));
        }

        builder.AddDocModelResilience();
        using ServiceProvider provider = services.BuildServiceProvider();

        (await provider.GetRequiredService<IApiClient>().SendAsync(new GetPhoto())).Body.Dispose();

        Assert.Contains("Authorization: Bearer token", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", Assert.Single(elsewhere.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_of_several_services_live_in_one_container_each_with_its_own_token()
    {
        ServiceCollection services = new();
        services.AddSingleton(new TokenStore("stored"));
        services.AddDocModelClient((provider, options) => Set(options, "https://one.example/v1.0", provider.GetRequiredService<TokenStore>().Token))
            .ConfigurePrimaryHttpMessageHandler(() => _handler);
        services.AddDocModelClient("two", options => Set(options, "https://two.example/beta", "second"))
            .ConfigurePrimaryHttpMessageHandler(() => _handler);
        services.AddDocModelClient<Apps>(options => Set(options, "https://three.example/v2", "third"))
            .ConfigurePrimaryHttpMessageHandler(() => _handler);
        using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredService<IApiClient>().SendAsync(new DeleteApp("x"));
        await provider.GetRequiredKeyedService<IApiClient>("two").SendAsync(new DeleteApp("y"));
        await provider.GetRequiredService<Apps>().Client.SendAsync(new DeleteApp("z"));

        Assert.Equal(
            [
                "DELETE https://one.example/v1.0/apps/x Bearer stored",
                "DELETE https://two.example/beta/apps/y Bearer second",
                "DELETE https://three.example/v2/apps/z Bearer third",
            ],
            _handler.Sent);
    }

    [Fact]
    public async Task A_handler_of_the_caller_is_part_of_the_pipeline_and_knows_the_operation()
    {
        List<string?> seen = [];
        ServiceCollection services = new();
        services.AddDocModelClient(options => options.BaseAddress = new Uri("https://one.example/v1.0"))
            .AddHttpMessageHandler(() => new Spy(message => seen.Add(message.GetApiRequest()?.Template)))
            .ConfigurePrimaryHttpMessageHandler(() => _handler);
        using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IApiClient>().SendAsync(new DeleteApp("x"));

        Assert.Equal(["/apps/{id}"], seen);
    }

    [Fact]
    public void The_factory_keeps_the_handler_and_everybody_elses_HttpClient_stays_as_it_was()
    {
        int made = 0;
        ServiceCollection services = new();
        services.AddDocModelClient(options => options.BaseAddress = new Uri("https://one.example/v1.0"))
            .ConfigurePrimaryHttpMessageHandler(() => { made++; return _handler; });
        using ServiceProvider provider = services.BuildServiceProvider();

        IApiClient first = provider.GetRequiredService<IApiClient>();
        IApiClient second = provider.GetRequiredService<IApiClient>();
        using HttpClient plain = provider.GetRequiredService<IHttpClientFactory>().CreateClient();

        Assert.NotSame(first, second);
        Assert.Equal(1, made);
    }

    [Fact]
    public void The_handler_follows_no_redirect_keeps_no_cookies_and_decompresses()
    {
        ServiceCollection services = new();
        services.AddDocModelClient("x", options => options.BaseAddress = new Uri("https://one.example/v1.0"));
        using ServiceProvider provider = services.BuildServiceProvider();

        HttpMessageHandler? handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("x");
        while (handler is DelegatingHandler outer)
        {
            handler = outer.InnerHandler;
        }

        SocketsHttpHandler primary = Assert.IsType<SocketsHttpHandler>(handler);
        Assert.False(primary.AllowAutoRedirect);
        Assert.False(primary.UseCookies);
        Assert.True(primary.AutomaticDecompression.HasFlag(DecompressionMethods.GZip));
    }

    [Theory]
    [InlineData(null, "", "Client 'c': BaseAddress is not set; it is all that stands before the paths of the pages, such as https://graph.microsoft.com/v1.0.")]
    [InlineData("graph/v1.0", "", "Client 'c': BaseAddress, graph/v1.0, is not absolute; it starts with https://, such as https://service.example/api/v2.")]
    [InlineData("http://graph.example/v1.0", "", "Client 'c': BaseAddress, http://graph.example/v1.0, is http; a token is sent over https only, or over http to a loopback address.")]
    [InlineData("ftp://localhost/v1.0", "", "Client 'c': BaseAddress, ftp://localhost/v1.0, is ftp; a token is sent over https only, or over http to a loopback address.")]
    [InlineData("https://graph.example/v1.0?a=b", "", "Client 'c': BaseAddress cannot have a query, a fragment or user information.")]
    [InlineData("https://graph.example/v1.0", "other.example", "Client 'c': AllowedHosts does not contain graph.example, the host of BaseAddress.")]
    [InlineData("https://graph.example/v1.0", "GRAPH.example https://x.example", "Client 'c': AllowedHosts contains 'https://x.example', which is no host name; it takes exact names without scheme, port, path or wildcard.")]
    public async Task A_host_does_not_start_with_options_that_cannot_work(string? address, string allowed, string message)
    {
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddDocModelClient("c", options =>
        {
            options.BaseAddress = address is null ? null : new Uri(address, UriKind.RelativeOrAbsolute);
            foreach (string host in allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                options.AllowedHosts.Add(host);
            }
        });
        using IHost host = builder.Build();

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal([message], exception.Failures);
    }

    [Theory]
    [InlineData("https://graph.microsoft.us/v1.0")]
    [InlineData("https://kilns.example")]
    [InlineData("https://kilns.example:8443/api/v2")]
    [InlineData("https://dod-graph.microsoft.us/v1.0/")]
    [InlineData("https://microsoftgraph.chinacloudapi.cn/beta")]
    [InlineData("http://127.0.0.1:5000/v1.0")]
    [InlineData("http://localhost/v1.0")]
    public async Task A_host_starts_with_options_that_can(string address)
    {
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddDocModelClient("c", options => options.BaseAddress = new Uri(address));
        builder.Services.AddDocModelClient("d", options => options.BaseAddress = new Uri(address));
        using IHost host = builder.Build();

        await host.StartAsync();

        Assert.NotNull(host.Services.GetRequiredKeyedService<IApiClient>("c"));
        await host.StopAsync();
    }

    [Fact]
    public void Without_a_host_the_options_are_validated_at_first_use()
    {
        ServiceCollection services = new();
        services.AddDocModelClient(options => options.MaxResponseBytes = 0);
        using ServiceProvider provider = services.BuildServiceProvider();

        OptionsValidationException exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IApiClient>);

        Assert.Equal(2, exception.Failures.Count());
        Assert.Throws<ArgumentException>(() => services.AddDocModelClient("", _ => { }));
        Assert.Throws<ArgumentNullException>(() => services.AddDocModelClient((Action<ApiClientOptions>)null!));
    }

    private static void Set(ApiClientOptions options, string address, string token)
    {
        options.BaseAddress = new Uri(address);
        options.AccessTokenProvider = (_, _) => new(token);
    }

    private sealed record TokenStore(string Token);

    private sealed record Apps(IApiClient Client);

    private sealed class Spy(Action<HttpRequestMessage> see) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            see(request);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
