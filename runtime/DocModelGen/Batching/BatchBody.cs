using System.IO;
using System.Text;
using System.Text.Json;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>The body of one reply of a batch.</summary>
internal sealed class BatchBody(JsonElement json)
{
    public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(json.GetRawText());

    public T Read<T>(IApiRequest<T> request, bool keepMistyped) => ApiJson.ReadResponse(request, Bytes, keepMistyped);

    /// <summary>What is not JSON comes as base64 (OData JSON Format 4.01, 19.2).</summary>
    public Stream ReadStream()
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            return new MemoryStream(Bytes, writable: false);
        }

        string text = json.GetString()!;
        return new MemoryStream(Base64Text.TryRead(Encoding.UTF8.GetBytes(text), out byte[] value) ? value : Encoding.UTF8.GetBytes(text), writable: false);
    }
}
