using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using DocModelGen.Testing.Checking;
using DocModelGen.Testing.Contracts;

namespace DocModelGen.Testing;

/// <summary>
/// Holds replies of a real service against the pages, whoever asked for them: those that pass an <see cref="HttpClient"/> (<see cref="CreateHandler"/>), and
/// those of a HAR file, as browsers and proxies record it (<see cref="ReadHar(string)"/>). Each is read as the generated request reads it, and what no page
/// documents is noted by a <see cref="DriftObserver"/>, which writes the witness.
/// </summary>
/// <remarks>Replies of failure, of requests that no page documents, and those that are no JSON are passed over; so are batches. Several threads may record.</remarks>
public sealed class DriftRecorder
{
    private readonly DriftObserver _observer;
    private readonly RecordedOperation[] _operations;
    private int _read;
    private int _passedOver;

    /// <summary>Makes a recorder.</summary>
    /// <param name="context">The application's generated JSON context, such as <c>ApiModelsJsonContext.Default</c>; its requests are those that are known.</param>
    /// <param name="observer">Who notes what is not documented; the caller keeps and disposes it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DriftRecorder(JsonSerializerContext context, DriftObserver observer)
    {
        Require.NotNull(context);
        Require.NotNull(observer);
        _observer = observer;
        _operations = [.. RequestRecords.Of(context.GetType().Assembly).All.Select(static record => new RecordedOperation(record))];
    }

    /// <summary>
    /// All that stands before the documented paths, as the application has it. Where it is <see langword="null"/>, any host will do, and what the path
    /// begins with, up to a version such as <c>v1.0</c>, <c>api/v2</c> or <c>beta</c>, may be the service's own.
    /// </summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>How many replies were held against a page.</summary>
    public int Read => Volatile.Read(ref _read);

    /// <summary>How many were not: no page documents the request, it failed, or the reply is no JSON that a page documents.</summary>
    public int PassedOver => Volatile.Read(ref _passedOver);

    /// <summary>
    /// A handler for an <see cref="HttpClient"/>, of whatever library, through which requests and replies pass unchanged. Bodies of JSON are buffered.
    /// </summary>
    /// <param name="innerHandler">Sends; <see langword="null"/> where it is set later, as by an <c>IHttpClientFactory</c>.</param>
    /// <returns>The handler.</returns>
    public DelegatingHandler CreateHandler(HttpMessageHandler? innerHandler = null) =>
        innerHandler is null ? new RecordingHandler(this) : new RecordingHandler(this) { InnerHandler = innerHandler };

    /// <summary>Reads a HAR file (HTTP Archive 1.2).</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="JsonException">The file is no HAR.</exception>
    public void ReadHar(string path)
    {
        Require.NotNull(path);
        using FileStream file = File.OpenRead(path);
        ReadHar(file);
    }

    /// <inheritdoc cref="ReadHar(string)"/>
    /// <param name="har">The content of the file.</param>
    public void ReadHar(Stream har)
    {
        Require.NotNull(har);
        foreach (HarEntry entry in HarEntry.Read(har))
        {
            Record(entry.Method, entry.Address, entry.Status, entry.Body);
        }
    }

    /// <summary>Holds one reply against the page of its request.</summary>
    /// <param name="method">The method of the request.</param>
    /// <param name="address">The address of the request.</param>
    /// <param name="status">The status of the reply.</param>
    /// <param name="body">The body of the reply, as UTF-8.</param>
    /// <returns>Whether a page documents it.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public bool Record(string method, Uri address, HttpStatusCode status, byte[] body)
    {
        Require.NotNull(method);
        Require.NotNull(address);
        Require.NotNull(body);
        bool isRead = Find(method, address) is { } operation && operation.Observe(_observer, status, body);
        Interlocked.Increment(ref isRead ? ref _read : ref _passedOver);
        return isRead;
    }

    /// <summary>A literal segment beats a placeholder: /users/delta is no user called delta.</summary>
    private RecordedOperation? Find(string method, Uri address)
    {
        foreach (string path in ServicePath.Candidates(address, BaseAddress).SelectMany(ServicePath.Spellings))
        {
            RecordedOperation? found = null;
            int most = -1;
            foreach (RecordedOperation operation in _operations)
            {
                int length = operation.Method.Equals(method, StringComparison.OrdinalIgnoreCase) ? operation.LiteralLengthOf(path) : -1;
                if (length > most)
                {
                    found = operation;
                    most = length;
                }
            }

            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }
}
