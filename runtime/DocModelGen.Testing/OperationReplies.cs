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
/// order, and the last one stays: <c>Reply(HttpStatusCode.ServiceUnavailable).ReplyDocumented()</c> fails once. What is documented of a list is its last
/// page where it stays, and leads on where another reply follows.
/// </summary>
public sealed class OperationReplies
{
    private readonly List<Func<ReceivedRequest, ReplyTurn, HttpResponseMessage>> _replies = [];
    private readonly DocumentedOperation _operation;
    private bool _endsDocumented;
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

    /// <summary>Answers with bytes, such as those of a download.</summary>
    /// <param name="status">The status.</param>
    /// <param name="content">The body; its media type is <c>application/octet-stream</c>.</param>
    /// <returns>This, to say what comes next.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    public OperationReplies Reply(HttpStatusCode status, byte[] content)
    {
        Require.NotNull(content);
        return Reply(_ => new HttpResponseMessage(status) { Content = Redirects.Content(content) });
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
        return Add((request, _) => makeReply(request), isDocumented: false);
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

    /// <summary>
    /// Answers as the page does. Where another reply comes after it, a page of a list leads on, in the documented form and on the host that was asked,
    /// whether or not the example does; where none does, it is the last page, as it is where nothing was said: <c>ReplyDocumented().ReplyDocumented()</c>
    /// is two pages.
    /// </summary>
    /// <returns>This, to say what comes next; what is said next throws <see cref="InvalidOperationException"/> where the page shows no list that could lead on to it.</returns>
    public OperationReplies ReplyDocumented() => Add(Documented, isDocumented: true);

    /// <summary>That replies were set up which no request had; null where all were given.</summary>
    internal DocumentationFinding? FindUnused()
    {
        lock (_replies)
        {
            return _next >= _replies.Count ? null : new DocumentationFinding(
                _operation.Place,
                null,
                $"of the {_replies.Count} replies that the test set up for {_operation}, {_next} {(_next == 1 ? "was" : "were")} given: so often it was sent");
        }
    }

    internal HttpResponseMessage Next(ReceivedRequest request)
    {
        Func<ReceivedRequest, ReplyTurn, HttpResponseMessage> reply = Documented;
        ReplyTurn turn = new(0, IsLast: true, IsFirstUse: false);
        lock (_replies)
        {
            if (_replies.Count > 0)
            {
                int index = Math.Min(_next, _replies.Count - 1);
                reply = _replies[index];
                turn = new ReplyTurn(index, index == _replies.Count - 1, IsFirstUse: _next == index);
                _next = index + 1;
            }
        }

        return reply(request, turn);
    }

    private OperationReplies Add(Func<ReceivedRequest, ReplyTurn, HttpResponseMessage> makeReply, bool isDocumented)
    {
        lock (_replies)
        {
            if (_endsDocumented && NextPageReply.WhyNot(_operation) is { } why)
            {
                throw new InvalidOperationException(
                    $"{_operation.Place}: the documented reply of {_operation} cannot lead on to another page, since {why}. "
                    + "In the place of ReplyDocumented(), give the page that leads on by Reply(HttpStatusCode.OK, \"...\").");
            }

            _replies.Add(makeReply);
            _endsDocumented = isDocumented;
        }

        return this;
    }

    private HttpResponseMessage Documented(ReceivedRequest request, ReplyTurn turn)
    {
        DocumentedReply documented = _operation.Reply;
        HttpResponseMessage reply = documented.Body is { } body
            ? Json(documented.Status, Clean(body, request.Uri, turn))
            : new HttpResponseMessage(documented.Status) { Content = new ByteArrayContent([]) };
        foreach ((string name, string value) in Headers(documented, request.Uri, turn))
        {
            // The length on the page is that of another text.
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
                && !name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase)
                && !reply.Headers.TryAddWithoutValidation(name, value))
            {
                reply.Content.Headers.Remove(name);
                reply.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        if (request.Method == HttpMethod.Get.Method)
        {
            Redirects.Complete(reply, _operation);
        }

        return reply;
    }

    private IEnumerable<(string Name, string Value)> Headers(DocumentedReply documented, Uri address, ReplyTurn turn)
    {
        bool isPaged = _operation.Paging is { Kind: ApiPagingKind.Header };
        foreach (DocumentedHeader header in documented.Headers)
        {
            if ((isPaged && header.Name.Equals("Link", StringComparison.OrdinalIgnoreCase) ? LastPage.WithoutNext(header.Value) : header.Value) is { } value)
            {
                yield return (header.Name, value);
            }
        }

        if (isPaged && !turn.IsLast)
        {
            yield return ("Link", $"<{NextPageReply.Address(_operation, address, turn.Index)}>; rel=\"next\"");
        }
    }

    /// <summary>Without the comments and trailing commas that pages put into JSON; as it is where it is no JSON, or has a name twice.</summary>
    private byte[] Clean(string body, Uri address, ReplyTurn turn)
    {
        try
        {
            using JsonDocument document = NextPageReply.Parse(body);
            return turn.IsLast
                ? LastPage.Write(document.RootElement, _operation.Paging, address, turn.IsFirstUse)
                : NextPageReply.Write(document.RootElement, _operation, address, turn.Index);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
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
