using System;
using System.Collections.Generic;
using Azure.Core;

namespace DocModelGen;

/// <summary>Lets a credential of Azure.Core, such as one of Azure.Identity, authorize the requests of a client.</summary>
public static class TokenCredentialExtensions
{
    /// <summary>Authorizes with tokens for <c>https://{host}/.default</c>, with the host of the base address.</summary>
    /// <param name="options">The options, whose <see cref="ApiClientOptions.BaseAddress"/> names the service.</param>
    /// <param name="credential">Gets, caches and refreshes the tokens.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>Sending fails with an <see cref="InvalidOperationException"/> inside of the <see cref="ApiException"/> if the options have no base address.</remarks>
    public static ApiClientOptions UseTokenCredential(this ApiClientOptions options, TokenCredential credential) =>
        options.UseTokenCredential(credential, TokenScope.Default);

    /// <summary>Authorizes with tokens for the service at the base address.</summary>
    /// <param name="options">The options, whose <see cref="ApiClientOptions.BaseAddress"/> names the service.</param>
    /// <param name="credential">Gets, caches and refreshes the tokens.</param>
    /// <param name="scope">What each token is asked for.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scope"/> is none of the known ones.</exception>
    /// <remarks>Sending fails with an <see cref="InvalidOperationException"/> inside of the <see cref="ApiException"/> if the options have no base address.</remarks>
    public static ApiClientOptions UseTokenCredential(this ApiClientOptions options, TokenCredential credential, TokenScope scope)
    {
        if (scope is < TokenScope.Default or > TokenScope.DelegatedPersonal)
        {
            throw new ArgumentOutOfRangeException(nameof(scope));
        }

        return Use(options, credential, request => [GetScope(options, FindPermissions(request, scope))]);
    }

    /// <summary>Authorizes with tokens for the scopes that the caller names, whatever the operation.</summary>
    /// <param name="options">The options.</param>
    /// <param name="credential">Gets, caches and refreshes the tokens.</param>
    /// <param name="scopes">The scopes, such as <c>https://service.example/.default</c>.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">No scope is named.</exception>
    public static ApiClientOptions UseTokenCredential(this ApiClientOptions options, TokenCredential credential, params string[] scopes)
    {
        Require.NotNull(scopes);

        string[] copy = scopes.Length > 0 ? [.. scopes] : throw new ArgumentException("No scope is named.", nameof(scopes));
        return Use(options, credential, _ => copy);
    }

    private static ApiClientOptions Use(ApiClientOptions options, TokenCredential credential, Func<IApiRequest, string[]> getScopes)
    {
        Require.NotNull(options);
        Require.NotNull(credential);

        options.AccessTokenProvider = async (request, cancellationToken) =>
        {
            TokenRequestContext context = new(getScopes(request));
            AccessToken token = await credential.GetTokenAsync(context, cancellationToken).ConfigureAwait(false);
            return token.Token;
        };
        return options;
    }

    private static IReadOnlyList<string> FindPermissions(IApiRequest request, TokenScope scope) => scope switch
    {
        TokenScope.DelegatedWork => request.Operation.Permissions.DelegatedWork,
        TokenScope.DelegatedPersonal => request.Operation.Permissions.DelegatedPersonal,
        _ => [],
    };

    // Any one of the documented permissions will do, and the first is the least privileged.
    private static string GetScope(ApiClientOptions options, IReadOnlyList<string> permissions)
    {
        Uri address = options.BaseAddress
            ?? throw new InvalidOperationException("The scope of a token follows from the base address, and the options have none.");
        return $"{address.GetLeftPart(UriPartial.Authority)}/{(permissions.Count > 0 ? permissions[0] : ".default")}";
    }
}
