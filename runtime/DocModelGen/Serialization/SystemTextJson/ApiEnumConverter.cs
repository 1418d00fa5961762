using System;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocModelGen.Serialization;

/// <summary>
/// Gives an enum its wire names wherever <see cref="JsonSerializer"/> meets it outside generated records, in which nothing could keep an unknown one.
/// </summary>
/// <typeparam name="TEnum">The enum, whose underlying type is <see cref="int"/> or <see cref="long"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public class ApiEnumConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    private readonly JsonEnumTable _table;

    /// <summary>Makes a converter.</summary>
    /// <param name="table">The members.</param>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    public ApiEnumConverter(JsonEnumTable table) => _table = table ?? throw new ArgumentNullException(nameof(table));

    /// <inheritdoc/>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? ToMember(ref reader)
            : throw new JsonException($"The enumeration {typeof(TEnum)} is written as a string, but the JSON has {reader.TokenType}.");

    /// <inheritdoc/>
    public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ToMember(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        Require.NotNull(writer);
        writer.WriteStringValue(_table.GetName(EnumNumber.ToInt64(value)));
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        Require.NotNull(writer);
        writer.WritePropertyName(_table.GetName(EnumNumber.ToInt64(value)));
    }

    private TEnum ToMember(ref Utf8JsonReader reader)
    {
        string name;
        try
        {
            name = reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException(ApiJsonReader.InvalidUnicode, exception);
        }

        return _table.Read(Encoding.UTF8.GetBytes(name), out long value) != JsonEnumMatch.None
            ? EnumNumber.ToEnum<TEnum>(value)
            : throw new JsonException($"'{name}' is no documented member of the enumeration {typeof(TEnum)}.");
    }
}
