using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;

namespace DocModelGen;

/// <summary>Takes secrets out of all that an exception says.</summary>
internal static class SecretFree
{
    public static ApiException Clean(this Secrets secrets, ApiException exception) => !secrets.Any ? exception : new ApiException(
        secrets.Clean(exception.Message), exception.StatusCode, Clean(secrets, exception.InnerException))
    {
        Code = secrets.Clean(exception.Code),
        ErrorMessage = secrets.Clean(exception.ErrorMessage),
        RequestId = secrets.Clean(exception.RequestId),
        ClientRequestId = secrets.Clean(exception.ClientRequestId),
        RetryAfter = exception.RetryAfter,
        RawBody = secrets.Clean(exception.RawBody),
        Headers = CleanCopy(secrets, exception.Headers),
    };

    private static Exception? Clean(Secrets secrets, Exception? exception)
    {
        if (exception is null || secrets.Clean(exception.ToString()) == exception.ToString())
        {
            return exception;
        }

        string message = secrets.Clean(exception.Message);
        Exception? inner = Clean(secrets, exception.InnerException);
        return exception switch
        {
            JsonException json => new JsonException(message, secrets.Clean(json.Path), json.LineNumber, json.BytePositionInLine, inner),
#if NET
            HttpRequestException http => new HttpRequestException(http.HttpRequestError, message, inner, http.StatusCode),
#else
            HttpRequestException => new HttpRequestException(message, inner),
#endif
            IOException => new IOException(message, inner),
            TimeoutException => new TimeoutException(message, inner),
            _ => new InvalidOperationException($"{exception.GetType().FullName}: {message}", inner),
        };
    }

    private static HttpResponseHeaders CleanCopy(Secrets secrets, HttpResponseHeaders headers)
    {
        HttpResponseHeaders cleaned = ReplyHeaders.MakeEmpty();
        foreach (KeyValuePair<string, IEnumerable<string>> header in headers)
        {
            foreach (string value in header.Value)
            {
                cleaned.TryAddWithoutValidation(header.Key, secrets.Clean(value));
            }
        }

        return cleaned;
    }
}
