using System;
using System.Net.Http;
using System.Threading;

namespace DocModelGen;

/// <summary>
/// The way to addresses that carry their own authorization: the second leg of a download, and upload sessions. None of the caller's can ride on it:
/// there are no handlers of the caller, default headers, cookies, credentials or client certificates, and no trace headers, whose baggage is the
/// caller's too.
/// </summary>
internal static class PreauthenticatedClient
{
    private static readonly Lazy<HttpClient> s_shared = new(Create);

    public static HttpClient Shared => s_shared.Value;

    // Whoever sends sees to time-outs and redirects.
    private static HttpClient Create()
    {
#if NET
        // In a browser the page's own fetch follows redirects, before anything of this runs.
        HttpMessageHandler handler = OperatingSystem.IsBrowser() ? new HttpClientHandler() : new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
#else
        HttpClientHandler handler = new() { AllowAutoRedirect = false, UseCookies = false, UseDefaultCredentials = false };
#endif
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
