using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocModelGen.Serialization;

namespace DocModelGen.Testing;

/// <summary>
/// What a test has the service answer to one operation, instead of the documented example. Each call adds a reply; they are given in that
/// order, and the last one stays: <c>Reply(HttpStatusCode.ServiceUnavailable).ReplyDocumented()</c> fails once.
/// </summary>
public sealed class OperationReplies
{
    private readonly List<Func<ReceivedRequest, HttpResponseMessage>> _replies = [];
    private readonly DocumentedOperation _operation;
    private int _next;

    internal OperationReplies(DocumentedOperation operation) => _operation = operation;

    /// <summary>Answers with a status and no body.</summary>
    /// <param name="status">The status.</param>
    /// <returns>This, to say what comes next.</returns>
    public OperationReplies Reply(HttpStatusCode status) => Reply(_ => new HttpResponseMessage(status));

    /// <summary>Answers with JSON.</summary>
    /// <param name="status">The status.</param>
    /// <param name="json">The body.</param>
    /// <returns>This, to say what comes next.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public OperationReplies Reply(HttpStatusCode status, string json)
    {
        Require.NotNull(json);
        return Reply(_ => Json(status, Encoding.UTF8.GetBytes(json)));
    }

    /// <summary>Answers with a record.</summary>
    /// <param name="status">The status.</param>
    /// <param name="body">The body.</param>
    /// <returns>This, to say what comes next.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is null.</exception>
    public OperationReplies Reply(HttpStatusCode status, ApiObject body)
    {
        Require.NotNull(body);
        return Reply(_ => Json(status, ApiJson.ToUtf8Bytes(body)));
    }

    /// <summary>Answers with whatever the function makes of the request.</summary>
    /// <param name="makeReply">Makes the reply; called once for each request that it answers.</param>
    /// <returns>This, to say what comes next.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="makeReply"/> is null.</exception>
    public OperationReplies Reply(Func<ReceivedRequest, HttpResponseMessage> makeReply)
    {
        Require.NotNull(makeReply);
        lock (_replies)
        {
            _replies.Add(makeReply);
        }

        return this;
    }

    /// <summary>Answers with an OData error (OData JSON Format 4.01, 21.1).</summary>
    /// <param name="status">The status.</param>
    /// <param name="code">The error's code, such as <c>nameAlreadyExists</c>.</param>
    /// <param name="message">What is wrong, for people.</param>
    /// <returns>This, to say what comes next.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> or <paramref name="message"/> is null.</exception>
    public OperationReplies ReplyError(HttpStatusCode status, string code, string message)
    {
        Require.NotNull(code);
        Require.NotNull(message);
        return Reply(status, $$$"""{"error":{"code":"{{{Escape(code)}}}","message":"{{{Escape(message)}}}"}}""");
    }

    /// <summary>Answers as the page does.</summary>
    /// <returns>This, to say what comes next.</returns>
    public OperationReplies ReplyDocumented() => Reply(_ => Documented(_operation));

    internal HttpResponseMessage Next(ReceivedRequest request)
    {
        Func<ReceivedRequest, HttpResponseMessage>? reply = null;
        lock (_replies)
        {
            if (_replies.Count > 0)
            {
                reply = _replies[Math.Min(_next++, _replies.Count - 1)];
            }
        }

        return reply is null ? Documented(_operation) : reply(request);
    }

    private static HttpResponseMessage Documented(DocumentedOperation operation)
    {
        DocumentedReply documented = operation.Reply;
        HttpResponseMessage reply = documented.Body is { } body
            ? Json(documented.Status, Clean(body))
            : new HttpResponseMessage(documented.Status) { Content = new ByteArrayContent([]) };
        foreach (DocumentedHeader header in documented.Headers)
        {
            // The length on the page is that of another text.
            if (!header.Name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
                && !header.Name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase)
                && !reply.Headers.TryAddWithoutValidation(header.Name, header.Value))
            {
                reply.Content.Headers.Remove(header.Name);
                reply.Content.Headers.TryAddWithoutValidation(header.Name, header.Value);
            }
        }

        return reply;
    }

    /// <summary>Without the comments and trailing commas that pages put into JSON; as it is where it is no JSON.</summary>
    private static byte[] Clean(string body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(
                body, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return JsonSerializer.SerializeToUtf8Bytes(document.RootElement);
        }
        catch (JsonException)
        {
            return Encoding.UTF8.GetBytes(body);
        }
    }

    private static HttpResponseMessage Json(HttpStatusCode status, byte[] body)
    {
        ByteArrayContent content = new(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new HttpResponseMessage(status) { Content = content };
    }

    private static string Escape(string text) => JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text);
}
