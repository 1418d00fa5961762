using System.IO;
using System.Text;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>The body of one reply of a batch: its JSON.</summary>
internal sealed class BatchBody(byte[] json)
{
    public byte[] Bytes => json;

    public T Read<T>(IApiRequest<T> request, bool keepMistyped) => ApiJson.ReadResponse(request, json, keepMistyped);

    /// <summary>What is not JSON comes as base64 (OData JSON Format 4.01, 19.2).</summary>
    public Stream ReadStream()
    {
        if (json[0] != '"')
        {
            return new MemoryStream(json, writable: false);
        }

        byte[] text = Encoding.UTF8.GetBytes(ApiJson.Read(json, static (ref ApiJsonReader reader) => reader.ReadString())!);
        return new MemoryStream(Base64Text.TryRead(text, out byte[] value) ? value : text, writable: false);
    }
}
