using System.IO;
using System.Text;
using System.Text.Json;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>The body of one reply of a batch: its JSON.</summary>
internal sealed class BatchBody(byte[] json)
{
    public byte[] Bytes => json;

    /// <summary>The body of an error: where base64 says one, what it says.</summary>
    public byte[] ErrorBytes
    {
        get
        {
            byte[]? text = json[0] == '"' ? ReadText() : null;
            return text is not null && Base64Text.TryRead(text, out byte[] value) && IsDocument(value) ? value : json;
        }
    }

    public T Read<T>(IApiRequest<T> request, BatchReplies batch) => ApiJson.ReadResponse(request, json, batch.Observer, batch.KeepsMistyped);

    /// <summary>What is not JSON comes as base64 (OData JSON Format 4.01, 19.2).</summary>
    public Stream ReadStream()
    {
        if (json[0] != '"')
        {
            return new MemoryStream(json, writable: false);
        }

        byte[] text = ReadText() ?? json;
        return new MemoryStream(Base64Text.TryRead(text, out byte[] value) ? value : text, writable: false);
    }

    // Many a word is base64 too; what it would say is none of these.
    private static bool IsDocument(byte[] value)
    {
        int start = 0;
        while (start < value.Length && value[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF)
        {
            start++;
        }

        return start < value.Length && value[start] is (byte)'{' or (byte)'[' or (byte)'<';
    }

    private byte[]? ReadText()
    {
        try
        {
            return Encoding.UTF8.GetBytes(ApiJson.Read(json, static (ref ApiJsonReader reader) => reader.ReadString())!);
        }
        catch (JsonException)
        {
            // Half a surrogate pair: no base64, and no text.
            return null;
        }
    }
}
