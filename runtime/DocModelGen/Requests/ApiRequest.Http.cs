using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DocModelGen.Serialization;

namespace DocModelGen;

public abstract partial record ApiRequest
{
    internal const string JsonContentType = "application/json";

    // Half a surrogate pair is refused: written as U+FFFD, the body would say something else than the caller did.
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // OData Protocol 4.01, 11.2.10: a number alone is plain text. Errors are JSON still.
    private const string CountContentTypes = "text/plain, application/json";

    /// <inheritdoc/>
    public HttpRequestMessage ToHttpRequestMessage(Uri baseAddress)
    {
        HttpRequestMessage message = ToMessageWithoutBody(baseAddress);
        try
        {
            message.Content = CreateContent();
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    /// <summary>Makes the request but for its body, for those who write that elsewhere.</summary>
    internal HttpRequestMessage ToMessageWithoutBody(Uri baseAddress)
    {
        Uri address = ApiUri.Create(GetUrl(ApiUri.CheckBase(baseAddress)));
        ApiHttpRequestMessage message = new(this, Operation.Method, address);
        try
        {
            AddHeaders(message.Headers);
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private string GetUrl(string baseAddress)
    {
        ApiUrlWriter url = new(stackalloc char[256], _route.HasQuery);
        try
        {
            url.WriteLiteral(baseAddress);
            if (Template.Length == 0 || Template[0] != '/')
            {
                url.WriteLiteral("/");
            }

            _route.Write(ref url, _arguments, _options);
            WriteQuery(ref url);
            return url.Text;
        }
        finally
        {
            url.Dispose();
        }
    }

    private void AddHeaders(HttpRequestHeaders headers)
    {
        // Also where no body matters: an error says in JSON what is wrong.
        if (this is not IApiStreamRequest)
        {
            headers.TryAddWithoutValidation("Accept", _route.IsCount ? CountContentTypes : JsonContentType);
        }

        WriteHeaders(headers);
    }

    /// <summary>Bytes as the body, with the documented headers of one.</summary>
    internal HttpContent ToContentOf(byte[] bytes, string contentType)
    {
        ByteArrayContent content = WithType(new ByteArrayContent(bytes), contentType);
        WriteContentHeaders(content.Headers);
        return content;
    }

    private HttpContent? CreateContent()
    {
        // Headers of a body need one: without, a request that has nothing to send has an empty one.
        HttpContent? content = CreateBody() ?? (HasContentHeaders ? new ByteArrayContent([]) : null);
        if (content is not null)
        {
            WriteContentHeaders(content.Headers);
        }

        return content;
    }

    private HttpContent? CreateBody() => Body switch
    {
        null => null,
        _ when _json is not null => WithType(new ByteArrayContent(_json.ToUtf8Bytes()), JsonContentType),
        ApiObject value => WithType(new ByteArrayContent(ApiJson.ToUtf8Bytes(value)), JsonContentType),
        JsonElement value => WithType(new ByteArrayContent(Encoding.UTF8.GetBytes(value.GetRawText())), JsonContentType),
        string text => WithType(new ByteArrayContent(s_utf8.GetBytes(text)), Operation.ContentType ?? "text/plain; charset=utf-8"),
        byte[] bytes => WithType(new ByteArrayContent(bytes), Operation.ContentType ?? "application/octet-stream"),
        Stream => WithType(_upload!.MakeContent(), Operation.ContentType ?? "application/octet-stream"),
        HttpContent content => content,
        object other => throw new NotSupportedException($"A body of type {other.GetType()} has no documented form."),
    };

    private static T WithType<T>(T content, string contentType)
        where T : HttpContent
    {
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }
}
