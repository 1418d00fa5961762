using System;
using System.Collections.Generic;
using System.Text.Json;

namespace DocModelGen.Serialization;

internal ref partial struct ApiJsonWriter
{
    /// <summary>Writes an array of members of an enumeration.</summary>
    /// <typeparam name="TEnum">The enum, whose underlying type is <see cref="int"/> or <see cref="long"/>.</typeparam>
    /// <param name="property">The index of the property.</param>
    /// <param name="values">The members.</param>
    /// <param name="table">Their names.</param>
    public void WriteEnums<TEnum>(int property, IReadOnlyList<TEnum>? values, JsonEnumTable table)
        where TEnum : struct, Enum
    {
        Require.NotNull(table);
        if (values is null || TryWriteKept(property, values))
        {
            return;
        }

        WriteStartArray(property);
        for (int i = 0; i < values.Count; i++)
        {
            WriteElementSeparator(i);
            WriteEnumValue(EnumNumber.ToInt64(values[i]), table);
        }

        WriteEndArray();
    }

    /// <summary>Writes an array of scalars.</summary>
    /// <param name="property">The index of the property.</param>
    /// <param name="values">The elements.</param>
    /// <param name="type">Their kind.</param>
    public void WriteList<T>(int property, IReadOnlyList<T>? values, JsonValueType<T> type)
    {
        if (values is null || TryWriteKept(property, values))
        {
            return;
        }

        WriteStartArray(property);
        for (int i = 0; i < values.Count; i++)
        {
            WriteElementSeparator(i);
            WriteItem(values[i], type);
        }

        WriteEndArray();
    }

    /// <summary>Writes all that came in the place of a list or map that has no more than what could be read of it.</summary>
    private bool TryWriteKept(int property, object values)
    {
        if (_additionalData is null || values is not IPartialValue || !TryGetKept(property, out JsonElement kept))
        {
            return false;
        }

        WriteName(property, 0);
        WriteElementValue(kept);
        return true;
    }

    private readonly bool TryGetKept(int property, out JsonElement kept) =>
        _additionalData!.TryGetValue(_table[property], out kept) && kept.ValueKind != JsonValueKind.Undefined;
}
