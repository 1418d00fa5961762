using System;
using System.Collections.Generic;
using System.Text.Json;

namespace DocModelGen.Serialization;

public ref partial struct ApiJsonWriter
{
    /// <summary>Writes an object of a generated record by its shape.</summary>
    internal void WriteProperties(ApiObject value)
    {
        JsonLayout layout = value.JsonLayout;
        JsonField[] fields = layout.Fields;
        WriteStartObject(layout.Names, value.AdditionalData);
        for (int i = 0; i < fields.Length; i++)
        {
            ref readonly JsonField field = ref fields[i];
            switch (field.Kind)
            {
                case JsonFieldKind.String:
                    WriteString(i, field.In<string?>(value));
                    break;
                case JsonFieldKind.Boolean:
                    WriteBoolean(i, field.In<bool?>(value));
                    break;
                case JsonFieldKind.Byte:
                    WriteByte(i, field.In<byte?>(value));
                    break;
                case JsonFieldKind.Int16:
                    WriteInt16(i, field.In<short?>(value));
                    break;
                case JsonFieldKind.Int32:
                    WriteInt32(i, field.In<int?>(value));
                    break;
                case JsonFieldKind.Int64:
                    WriteInt64(i, field.In<long?>(value));
                    break;
                case JsonFieldKind.Single:
                    WriteSingle(i, field.In<float?>(value));
                    break;
                case JsonFieldKind.Double:
                    WriteDouble(i, field.In<double?>(value));
                    break;
                case JsonFieldKind.Decimal:
                    WriteDecimal(i, field.In<decimal?>(value));
                    break;
                case JsonFieldKind.DateTimeOffset:
                    WriteDateTimeOffset(i, field.In<DateTimeOffset?>(value));
                    break;
                case JsonFieldKind.Duration:
                    WriteDuration(i, field.In<TimeSpan?>(value));
                    break;
                case JsonFieldKind.Guid:
                    WriteGuid(i, field.In<Guid?>(value));
                    break;
                case JsonFieldKind.Binary:
                    WriteBinary(i, field.In<byte[]?>(value));
                    break;
                case JsonFieldKind.Element:
                    WriteElement(i, field.In<JsonElement?>(value));
                    break;
#if NET
                case JsonFieldKind.Date:
                    WriteDate(i, field.In<DateOnly?>(value));
                    break;
                case JsonFieldKind.TimeOfDay:
                    WriteTimeOfDay(i, field.In<TimeOnly?>(value));
                    break;
#endif
                case JsonFieldKind.Enum:
                    WriteEnum(i, field.In<int?>(value), field.EnumTable);
                    break;
                case JsonFieldKind.LongEnum:
                    WriteEnum(i, field.In<long?>(value), field.EnumTable);
                    break;
                case JsonFieldKind.Object:
                    WriteObject(i, field.In<ApiObject?>(value));
                    break;
                case JsonFieldKind.Strings:
                    WriteStrings(i, field.In<IReadOnlyList<string>?>(value));
                    break;
                case JsonFieldKind.Booleans:
                    WriteBooleans(i, field.In<IReadOnlyList<bool>?>(value));
                    break;
                case JsonFieldKind.Bytes:
                    WriteBytes(i, field.In<IReadOnlyList<byte>?>(value));
                    break;
                case JsonFieldKind.Int16s:
                    WriteInt16s(i, field.In<IReadOnlyList<short>?>(value));
                    break;
                case JsonFieldKind.Int32s:
                    WriteInt32s(i, field.In<IReadOnlyList<int>?>(value));
                    break;
                case JsonFieldKind.Int64s:
                    WriteInt64s(i, field.In<IReadOnlyList<long>?>(value));
                    break;
                case JsonFieldKind.Singles:
                    WriteSingles(i, field.In<IReadOnlyList<float>?>(value));
                    break;
                case JsonFieldKind.Doubles:
                    WriteDoubles(i, field.In<IReadOnlyList<double>?>(value));
                    break;
                case JsonFieldKind.Decimals:
                    WriteDecimals(i, field.In<IReadOnlyList<decimal>?>(value));
                    break;
                case JsonFieldKind.DateTimeOffsets:
                    WriteDateTimeOffsets(i, field.In<IReadOnlyList<DateTimeOffset>?>(value));
                    break;
                case JsonFieldKind.Durations:
                    WriteDurations(i, field.In<IReadOnlyList<TimeSpan>?>(value));
                    break;
                case JsonFieldKind.Guids:
                    WriteGuids(i, field.In<IReadOnlyList<Guid>?>(value));
                    break;
                case JsonFieldKind.Binaries:
                    WriteBinaries(i, field.In<IReadOnlyList<byte[]>?>(value));
                    break;
                case JsonFieldKind.Elements:
                    WriteElements(i, field.In<IReadOnlyList<JsonElement>?>(value));
                    break;
#if NET
                case JsonFieldKind.Dates:
                    WriteDates(i, field.In<IReadOnlyList<DateOnly>?>(value));
                    break;
                case JsonFieldKind.TimesOfDay:
                    WriteTimesOfDay(i, field.In<IReadOnlyList<TimeOnly>?>(value));
                    break;
#endif
                case JsonFieldKind.Enums:
                case JsonFieldKind.Objects:
                case JsonFieldKind.Value:
                    field.Items.Write(ref this, i, field.In<object?>(value));
                    break;
            }
        }

        WriteEndObject();
    }
}
