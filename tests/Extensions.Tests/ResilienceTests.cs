using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Xunit;

namespace DocModelGen.Extensions.Tests;

public sealed class ResilienceTests
{
    [Fact]
    public async Task A_POST_that_is_answered_503_is_sent_once_even_if_the_options_say_otherwise()
    {
        StubHandler handler = new(_ => StubHandler.Reply(HttpStatusCode.ServiceUnavailable, "", ("Retry-After", "0")));
        using ServiceProvider provider = Provide(handler, options => options.Retry.ShouldHandle = _ => new(true));
        IApiClient client = provider.GetRequiredService<IApiClient>();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new AddDeviceStatuses("a", "b", new())));
        await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new DeleteApp("x")));
        await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new PutPhoto([1])));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.StatusCode);
        Assert.Equal(["POST", "DELETE", "PUT"], handler.Sent.Select(sent => sent.Split(' ')[0]));
    }

    [Fact]
    public async Task A_POST_whose_connection_fails_is_sent_once()
    {
        StubHandler handler = new(_ => throw new HttpRequestException("reset"));
        using ServiceProvider provider = Provide(handler);

        await Assert.ThrowsAsync<ApiException>(() => provider.GetRequiredService<IApiClient>().SendAsync(new AddDeviceStatuses("a", "b", new())));

        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task A_GET_that_is_answered_503_is_sent_again()
    {
        int answers = 0;
        StubHandler handler = new(_ => answers++ == 0
            ? StubHandler.Reply(HttpStatusCode.ServiceUnavailable, "", ("Retry-After", "0"))
            : StubHandler.Reply(HttpStatusCode.OK, """{"value":7}"""));
        using ServiceProvider provider = Provide(handler);

        ApiResponse<long?> response = await provider.GetRequiredService<IApiClient>().SendAsync(GetReport.ByPeriod("D7"));

        Assert.Equal(7, response.Body);
        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task A_GET_waits_as_long_as_the_service_asks()
    {
        List<TimeSpan> waits = [];
        int answers = 0;
        StubHandler handler = new(_ => answers++ == 0
            ? StubHandler.Reply(HttpStatusCode.TooManyRequests, "", ("Retry-After", "1"))
            : StubHandler.Reply(HttpStatusCode.OK, """{"value":7}"""));
        using ServiceProvider provider = Provide(handler, options => options.Retry.OnRetry = retry =>
        {
            waits.Add(retry.RetryDelay);
            return default;
        });

        await provider.GetRequiredService<IApiClient>().SendAsync(GetReport.ByPeriod("D7"));

        Assert.Equal([TimeSpan.FromSeconds(1)], waits);
    }

    private static ServiceProvider Provide(StubHandler handler, Action<HttpStandardResilienceOptions>? configure = null)
    {
        ServiceCollection services = new();
        services.AddDocModelClient(options => options.BaseAddress = new Uri("https://graph.example/v1.0"))
            .ConfigurePrimaryHttpMessageHandler(() => handler)
            .AddDocModelResilience(configure);
        return services.BuildServiceProvider();
    }
}
