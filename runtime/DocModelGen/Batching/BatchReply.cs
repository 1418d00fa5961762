using System;
using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Text.Json;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>One reply of a batch, before it is known what it is read as. Whatever is wrong with it costs its part, and no other.</summary>
internal sealed class BatchReply
{
    private static readonly JsonNameTable s_json = new("id", "status", "headers", "body") { TypeName = "a reply of a batch" };

    public BatchReply(ref ApiJsonReader reader)
    {
        while (reader.ReadProperty(s_json, out int property))
        {
            switch (property)
            {
                case 0:
                    Id = ReadText(reader.ReadJson());
                    break;
                case 1:
                    byte[]? status = reader.ReadJson();
                    Status = ReadStatus(status);
                    if (Status is null && status is [(byte)'"', ..])
                    {
                        // A service that has words there does not answer batches as OData does.
                        throw reader.MakeException("The status of a reply of a batch is no number");
                    }

                    break;
                case 2:
                    AddHeaders(reader.ReadJson());
                    break;
                case 3:
                    Body = reader.ReadJson() is { } body ? new BatchBody(body) : null;
                    break;
            }
        }
    }

    private BatchReply(BatchReply other)
    {
        Id = other.Id;
        Status = other.Status;
        Headers = other.Headers;
        ContentHeaders = other.ContentHeaders;
    }

    public string? Id { get; }

    public int? Status { get; }

    public BatchBody? Body { get; }

    public HttpResponseHeaders Headers { get; } = ReplyHeaders.MakeEmpty();

    public HttpContentHeaders? ContentHeaders { get; private set; }

    public BatchReply WithoutBody() => new(this);

    /// <summary>A text, or a number as its text, since services write ids either way.</summary>
    private static string? ReadText(byte[]? json)
    {
        if (json is null or [])
        {
            return null;
        }

        try
        {
            return json[0] == '"'
                ? ApiJson.Read(json, static (ref ApiJsonReader reader) => reader.ReadString())
                : System.Text.Encoding.UTF8.GetString(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int? ReadStatus(byte[]? json)
    {
        ReadOnlySpan<byte> text = json;
        if (text is [(byte)'"', .., (byte)'"'])
        {
            text = text.Slice(1, text.Length - 2);
        }

        return Utf8Parser.TryParse(text, out int status, out int consumed) && consumed == text.Length ? status : null;
    }

    private void AddHeaders(byte[]? headers)
    {
        if (headers is not [(byte)'{', ..])
        {
            return;
        }

        using JsonDocument all = JsonDocument.Parse(headers);
        foreach (JsonProperty header in all.RootElement.EnumerateObject())
        {
            try
            {
                string value = header.Value.ValueKind == JsonValueKind.String ? header.Value.GetString()! : header.Value.GetRawText();
                if (!Headers.TryAddWithoutValidation(header.Name, value))
                {
                    // What describes the content is no header of a reply.
                    ContentHeaders ??= ReplyHeaders.MakeEmptyContent();
                    ContentHeaders.TryAddWithoutValidation(header.Name, value);
                }
            }
            catch (InvalidOperationException)
            {
                // A name or value that is no text: half a surrogate pair, which no header can carry.
            }
        }
    }
}
