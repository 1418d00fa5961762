using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace DocModelGen.Extensions.Tests;

public sealed partial class LoggingTests : IDisposable
{
    private readonly LogCollector _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Exchanges_are_told_with_template_status_duration_and_ids_of_the_exchange()
    {
        Queue<Func<HttpResponseMessage>> answers = new(
        [
            () => StubHandler.Reply(HttpStatusCode.NoContent, "", ("request-id", "r-1")),
            () => StubHandler.Reply(HttpStatusCode.NotFound, """{"error":{"code":"c","message":"secret-body"}}""", ("request-id", "r-2")),
            () => throw new HttpRequestException(HttpRequestError.ConnectionError, "secret-message"),
            () => throw new TaskCanceledException("secret-message"),
        ]);
        using ServiceProvider provider = Provide(_ => answers.Dequeue()());
        IApiClient client = provider.GetRequiredService<IApiClient>();

        await client.SendAsync(new DeleteApp("secret-id"));
        await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new DeleteApp("secret-id")));
        await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new DeleteApp("secret-id")));
        await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(new DeleteApp("secret-id")));

        Assert.Equal(
            [
                "Debug Sent: DELETE /apps/{id} is sent [client-request-id c-1]",
                "Information Succeeded: DELETE /apps/{id} was answered with 204 after N ms [request-id r-1, client-request-id c-1]",
                "Debug Sent: DELETE /apps/{id} is sent [client-request-id c-1]",
                "Warning Refused: DELETE /apps/{id} was refused with 404 after N ms [request-id r-2, client-request-id c-1]",
                "Debug Sent: DELETE /apps/{id} is sent [client-request-id c-1]",
                "Error Failed: DELETE /apps/{id} failed with ConnectionError after N ms [client-request-id c-1]",
                "Debug Sent: DELETE /apps/{id} is sent [client-request-id c-1]",
                "Information GivenUp: DELETE /apps/{id} was cancelled or timed out after N ms [client-request-id c-1]",
            ],
            _log.Lines.Select(line => Milliseconds().Replace(line, "after N ms")));
    }

    [Fact]
    public async Task A_token_that_a_service_puts_into_an_id_is_not_in_the_log()
    {
        using ServiceProvider provider = Provide(static _ => StubHandler.Reply(HttpStatusCode.NoContent, "", ("request-id", "secret-token")));
        await provider.GetRequiredService<IApiClient>().SendAsync(new DeleteApp("x"));

        Assert.Contains(_log.Lines, line => line.Contains("request-id ***", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Lines, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_log_of_any_category_has_a_secret_an_id_or_a_body()
    {
        using ServiceProvider provider = Provide(request => request.Method == HttpMethod.Post
            ? StubHandler.Reply(HttpStatusCode.Created, """{"deviceName":"secret-reply"}""")
            : StubHandler.Reply(HttpStatusCode.NotFound, """{"error":{"code":"secret-code","message":"secret-message"}}"""));
        IApiClient client = provider.GetRequiredService<IApiClient>();

        await client.SendAsync(new AddDeviceStatuses("secret-id", "secret-id", new() { DeviceName = "secret-body" }));
        await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (App app in client.ListAsync(new ListApps("secret-id") { Filter = "secret-filter" }))
            {
            }
        });

        Assert.NotEmpty(_log.Lines);
        Assert.DoesNotContain(_log.Lines, line => line.Contains("secret", StringComparison.OrdinalIgnoreCase));
    }

    private ServiceProvider Provide(Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        ServiceCollection services = new();
        services.AddLogging(logging => logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace));
        services
            .AddDocModelClient(options =>
            {
                options.BaseAddress = new Uri("https://graph.example/v1.0");
                options.AccessTokenProvider = (_, _) => new("secret-token");
                options.GetClientRequestId = _ => "c-1";
            })
            .ConfigurePrimaryHttpMessageHandler(() => new StubHandler(answer));
        return services.BuildServiceProvider();
    }

    [GeneratedRegex(@"after \d+ ms")]
    private static partial Regex Milliseconds();
}
