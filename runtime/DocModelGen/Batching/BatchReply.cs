using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>One reply of a batch, before it is known what it is read as.</summary>
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
                    Id = reader.ReadString();
                    break;
                case 1:
                    Status = reader.ReadInt32();
                    break;
                case 2:
                    AddHeaders(reader.ReadElement());
                    break;
                case 3:
                    Body = reader.ReadJson() is { } body ? new BatchBody(body) : null;
                    break;
            }
        }
    }

    public string? Id { get; }

    public int? Status { get; }

    public BatchBody? Body { get; }

    public HttpResponseHeaders Headers { get; } = MakeHeaders();

    private void AddHeaders(JsonElement? headers)
    {
        if (headers is { ValueKind: JsonValueKind.Object } all)
        {
            foreach (JsonProperty header in all.EnumerateObject())
            {
                // What describes the content is no header of a reply, and refused.
                string value = header.Value.ValueKind == JsonValueKind.String ? header.Value.GetString()! : header.Value.GetRawText();
                Headers.TryAddWithoutValidation(header.Name, value);
            }
        }
    }

    private static HttpResponseHeaders MakeHeaders()
    {
        using HttpResponseMessage none = new();
        return none.Headers;
    }
}
