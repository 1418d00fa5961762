using System;
using System.Net;
using System.Text;
using System.Text.Json;

namespace DocModelGen;

/// <summary>
/// What an error reply says: <c>{"error":{"code","message","innerError":{"request-id"}}}</c> (OData JSON Format 4.01, 21.1),
/// <c>{"odata.error":{"code","message":{"value"}}}</c> (OData 3), a problem document (RFC 9457), an error of OAuth 2 (RFC 6749, 5.2),
/// <c>{"errors":[..]}</c>, <c>{"error":"text"}</c>, the same without an envelope, or nothing that can be read.
/// </summary>
internal sealed class ErrorBody
{
    public string? Code { get; private set; }

    public string? Message { get; private set; }

    public string? RequestId { get; private set; }

    public string? ClientRequestId { get; private set; }

    public static ErrorBody Read(ReadOnlySpan<byte> utf8)
    {
        ErrorBody result = new();
        try
        {
            Utf8JsonReader reader = new(utf8, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            result.FillFromRoot(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // HTML, text, a truncated or empty body: the raw body is all there is.
        }

        return result;
    }

    /// <summary>What happened, for the message of an exception.</summary>
    public string Describe(IApiRequest request, HttpStatusCode status, string? requestId)
    {
        StringBuilder text = new();
        text.Append(request.Operation.Method).Append(' ').Append(request.Template)
            .Append(" was answered with ").Append((int)status).Append(" (").Append(status).Append(')');
        Append(text, ": ", Code);
        Append(text, ": ", Message == Code ? null : Message);
        Append(text, " [request-id ", requestId, "]");
        return text.ToString();
    }

    private static void Append(StringBuilder message, string before, string? text, string after = "")
    {
        if (!string.IsNullOrEmpty(text))
        {
            message.Append(before).Append(text).Append(after);
        }
    }

    private void FillFromRoot(JsonElement root)
    {
        JsonElement? error = Find(root, "error") ?? Find(root, "odata.error");
        if (error is { ValueKind: JsonValueKind.Object } or { ValueKind: JsonValueKind.Array })
        {
            FillFromFirst(error.Value);
        }

        if (error is { ValueKind: JsonValueKind.String } named)
        {
            string? text = Text(named);
            Message = FindText(root, "error_description", "message", "detail") ?? text;
            Code = FindText(root, "code") ?? (text == Message && text?.IndexOf(' ') >= 0 ? null : text);
        }

        if (Code is null && Message is null)
        {
            Fill(root);
        }

        if (Find(root, "errors") is { } errors && (Code is null || Message is null))
        {
            FillFromFirst(errors);
        }

        Message ??= Text(root);
    }

    /// <summary>An error, or the first of several.</summary>
    private void FillFromFirst(JsonElement errors)
    {
        if (errors.ValueKind != JsonValueKind.Array)
        {
            Fill(errors);
            return;
        }

        foreach (JsonElement error in errors.EnumerateArray())
        {
            Fill(error);
            Message ??= Text(error);
            if (Code is not null || Message is not null)
            {
                return;
            }
        }
    }

    private void Fill(JsonElement error)
    {
        Code ??= FindText(error, "code", "errorCode", "error_code", "__type");
        JsonElement? message = Find(error, "message");
        Message ??= Text(message) ?? (message is { } inner ? FindText(inner, "value") : null)
            ?? FindText(error, "detail", "error_description", "errorMessage", "description", "title");
        Code ??= FindText(error, "type") is { } type && type != "about:blank" ? type : FindText(error, "title") ?? FindText(error, "status");
        if (Find(error, "extensions") is { } extensions)
        {
            Code ??= FindText(extensions, "code");
        }

        RequestId ??= FindText(error, "request-id", "requestId");
        for (JsonElement? detail = Find(error, "innerError"); detail is { ValueKind: JsonValueKind.Object } deeper; detail = Find(deeper, "innerError"))
        {
            Code = string.IsNullOrEmpty(Code) ? FindText(deeper, "code") ?? Code : Code;
            Message = string.IsNullOrEmpty(Message) ? FindText(deeper, "message") ?? Message : Message;
            RequestId ??= FindText(deeper, "request-id", "requestId");
            ClientRequestId ??= FindText(deeper, "client-request-id", "clientRequestId");
        }

        // Where nothing is said in words, a number is a code too.
        Code ??= FindNumber(error, "code") ?? FindNumber(error, "errorCode") ?? FindNumber(error, "error_code");
    }

    private static string? FindNumber(JsonElement element, string name) =>
        Find(element, name) is { ValueKind: JsonValueKind.Number } number && number.GetRawText() is { Length: <= 20 } text ? text : null;

    private static string? FindText(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Text(Find(element, name)) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>Finds a property: of its name, else of its name in another case.</summary>
    private static JsonElement? Find(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        JsonElement? similar = null;
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (IsNamed(property, name, StringComparison.Ordinal))
            {
                return property.Value;
            }

            if (similar is null && IsNamed(property, name, StringComparison.OrdinalIgnoreCase))
            {
                similar = property.Value;
            }
        }

        return similar;
    }

    private static bool IsNamed(JsonProperty property, string name, StringComparison comparison)
    {
        try
        {
            return property.Name.Equals(name, comparison);
        }
        catch (InvalidOperationException)
        {
            // A name that is no text: half a surrogate pair.
            return false;
        }
    }

    private static string? Text(JsonElement? element)
    {
        try
        {
            return element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
