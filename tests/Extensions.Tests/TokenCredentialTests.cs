using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Extensions.Tests;

public sealed class TokenCredentialTests
{
    [Theory]
    [InlineData("https://graph.microsoft.com/v1.0", "https://graph.microsoft.com/.default")]
    [InlineData("https://graph.microsoft.us/v1.0", "https://graph.microsoft.us/.default")]
    [InlineData("https://dod-graph.microsoft.us/beta", "https://dod-graph.microsoft.us/.default")]
    [InlineData("https://microsoftgraph.chinacloudapi.cn/v1.0", "https://microsoftgraph.chinacloudapi.cn/.default")]
    public async Task The_default_scope_follows_the_base_address_into_every_cloud(string address, string scope)
    {
        Exchange exchange = new(address);
        exchange.Options.UseTokenCredential(exchange.Credential);

        await exchange.Client().SendAsync(new DeleteApp("x"));

        Assert.Equal([scope], exchange.Credential.Asked);
        Assert.Equal([$"DELETE {address}/apps/x Bearer token-for-{scope}"], exchange.Handler.Sent);
    }

    [Theory]
    [InlineData(TokenScope.Default, "https://graph.example/.default")]
    [InlineData(TokenScope.DelegatedWork, "https://graph.example/Apps.ReadWrite")]
    [InlineData(TokenScope.DelegatedPersonal, "https://graph.example/.default")]
    public async Task The_least_privileged_documented_permission_is_asked_for_where_the_page_has_one(TokenScope scope, string expected)
    {
        Exchange exchange = new("https://graph.example/v1.0");
        exchange.Options.UseTokenCredential(exchange.Credential, scope);

        await exchange.Client().SendAsync(new PermittedRequest());

        Assert.Equal([expected], exchange.Credential.Asked);
    }

    [Fact]
    public async Task Named_scopes_are_asked_for_as_they_are()
    {
        Exchange exchange = new("https://graph.example/v1.0");
        exchange.Options.UseTokenCredential(exchange.Credential, "api://one/.default");

        await exchange.Client().SendAsync(new DeleteApp("x"));

        Assert.Equal(["api://one/.default"], exchange.Credential.Asked);
        Assert.Throws<ArgumentException>(() => exchange.Options.UseTokenCredential(exchange.Credential, []));
        Assert.Throws<ArgumentNullException>(() => exchange.Options.UseTokenCredential(null!));
    }

    [Fact]
    public async Task No_token_is_asked_for_over_plain_http()
    {
        Exchange exchange = new("http://graph.example/v1.0");
        exchange.Options.UseTokenCredential(exchange.Credential);

        await Assert.ThrowsAsync<InvalidOperationException>(() => exchange.Client().SendAsync(new DeleteApp("x")));

        Assert.Empty(exchange.Credential.Asked);
        Assert.Empty(exchange.Handler.Sent);
    }

    private sealed class Exchange(string baseAddress)
    {
        public ApiClientOptions Options { get; } = new() { BaseAddress = new Uri(baseAddress) };

        public FakeCredential Credential { get; } = new();

        public StubHandler Handler { get; } = new(_ => StubHandler.Reply(HttpStatusCode.NoContent));

        public ApiClient Client() => new(new HttpClient(Handler), Options);
    }

    private sealed class FakeCredential : TokenCredential
    {
        public List<string> Asked { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            string scopes = string.Join(" ", requestContext.Scopes);
            Asked.Add(scopes);
            return new(new AccessToken("token-for-" + scopes, DateTimeOffset.MaxValue));
        }
    }

    private sealed record PermittedRequest : ApiRequest
    {
        private static readonly ApiOperation s_operation = new(
            "PermittedRequest", "DELETE", 204, ["/apps"], new ApiPermissions(delegatedWork: ["Apps.ReadWrite", "Directory.ReadWrite.All"]));

        public PermittedRequest()
            : base(s_operation, 0, null)
        {
        }
    }
}
