using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using Microsoft.Extensions.Http.Logging;
using Microsoft.Extensions.Logging;

namespace DocModelGen.DependencyInjection;

/// <summary>Tells of every exchange what may be told: no argument, query, header, token or body.</summary>
internal sealed partial class ApiClientLogger : IHttpClientLogger
{
    private readonly ILogger _logger;

    public ApiClientLogger(ILogger<ApiClient> logger) => _logger = logger;

    public object? LogRequestStart(HttpRequestMessage request)
    {
        if (_logger.IsEnabled(LogLevel.Debug))
        {
            LogSent(request.Method, TemplateOf(request), FindClientRequestId(request));
        }

        return null;
    }

    public void LogRequestStop(object? context, HttpRequestMessage request, HttpResponseMessage response, TimeSpan elapsed)
    {
        // A redirect or 304 that the page documents is a success too.
        bool isSuccess = response.IsSuccessStatusCode || request.GetApiRequest()?.Operation.SuccessStatus == response.StatusCode;
        LogLevel level = isSuccess ? LogLevel.Information : LogLevel.Warning;
        if (!_logger.IsEnabled(level))
        {
            return;
        }

        string? requestId = Clean(request, Find(response.Headers, "request-id") ?? Find(response.Headers, "x-ms-request-id"));
        string? clientRequestId = FindClientRequestId(request) ?? Clean(request, Find(response.Headers, "client-request-id"));
        if (isSuccess)
        {
            LogSucceeded(request.Method, TemplateOf(request), (int)response.StatusCode, elapsed.TotalMilliseconds, requestId, clientRequestId);
        }
        else
        {
            LogRefused(request.Method, TemplateOf(request), (int)response.StatusCode, elapsed.TotalMilliseconds, requestId, clientRequestId);
        }
    }

    public void LogRequestFailed(
        object? context, HttpRequestMessage request, HttpResponseMessage? response, Exception exception, TimeSpan elapsed)
    {
        if (exception is OperationCanceledException)
        {
            LogGivenUp(request.Method, TemplateOf(request), elapsed.TotalMilliseconds, FindClientRequestId(request));
        }
        else if (_logger.IsEnabled(LogLevel.Error))
        {
            LogFailed(request.Method, TemplateOf(request), NameOf(exception), elapsed.TotalMilliseconds, FindClientRequestId(request));
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "{Method} {Template} is sent [client-request-id {ClientRequestId}]", EventName = "Sent")]
    private partial void LogSent(HttpMethod method, string template, string? clientRequestId);

    [LoggerMessage(
        2,
        LogLevel.Information,
        "{Method} {Template} was answered with {StatusCode} after {Duration:0} ms [request-id {RequestId}, client-request-id {ClientRequestId}]",
        EventName = "Succeeded",
        SkipEnabledCheck = true)]
    private partial void LogSucceeded(
        HttpMethod method, string template, int statusCode, double duration, string? requestId, string? clientRequestId);

    [LoggerMessage(
        3,
        LogLevel.Warning,
        "{Method} {Template} was refused with {StatusCode} after {Duration:0} ms [request-id {RequestId}, client-request-id {ClientRequestId}]",
        EventName = "Refused",
        SkipEnabledCheck = true)]
    private partial void LogRefused(
        HttpMethod method, string template, int statusCode, double duration, string? requestId, string? clientRequestId);

    [LoggerMessage(
        4,
        LogLevel.Error,
        "{Method} {Template} failed with {Error} after {Duration:0} ms [client-request-id {ClientRequestId}]",
        EventName = "Failed",
        SkipEnabledCheck = true)]
    private partial void LogFailed(HttpMethod method, string template, string error, double duration, string? clientRequestId);

    [LoggerMessage(
        5,
        LogLevel.Information,
        "{Method} {Template} was cancelled or timed out after {Duration:0} ms [client-request-id {ClientRequestId}]",
        EventName = "GivenUp")]
    private partial void LogGivenUp(HttpMethod method, string template, double duration, string? clientRequestId);

    // What went through the HttpClient without a request record has an address only, and that has ids.
    private static string TemplateOf(HttpRequestMessage message) => message.GetApiRequest()?.Template ?? "(no documented operation)";

    private static string NameOf(Exception exception) =>
#if NET
        exception is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } known
            ? known.HttpRequestError.ToString()
            : exception.GetType().Name;
#else
        exception.GetType().Name;
#endif

    private static string? FindClientRequestId(HttpRequestMessage message) => Find(message.Headers, "client-request-id");

    /// <summary>What a service puts into an id may be what it was sent; a GUID cannot be.</summary>
    private static string? Clean(HttpRequestMessage request, string? id) =>
        id is null || Guid.TryParse(id, out _) ? id : Secrets.Of(request).Clean(id);

    private static string? Find(HttpHeaders headers, string name) =>
        headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(",", values) : null;
}
