using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using DocModelGen.Testing.Checking;

namespace DocModelGen.Testing;

/// <summary>The addresses that replies redirected to and that no page documents: commonly those of a storage service, which has what is downloaded.</summary>
internal sealed class Redirects
{
    /// <summary>Where an <see cref="ApiClient"/> looks for who has the rest of a download.</summary>
    private static readonly HttpRequestOptionsKey<HttpClient> s_downloads = new("DocModelGen.Testing.Downloads");

    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);

    public static ByteArrayContent Content(byte[] bytes)
    {
        ByteArrayContent content = new(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return content;
    }

    /// <summary>Gives a documented redirect an address, where the page shows none, or one that was shortened for readers.</summary>
    public static void Complete(HttpResponseMessage reply, DocumentedOperation operation)
    {
        if (Is(reply) && reply.Headers.Location is not { IsAbsoluteUri: true, Scheme: "https" or "http" })
        {
            reply.Headers.Remove("Location");
            reply.Headers.Location = new Uri("https://storage.example/" + operation.Name);
        }
    }

    /// <summary>Notes where a reply redirects to, and that the client has it too.</summary>
    public void Add(HttpRequestMessage message, HttpResponseMessage reply, RequestChecker checker, HttpClient client)
    {
        if (message.Method != HttpMethod.Get || !Is(reply) || reply.Headers.Location is not { } location || !Uri.TryCreate(message.RequestUri, location, out Uri? address))
        {
            return;
        }

        reply.RequestMessage!.Options.Set(s_downloads, client);
        using HttpRequestMessage next = new(HttpMethod.Get, address);
        if (address.Authority == message.RequestUri!.Authority && checker.Check(new ReceivedRequest(next, body: null)).Count == 0)
        {
            // The service itself, as its pages say.
            return;
        }

        lock (_addresses)
        {
            _addresses.Add(address.AbsoluteUri);
        }
    }

    /// <summary>Whether the request is for where an earlier reply redirected to.</summary>
    public bool Has(HttpRequestMessage message)
    {
        lock (_addresses)
        {
            return message.Method == HttpMethod.Get && message.RequestUri is { } address && _addresses.Contains(address.AbsoluteUri);
        }
    }

    private static bool Is(HttpResponseMessage reply) => (int)reply.StatusCode is 301 or 302 or 303 or 307 or 308;
}
