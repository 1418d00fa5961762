using System.Text;
using System.Text.Json;

namespace DocModelGen.Serialization;

/// <summary>JSON that we have written, in another layout: for people, not for a service.</summary>
internal static class ReadableJson
{
    public static string Format(byte[] json, JsonWriterOptions options)
    {
        using PooledOutput output = new();
        using (JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 }))
        using (Utf8JsonWriter writer = new(output, options))
        {
            document.RootElement.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(output.Written.ToArray());
    }
}
