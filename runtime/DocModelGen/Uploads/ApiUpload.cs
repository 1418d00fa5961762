using System;
using System.IO;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen;

/// <summary>
/// A large file on its way to an upload session, whose address a documented operation such as <c>createUploadSession</c> gave: in ranges
/// (<c>Content-Range</c>, RFC 9110, 14.4), as the service's <c>nextExpectedRanges</c> ask for them. After a fault it asks the service what it has, and
/// goes on from there. No token goes to the address, and a range at most is held nowhere.
/// </summary>
public sealed class ApiUpload
{
    private readonly UploadSource _source;
    private readonly ApiUploadOptions _options;
    private readonly UploadExchange _exchange;
    private bool _isStarted;

    /// <summary>Makes an upload. Nothing is sent.</summary>
    /// <param name="address">The address of the session (<c>uploadUrl</c>): https, or http to a loopback address.</param>
    /// <param name="content">What is uploaded, from where it stands to its end; it must be seekable, and stays open.</param>
    /// <param name="options">Options, or <see langword="null"/> for the default ones.</param>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> or <paramref name="content"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The address is none that an upload may go to, the stream is empty or cannot seek, or an option is less than one.
    /// </exception>
    public ApiUpload(string address, Stream content, ApiUploadOptions? options = null)
    {
        Require.NotNull(address);
        Require.NotNull(content);
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? parsed) || ApiUri.Resolve(parsed, address) is not { } uri
            || (uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback))
        {
            throw new ArgumentException("The address of an upload must be an absolute https address, or http to a loopback address.", nameof(address));
        }

        _options = options ?? new ApiUploadOptions();
        if (_options is not { RangeBytes: >= 1, MaxFailures: >= 1 })
        {
            throw new ArgumentException("An upload needs a byte in a range, and one attempt, at least.", nameof(options));
        }

        _source = new UploadSource(content);
        if (_source.Length == 0)
        {
            throw new ArgumentException("The stream is empty, or stands at its end.", nameof(content));
        }

        _exchange = new UploadExchange(uri, _source, _options);
    }

    /// <summary>How many bytes there are to upload.</summary>
    public long Length => _source.Length;

    /// <summary>How many bytes the service has, as far as it said.</summary>
    public long Position { get; private set; }

    /// <summary>
    /// Uploads to the end. Called again after it failed, or for a session that an earlier process began, it asks the service what it has and goes on
    /// from there.
    /// </summary>
    /// <param name="isResumed">Whether the session may have parts of the stream already.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The reply to the last range.</returns>
    /// <exception cref="ApiException">The service refused, or failed more often in a row than allowed.</exception>
    public async Task<ApiResponse> SendAsync(bool isResumed = false, CancellationToken cancellationToken = default)
    {
        UploadReply reply = await SendToEndAsync(isResumed, cancellationToken).ConfigureAwait(false);
        return new ApiResponse(reply.Status, reply.Headers);
    }

    /// <typeparam name="T">What the service answers the last range with.</typeparam>
    /// <param name="type">How that is read, such as <c>ApiModelsJsonContext.Default.DriveItem</c>.</param>
    /// <param name="isResumed">Whether the session may have parts of the stream already.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <inheritdoc cref="SendAsync(bool, CancellationToken)"/>
    public async Task<ApiResponse<T>> SendAsync<T>(JsonTypeInfo<T> type, bool isResumed = false, CancellationToken cancellationToken = default)
    {
        Require.NotNull(type);
        UploadReply reply = await SendToEndAsync(isResumed, cancellationToken).ConfigureAwait(false);
        if (reply.Body.Length == 0)
        {
            return new ApiResponse<T>(reply.Status, reply.Headers);
        }

        try
        {
            return new ApiResponse<T>(reply.Status, JsonSerializer.Deserialize(reply.Body, type)!, reply.Headers);
        }
        catch (JsonException exception)
        {
            throw _exchange.Unreadable(reply, WrongBody.Describe(reply.ContentHeaders), exception);
        }
    }

    private async Task<UploadReply> SendToEndAsync(bool isResumed, CancellationToken cancellationToken)
    {
        bool asks = isResumed || _isStarted;
        _isStarted = true;
        long? end = null;
        long most = Position;
        int failures = 0;
        while (true)
        {
            bool asked = asks;
            UploadReply reply = asked
                ? await _exchange.AskAsync(cancellationToken).ConfigureAwait(false)
                : await _exchange.SendAsync(Position, RangeEnd(end), cancellationToken).ConfigureAwait(false);
            if (reply.IsSuccess)
            {
                if (!asked && reply.Status != HttpStatusCode.Accepted)
                {
                    Report(Length);
                    return reply;
                }

                (Position, end) = FindExpected(reply, asked) ?? (RangeEnd(end), null);
                asks = false;
            }
            else
            {
                // The service may have more, or less, than was answered; it has the whole range where that cannot be satisfied.
                asks = reply.IsTransient || (!asked && reply.Status == HttpStatusCode.RequestedRangeNotSatisfiable) ? true : throw _exchange.Refused(reply);
            }

            if (Position > most)
            {
                most = Position;
                failures = 0;
                Report(Position);
                if (Position == Length)
                {
                    return reply.WithoutBody();
                }
            }
            else if (!asked || !reply.IsSuccess)
            {
                await WaitAsync(reply, ++failures, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private (long Start, long? End)? FindExpected(UploadReply reply, bool asked) => reply.FindExpected(Length) is { } expected ? expected
        : asked ? throw _exchange.Unreadable(reply, "does not say which ranges it expects")
        : null;

    private Task WaitAsync(UploadReply reply, int failures, CancellationToken cancellationToken)
    {
        if (failures > _options.MaxFailures)
        {
            throw reply.IsSuccess ? _exchange.Unreadable(reply, "asks for the same range again and again") : _exchange.Refused(reply);
        }

        return reply.IsTransient ? Task.Delay(reply.RetryAfter ?? Delay(failures), cancellationToken) : Task.CompletedTask;
    }

    private void Report(long position)
    {
        Position = position;
        _options.Progress?.Report(position);
    }

    private long RangeEnd(long? end) => Math.Min(Position + _options.RangeBytes, end ?? Length);

    private TimeSpan Delay(int failures)
    {
        const double Longest = 30_000;
        return TimeSpan.FromMilliseconds(Math.Min(Longest, _options.RetryDelay.TotalMilliseconds * Math.Pow(2, failures - 1)));
    }
}
