using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen;

/// <summary>Options of an <see cref="ApiClient"/>, which copies them.</summary>
public sealed class ApiClientOptions
{
    internal const int DefaultMaxErrorBytes = 32 * 1024;

    /// <summary>
    /// All that stands before the paths of the pages (<see cref="ApiOperation.Templates"/>): the address of service and version, such as
    /// <c>https://graph.microsoft.com/v1.0</c>, or of the host alone where the paths begin with the version. <see langword="null"/> for
    /// <see cref="HttpClient.BaseAddress"/>.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// The hosts that requests and tokens may go to, by exact name without port. Empty for the host of the base address only; otherwise
    /// that host must be among them.
    /// </summary>
    public ICollection<string> AllowedHosts { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Gets the bearer token for a request; <see langword="null"/> where the <see cref="HttpClient"/> sees to that. It is asked only
    /// for requests over https, or to a loopback address, and to an allowed host.
    /// </summary>
    public Func<IApiRequest, CancellationToken, ValueTask<string>>? AccessTokenProvider { get; set; }

    /// <summary>
    /// Gets the id that a request is sent with as <c>client-request-id</c>, under which the service logs it and which comes back as
    /// <see cref="ApiResponse.ClientRequestId"/> and <see cref="ApiException.ClientRequestId"/>; a GUID where the service is Microsoft Graph.
    /// It may answer <see langword="null"/> for no id. <see langword="null"/> for none at all.
    /// </summary>
    public Func<IApiRequest, string?>? GetClientRequestId { get; set; }

    /// <summary>
    /// Whether a reply's value of another JSON kind than its page documents is kept in <see cref="ApiObject.AdditionalData"/>, its property
    /// <see langword="null"/>; otherwise, and by default, it is an <see cref="ApiException"/> that names type, property and JSON path.
    /// </summary>
    public bool KeepMistypedValues { get; set; }

    /// <summary>
    /// Notes what replies have that the pages do not document; <see langword="null"/>, which costs nothing, unless set. The caller keeps and disposes it.
    /// </summary>
    public DriftObserver? Observer { get; set; }

    /// <summary>
    /// Whether a stream that is the body of a request is disposed of after it was sent, whether or not that succeeded; it is
    /// left open unless set.
    /// </summary>
    public bool DisposeUploads { get; set; }

    /// <summary>
    /// Whether the URL of a part of a batch begins with a slash, <c>/users</c>, as Microsoft Graph documents it; it does unless set. For services that
    /// follow OData JSON Format 4.01, 19.1, where a slash stands for the root of the host, such as those of ASP.NET Core, set this to
    /// <see langword="false"/>: it is <c>users</c> then.
    /// </summary>
    public bool BatchUrlsStartWithSlash { get; set; } = true;

    /// <summary>The largest reply that is read, in bytes; 64 MiB unless set. Streams are not bounded.</summary>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// Sends to addresses that carry their own authorization, commonly of a storage service on another host: to where a service redirects a
    /// download (<see cref="IApiStreamRequest"/>). Whatever its handlers and default headers add goes there. <see langword="null"/>, and best left so, for one of the library's own
    /// over the system's proxy, on which no handler, header, cookie, credential or certificate of yours rides.
    /// </summary>
    public HttpClient? PreauthenticatedClient { get; set; }

    /// <summary>How much of an error reply is read and kept, in bytes; 32 KiB unless set.</summary>
    public int MaxErrorBytes { get; set; } = DefaultMaxErrorBytes;
}
