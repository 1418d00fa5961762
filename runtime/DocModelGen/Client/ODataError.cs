using System;
using System.Net;
using System.Text;
using System.Text.Json;

namespace DocModelGen;

/// <summary>
/// What an error reply says: <c>{"error":{"code","message","innerError":{"request-id"}}}</c> (OData JSON Format 4.01, 21.1),
/// <c>{"odata.error":{"code","message":{"value"}}}</c> (OData 3), or nothing that can be read.
/// </summary>
internal sealed class ODataError
{
    public string? Code { get; private set; }

    public string? Message { get; private set; }

    public string? RequestId { get; private set; }

    public static ODataError Read(ReadOnlySpan<byte> utf8)
    {
        ODataError result = new();
        try
        {
            Utf8JsonReader reader = new(utf8, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            JsonElement root = document.RootElement;
            if (Find(root, "error") is { ValueKind: JsonValueKind.Object } error || Find(root, "odata.error") is { } old && Assign(old, out error))
            {
                result.Fill(error);
            }
            else if (Text(Find(root, "error")) is { } code)
            {
                // OAuth 2 (RFC 6749, 5.2), which gateways in front of a service answer with.
                result.Code = code;
                result.Message = Text(Find(root, "error_description"));
            }
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
        Append(text, ": ", Message);
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

    private static bool Assign(JsonElement from, out JsonElement to)
    {
        to = from;
        return true;
    }

    private void Fill(JsonElement error)
    {
        Code = Text(Find(error, "code"));
        JsonElement? message = Find(error, "message");
        Message = Text(message) ?? (message is { } inner ? Text(Find(inner, "value")) : null);
        if ((Find(error, "innerError") ?? Find(error, "innererror")) is { } detail)
        {
            RequestId = Text(Find(detail, "request-id")) ?? Text(Find(detail, "requestId"));
        }
    }

    private static JsonElement? Find(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : null;

    private static string? Text(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
