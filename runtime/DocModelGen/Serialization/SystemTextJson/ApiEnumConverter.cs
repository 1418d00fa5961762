using System;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocModelGen.Serialization;

/// <summary>Gives enums their wire names where they stand outside generated records, in which nothing could keep an unknown one.</summary>
internal sealed class ApiEnumConverter<TEnum>(JsonEnumTable table) : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? ToMember(reader.GetString()!)
            : throw new JsonException($"The enumeration {typeof(TEnum)} is written as a string, but the JSON has {reader.TokenType}.");

    public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ToMember(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WriteStringValue(table.GetName(EnumNumber.ToInt32(value)));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WritePropertyName(table.GetName(EnumNumber.ToInt32(value)));

    private TEnum ToMember(string name) => table.TryRead(Encoding.UTF8.GetBytes(name), out int value)
        ? EnumNumber.ToEnum<TEnum>(value)
        : throw new JsonException($"'{name}' is no documented member of the enumeration {typeof(TEnum)}.");
}
