using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocModelGen.Serialization;

/// <summary>Writes any generated record where a program says no more of its type; which one is to be read, nothing could tell.</summary>
internal sealed class ApiObjectWriter : JsonConverter<ApiObject>
{
    public override ApiObject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeof(ApiObject)} is the base of all generated records: read one of those.");

    public override void Write(Utf8JsonWriter writer, ApiObject value, JsonSerializerOptions options) => ApiJson.Write(value, writer, writer.Options);
}
