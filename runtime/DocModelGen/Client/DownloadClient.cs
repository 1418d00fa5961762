using System;
using System.Net.Http;
using System.Threading;

namespace DocModelGen;

/// <summary>
/// The way of a download's second leg. None of the caller's authentication can ride on it: there are no handlers of the caller, default headers,
/// cookies, credentials or client certificates, and no trace headers, whose baggage is the caller's too.
/// </summary>
internal static class DownloadClient
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
