using System;
using System.Net.Http;

namespace DocModelGen;

/// <summary>How a stream is uploaded in ranges.</summary>
public sealed class ApiUploadOptions
{
    /// <summary>
    /// How many bytes go in one range; 5 MiB unless set. Microsoft Graph takes multiples of 320 KiB, 60 MiB at most.
    /// </summary>
    public int RangeBytes { get; set; } = 16 * 320 * 1024;

    /// <summary>How often in a row a request may fail before the upload does; 8 unless set. A range that the service has got begins anew.</summary>
    public int MaxFailures { get; set; } = 8;

    /// <summary>
    /// How long to wait after a failure, doubled with each further one in a row up to half a minute, where the service asks for no other time; half
    /// a second unless set.
    /// </summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>How long one request may take; 5 minutes unless set.</summary>
    public TimeSpan RangeTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Is told after each range how many bytes the service has.</summary>
    public IProgress<long>? Progress { get; set; }

    /// <summary>
    /// Sends the ranges; <see langword="null"/>, and best left so, for one of the library's own, as with
    /// <see cref="ApiClientOptions.PreauthenticatedClient"/>: the address of an upload carries its own authorization, and takes no token.
    /// </summary>
    public HttpClient? HttpClient { get; set; }
}
