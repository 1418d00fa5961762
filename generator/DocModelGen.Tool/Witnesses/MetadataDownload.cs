using System;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using DocModelGen.Tool.CommandLine;

namespace DocModelGen.Tool.Witnesses;

/// <summary>A service's metadata as it came: a file's content, or the answer of a URL.</summary>
/// <param name="Content">Without a byte order mark.</param>
/// <param name="Date">When the source says that it changed; null where it does not say.</param>
internal sealed record MetadataDownload(byte[] Content, DateOnly? Date)
{
    /// <summary>The largest known metadata has about a tenth of it.</summary>
    private const int MaxBytes = 64 * 1024 * 1024;

    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(2);

    /// <param name="source">A file, or an http or https URL.</param>
    /// <param name="token">What the URL's host, and no other, is sent as a bearer token; null for none.</param>
    public static MetadataDownload Read(string source, string? token) =>
        Uri.TryCreate(source, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" ? Fetch(url, token) : Open(source);

    private static MetadataDownload Open(string file)
    {
        if (!File.Exists(file))
        {
            throw new ToolException($"There is no file '{file}'.");
        }

        using FileStream stream = File.OpenRead(file);
        return new MetadataDownload(ReadAll(stream), DateOnly.FromDateTime(File.GetLastWriteTimeUtc(file)));
    }

    private static MetadataDownload Fetch(Uri url, string? token)
    {
        if (token is not null && url.Scheme == "http" && !url.IsLoopback)
        {
            throw new ToolException("A token is sent over https only.");
        }

        // A redirection could lead to another host, which is none of the caller's business partners.
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = s_timeout };
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Accept.ParseAdd("application/xml, application/json;q=0.9, */*;q=0.1");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using HttpResponseMessage response = client.Send(request, HttpCompletionOption.ResponseHeadersRead);
            if (!response.IsSuccessStatusCode)
            {
                string leads = response.Headers.Location is { } location ? $" and leads to '{location}', which is not followed" : "";
                throw new ToolException($"{url} answers {(int)response.StatusCode}{leads}.");
            }

            using Stream stream = response.Content.ReadAsStream();
            return new MetadataDownload(
                ReadAll(stream), response.Content.Headers.LastModified is { } date ? DateOnly.FromDateTime(date.UtcDateTime) : null);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            throw new ToolException($"{url} cannot be fetched: {exception.Message}");
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var content = new MemoryStream();
        byte[] buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > MaxBytes)
            {
                throw new ToolException(string.Create(CultureInfo.InvariantCulture, $"The metadata has more than {MaxBytes / 1024 / 1024} MB."));
            }
        }

        byte[] bytes = content.ToArray();
        return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
    }
}
