using System;
using System.Net.Http;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Runtime.Tests.Wire;

/// <summary>
/// What the tests of services that misbehave have in common. Whatever a service does: one exception that says what a person needs and no secret,
/// one request on the wire, and a client that goes on working.
/// </summary>
internal static class WireSetup
{
    public static readonly string Created = WireExchange.Reply("201 Created", Samples.StatusJson);

    public static AddDeviceStatuses Request() => new("secret-id", "secret-id", new() { DeviceName = "secret-body" });

    public static HttpClient Http(DelegatingHandler? outer = null)
    {
        SocketsHttpHandler handler = new() { AllowAutoRedirect = false };
        if (outer is null)
        {
            return new HttpClient(handler);
        }

        outer.InnerHandler = handler;
        return new HttpClient(outer);
    }

    public static ApiClient Client(HttpClient http, WireServer server, Action<ApiClientOptions>? configure = null)
    {
        ApiClientOptions options = new()
        {
            BaseAddress = server.Address,
            AccessTokenProvider = (_, _) => new("secret-token"),
            GetClientRequestId = _ => "c-1",
        };
        configure?.Invoke(options);
        return new ApiClient(http, options);
    }

    public static void AssertNoSecret(ApiException exception)
    {
        foreach (string secret in (string[])["secret-id", "secret-body", "secret-token"])
        {
            Assert.DoesNotContain(secret, exception.ToString(), StringComparison.Ordinal);
        }
    }
}
