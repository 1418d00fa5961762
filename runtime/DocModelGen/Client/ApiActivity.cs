using System;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http;

namespace DocModelGen;

/// <summary>
/// One activity an exchange, with the tags that OpenTelemetry's semantic conventions give HTTP clients. Neither arguments nor query,
/// headers or bodies are among them.
/// </summary>
internal static class ApiActivity
{
    private static readonly ActivitySource s_source = new(
        ApiClient.ActivitySourceName, typeof(ApiActivity).Assembly.GetName().Version?.ToString(fieldCount: 3));

    /// <summary>Starts an activity, or returns <see langword="null"/> where nobody listens.</summary>
    public static Activity? Start(IApiRequest request, HttpRequestMessage message)
    {
        if (!s_source.HasListeners())
        {
            return null;
        }

        string method = request.Operation.Method.Method;
        string template = WithoutQuery(request.Template);
        Uri address = message.RequestUri!;
        ActivityTagsCollection tags = new()
        {
            ["http.request.method"] = method,
            ["url.template"] = template,
            ["server.address"] = address.Host,
            ["server.port"] = address.Port,
        };
        return s_source.StartActivity($"{method} {template}", ActivityKind.Client, parentContext: default, tags);
    }

    public static void SetStatus(this Activity? activity, HttpResponseMessage response) =>
        activity?.SetTag("http.response.status_code", (int)response.StatusCode);

    /// <summary>Notes a failure. Always false, so that an exception filter can ask without unwinding anything.</summary>
    public static bool IsFailedBy(this Activity? activity, Exception exception)
    {
        if (activity is not null)
        {
            activity.SetTag("error.type", GetErrorType(exception));
            activity.SetStatus(ActivityStatusCode.Error);
        }

        return false;
    }

    private static string? GetErrorType(Exception exception) => exception is ApiException { InnerException: null, StatusCode: { } status }
        ? ((int)status).ToString(CultureInfo.InvariantCulture)
        : (exception is ApiException { InnerException: { } cause } ? cause : exception).GetType().FullName;

    private static string WithoutQuery(string template)
    {
        int end = template.IndexOf('?');
        return end < 0 ? template : template.Substring(0, end);
    }
}
