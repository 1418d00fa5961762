using System;
using System.Text.Json;

namespace DocModelGen.Serialization;

// Replies of functions and actions that return a primitive: { "@odata.context": "...", "value": 5 } (OData JSON Format 4.01, 11).
public ref partial struct ApiJsonReader
{
    private static readonly JsonNameTable s_valueNames = new("value");

    private delegate T ReadOne<T>(ref ApiJsonReader reader);

    /// <summary>Reads the <c>value</c> of a reply that wraps a primitive.</summary>
    /// <returns>The value, or <see langword="null"/> for null and for a reply without one.</returns>
    public string? ReadValueString() => ReadValue(static (ref ApiJsonReader reader) => reader.ReadString());

    /// <inheritdoc cref="ReadValueString"/>
    public bool? ReadValueBoolean() => ReadValue(static (ref ApiJsonReader reader) => reader.ReadBoolean());

    /// <inheritdoc cref="ReadValueString"/>
    public byte? ReadValueByte() => ReadValue(static (ref ApiJsonReader reader) => reader.ReadByte());

    /// <inheritdoc cref="ReadValueString"/>
    public short? ReadValueInt16() => ReadValue(static (ref ApiJsonReader reader) => reader.ReadInt16());

    /// <inheritdoc cref="ReadValueString"/>
    public int? ReadValueInt32() => ReadValue(static (ref ApiJsonReader reader) => reader.ReadInt32());

    /// <inheritdoc cref="ReadValueString"/>
    public long? ReadValueInt64() => ReadValue(static (ref ApiJsonReader reader) => reader.ReadInt64());

    /// <inheritdoc cref="ReadValueString"/>
    public float? ReadValueSingle() => ReadValue(static (ref ApiJsonReader reader) => reader.ReadSingle());

    /// <inheritdoc cref="ReadValueString"/>
    public double? ReadValueDouble() => ReadValue(static (ref ApiJsonReader reader) => reader.ReadDouble());

    /// <inheritdoc cref="ReadValueString"/>
    public decimal? ReadValueDecimal() => ReadValue(static (ref ApiJsonReader reader) => reader.ReadDecimal());

    /// <inheritdoc cref="ReadValueString"/>
    public Guid? ReadValueGuid() => ReadValue(static (ref ApiJsonReader reader) => reader.ReadGuid());

    /// <inheritdoc cref="ReadValueString"/>
    public DateTimeOffset? ReadValueDateTimeOffset() => ReadValue(static (ref ApiJsonReader reader) => reader.ReadDateTimeOffset());

#if NET
    /// <inheritdoc cref="ReadValueString"/>
    public DateOnly? ReadValueDate() => ReadValue(static (ref ApiJsonReader reader) => reader.ReadDate());

    /// <inheritdoc cref="ReadValueString"/>
    public TimeOnly? ReadValueTimeOfDay() => ReadValue(static (ref ApiJsonReader reader) => reader.ReadTimeOfDay());
#endif

    /// <inheritdoc cref="ReadValueString"/>
    public TimeSpan? ReadValueDuration() => ReadValue(static (ref ApiJsonReader reader) => reader.ReadDuration());

    /// <inheritdoc cref="ReadValueString"/>
    public byte[]? ReadValueBinary() => ReadValue(static (ref ApiJsonReader reader) => reader.ReadBinary());

    /// <inheritdoc cref="ReadValueString"/>
    public JsonElement? ReadValueElement() => ReadValue(static (ref ApiJsonReader reader) => reader.ReadElement());

    /// <summary>Reads the <c>value</c> of a reply that wraps a member of an enumeration.</summary>
    /// <typeparam name="TEnum">The enum, whose underlying type is <see cref="int"/> or <see cref="long"/>.</typeparam>
    /// <param name="table">The members.</param>
    /// <returns>The member, or <see langword="null"/> for null, for an unknown member and for a reply without one.</returns>
    public TEnum? ReadValueEnum<TEnum>(JsonEnumTable table)
        where TEnum : struct, Enum
    {
        TEnum? result = null;
        while (ReadProperty(s_valueNames, out _))
        {
            result = ReadEnum<TEnum>(table);
        }

        return result;
    }

    private T? ReadValue<T>(ReadOne<T?> read)
    {
        if (_depth == 0 && Peek() is (byte)'-' or (>= (byte)'0' and <= (byte)'9'))
        {
            // A number alone, as /$count is answered with (OData Protocol 4.01, 11.2.10).
            return read(ref this);
        }

        T? result = default;
        while (ReadProperty(s_valueNames, out _))
        {
            result = read(ref this);
        }

        return result;
    }
}
