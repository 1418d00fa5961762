using System;
using System.Collections.Generic;
using System.Text.Json;

namespace DocModelGen.Serialization;

/// <summary>Compares objects of generated records by what their JSON properties hold: lists and bytes item by item.</summary>
internal static class JsonContent
{
    /// <summary>Whether two objects of one type hold the same.</summary>
    public static bool AreSame(ApiObject left, ApiObject right)
    {
        foreach (ref readonly JsonField field in left.JsonLayout.Fields.AsSpan())
        {
            if (!AreSame(in field, left, right))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A number that is the same for objects that hold the same; lists, objects and untyped JSON are left out.</summary>
    public static int GetHashCode(ApiObject value)
    {
        int hash = 17;
        foreach (ref readonly JsonField field in value.JsonLayout.Fields.AsSpan())
        {
            hash = unchecked((hash * 31) + GetHashCode(in field, value));
        }

        return hash;
    }

    public static bool AreSame(JsonElement left, JsonElement right) => UntypedJson.AreSame(left, right);

    public static bool AreSame<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right, Func<T, T, bool> same)
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return ReferenceEquals(left, right);
        }

        if (left.Count != right.Count)
        {
            return false;
        }

        for (int i = 0; i < left.Count; i++)
        {
            if (!same(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame(in JsonField field, ApiObject left, ApiObject right) => field.Kind switch
    {
        JsonFieldKind.String => field.In<string?>(left) == field.In<string?>(right),
        JsonFieldKind.Boolean => Same<bool>(field, left, right),
        JsonFieldKind.Byte => Same<byte>(field, left, right),
        JsonFieldKind.Int16 => Same<short>(field, left, right),
        JsonFieldKind.Int32 => Same<int>(field, left, right),
        JsonFieldKind.Int64 => Same<long>(field, left, right),
        JsonFieldKind.Single => Same<float>(field, left, right),
        JsonFieldKind.Double => Same<double>(field, left, right),
        JsonFieldKind.Decimal => Same<decimal>(field, left, right),
        JsonFieldKind.DateTimeOffset => Same<DateTimeOffset>(field, left, right),
        JsonFieldKind.Duration => Same<TimeSpan>(field, left, right),
        JsonFieldKind.Guid => Same<Guid>(field, left, right),
#if NET
        JsonFieldKind.Date => Same<DateOnly>(field, left, right),
        JsonFieldKind.TimeOfDay => Same<TimeOnly>(field, left, right),
#endif
        JsonFieldKind.Enum => Same<int>(field, left, right),
        JsonFieldKind.LongEnum => Same<long>(field, left, right),
        JsonFieldKind.Object => Equals(field.In<object?>(left), field.In<object?>(right)),
        JsonFieldKind.Binary => AreSame(field.In<byte[]?>(left), field.In<byte[]?>(right)),
        JsonFieldKind.Element => AreSame(field.In<JsonElement?>(left) ?? default, field.In<JsonElement?>(right) ?? default),
        JsonFieldKind.Strings => SameItems<string>(field, left, right),
        JsonFieldKind.Booleans => SameItems<bool>(field, left, right),
        JsonFieldKind.Bytes => SameItems<byte>(field, left, right),
        JsonFieldKind.Int16s => SameItems<short>(field, left, right),
        JsonFieldKind.Int32s => SameItems<int>(field, left, right),
        JsonFieldKind.Int64s => SameItems<long>(field, left, right),
        JsonFieldKind.Singles => SameItems<float>(field, left, right),
        JsonFieldKind.Doubles => SameItems<double>(field, left, right),
        JsonFieldKind.Decimals => SameItems<decimal>(field, left, right),
        JsonFieldKind.DateTimeOffsets => SameItems<DateTimeOffset>(field, left, right),
        JsonFieldKind.Durations => SameItems<TimeSpan>(field, left, right),
        JsonFieldKind.Guids => SameItems<Guid>(field, left, right),
#if NET
        JsonFieldKind.Dates => SameItems<DateOnly>(field, left, right),
        JsonFieldKind.TimesOfDay => SameItems<TimeOnly>(field, left, right),
#endif
        JsonFieldKind.Binaries => AreSame(field.In<IReadOnlyList<byte[]>?>(left), field.In<IReadOnlyList<byte[]>?>(right), static (left, right) => AreSame(left, right)),
        JsonFieldKind.Elements => AreSame(field.In<IReadOnlyList<JsonElement>?>(left), field.In<IReadOnlyList<JsonElement>?>(right), AreSame),
        _ => field.Items.AreSame(field.In<object?>(left), field.In<object?>(right)),
    };

    private static int GetHashCode(in JsonField field, ApiObject value) => field.Kind switch
    {
        JsonFieldKind.String => field.In<string?>(value) is { } text ? StringComparer.Ordinal.GetHashCode(text) : 0,
        JsonFieldKind.Boolean => field.In<bool?>(value).GetHashCode(),
        JsonFieldKind.Byte => field.In<byte?>(value).GetHashCode(),
        JsonFieldKind.Int16 => field.In<short?>(value).GetHashCode(),
        JsonFieldKind.Int32 => field.In<int?>(value).GetHashCode(),
        JsonFieldKind.Int64 => field.In<long?>(value).GetHashCode(),
        JsonFieldKind.Single => field.In<float?>(value).GetHashCode(),
        JsonFieldKind.Double => field.In<double?>(value).GetHashCode(),
        JsonFieldKind.Decimal => field.In<decimal?>(value).GetHashCode(),
        JsonFieldKind.DateTimeOffset => field.In<DateTimeOffset?>(value).GetHashCode(),
        JsonFieldKind.Duration => field.In<TimeSpan?>(value).GetHashCode(),
        JsonFieldKind.Guid => field.In<Guid?>(value).GetHashCode(),
#if NET
        JsonFieldKind.Date => field.In<DateOnly?>(value).GetHashCode(),
        JsonFieldKind.TimeOfDay => field.In<TimeOnly?>(value).GetHashCode(),
#endif
        JsonFieldKind.Enum => field.In<int?>(value).GetHashCode(),
        JsonFieldKind.LongEnum => field.In<long?>(value).GetHashCode(),
        _ => 0,
    };

    private static bool Same<T>(in JsonField field, ApiObject left, ApiObject right)
        where T : struct => EqualityComparer<T?>.Default.Equals(field.In<T?>(left), field.In<T?>(right));

    private static bool SameItems<T>(in JsonField field, ApiObject left, ApiObject right) =>
        AreSame(field.In<IReadOnlyList<T>?>(left), field.In<IReadOnlyList<T>?>(right), EqualityComparer<T>.Default.Equals);

    public static bool AreSame(byte[]? left, byte[]? right) =>
        left is null || right is null ? ReferenceEquals(left, right) : left.AsSpan().SequenceEqual(right);
}
