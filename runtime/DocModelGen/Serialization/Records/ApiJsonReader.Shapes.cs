using System;
using System.Collections.Generic;
using System.Text.Json;

namespace DocModelGen.Serialization;

public ref partial struct ApiJsonReader
{
    /// <summary>Reads an object into a new one of a generated record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="target">The new object, in which nothing is set.</param>
    /// <returns>The same object.</returns>
    /// <exception cref="JsonException">There is no object, or a value in it has another JSON kind than is documented.</exception>
    public T ReadInto<T>(T target)
        where T : ApiObject
    {
        Require.NotNull(target);
        target.StartReading();
        ReadProperties(target);
        target.EndReading(_keptByEnded);
        return target;
    }

    private void ReadProperties(ApiObject target)
    {
        JsonLayout layout = target.JsonLayout;
        JsonNameTable names = layout.Names;
        JsonField[] fields = layout.Fields;
        while (ReadProperty(names, out int index))
        {
            ref readonly JsonField field = ref fields[index];
            switch (field.Kind)
            {
                case JsonFieldKind.String:
                    field.In<string?>(target) = ReadString();
                    break;
                case JsonFieldKind.Boolean:
                    field.In<bool?>(target) = ReadBoolean();
                    break;
                case JsonFieldKind.Byte:
                    field.In<byte?>(target) = ReadByte();
                    break;
                case JsonFieldKind.Int16:
                    field.In<short?>(target) = ReadInt16();
                    break;
                case JsonFieldKind.Int32:
                    field.In<int?>(target) = ReadInt32();
                    break;
                case JsonFieldKind.Int64:
                    field.In<long?>(target) = ReadInt64();
                    break;
                case JsonFieldKind.Single:
                    field.In<float?>(target) = ReadSingle();
                    break;
                case JsonFieldKind.Double:
                    field.In<double?>(target) = ReadDouble();
                    break;
                case JsonFieldKind.Decimal:
                    field.In<decimal?>(target) = ReadDecimal();
                    break;
                case JsonFieldKind.DateTimeOffset:
                    field.In<DateTimeOffset?>(target) = ReadDateTimeOffset();
                    break;
                case JsonFieldKind.Duration:
                    field.In<TimeSpan?>(target) = ReadDuration();
                    break;
                case JsonFieldKind.Guid:
                    field.In<Guid?>(target) = ReadGuid();
                    break;
                case JsonFieldKind.Binary:
                    field.In<byte[]?>(target) = ReadBinary();
                    break;
                case JsonFieldKind.Element:
                    field.In<JsonElement?>(target) = ReadElement();
                    break;
#if NET
                case JsonFieldKind.Date:
                    field.In<DateOnly?>(target) = ReadDate();
                    break;
                case JsonFieldKind.TimeOfDay:
                    field.In<TimeOnly?>(target) = ReadTimeOfDay();
                    break;
#endif
                case JsonFieldKind.Enum:
                    field.In<int?>(target) = unchecked((int?)ReadEnumNumber(field.EnumTable));
                    break;
                case JsonFieldKind.LongEnum:
                    field.In<long?>(target) = ReadEnumNumber(field.EnumTable);
                    break;
                case JsonFieldKind.Object:
                    field.In<object?>(target) = ReadNull() ? null : field.Objects.ReadOne(ref this);
                    break;
                case JsonFieldKind.Strings:
                    field.In<IReadOnlyList<string>?>(target) = ReadStrings();
                    break;
                case JsonFieldKind.Booleans:
                    field.In<IReadOnlyList<bool>?>(target) = ReadBooleans();
                    break;
                case JsonFieldKind.Bytes:
                    field.In<IReadOnlyList<byte>?>(target) = ReadBytes();
                    break;
                case JsonFieldKind.Int16s:
                    field.In<IReadOnlyList<short>?>(target) = ReadInt16s();
                    break;
                case JsonFieldKind.Int32s:
                    field.In<IReadOnlyList<int>?>(target) = ReadInt32s();
                    break;
                case JsonFieldKind.Int64s:
                    field.In<IReadOnlyList<long>?>(target) = ReadInt64s();
                    break;
                case JsonFieldKind.Singles:
                    field.In<IReadOnlyList<float>?>(target) = ReadSingles();
                    break;
                case JsonFieldKind.Doubles:
                    field.In<IReadOnlyList<double>?>(target) = ReadDoubles();
                    break;
                case JsonFieldKind.Decimals:
                    field.In<IReadOnlyList<decimal>?>(target) = ReadDecimals();
                    break;
                case JsonFieldKind.DateTimeOffsets:
                    field.In<IReadOnlyList<DateTimeOffset>?>(target) = ReadDateTimeOffsets();
                    break;
                case JsonFieldKind.Durations:
                    field.In<IReadOnlyList<TimeSpan>?>(target) = ReadDurations();
                    break;
                case JsonFieldKind.Guids:
                    field.In<IReadOnlyList<Guid>?>(target) = ReadGuids();
                    break;
                case JsonFieldKind.Binaries:
                    field.In<IReadOnlyList<byte[]>?>(target) = ReadBinaries();
                    break;
                case JsonFieldKind.Elements:
                    field.In<IReadOnlyList<JsonElement>?>(target) = ReadElements();
                    break;
#if NET
                case JsonFieldKind.Dates:
                    field.In<IReadOnlyList<DateOnly>?>(target) = ReadDates();
                    break;
                case JsonFieldKind.TimesOfDay:
                    field.In<IReadOnlyList<TimeOnly>?>(target) = ReadTimesOfDay();
                    break;
#endif
                case JsonFieldKind.Enums:
                case JsonFieldKind.Objects:
                case JsonFieldKind.Value:
                    field.In<object?>(target) = field.Items.Read(ref this);
                    break;
            }
        }
    }
}
