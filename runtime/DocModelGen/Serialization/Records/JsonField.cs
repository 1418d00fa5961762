using System.Runtime.CompilerServices;

namespace DocModelGen.Serialization;

/// <summary>Where an object keeps a JSON property, and what of.</summary>
/// <param name="kind">The type of the field.</param>
/// <param name="offset">The field's distance from the object's first byte.</param>
/// <param name="details">The members of an enumeration (<see cref="JsonEnumTable"/>), or what a list or an object is of (<see cref="JsonItems"/>).</param>
internal readonly struct JsonField(JsonFieldKind kind, nint offset, object? details)
{
    public JsonFieldKind Kind { get; } = kind;

    public nint Offset { get; } = offset;

    public object? Details { get; } = details;

    public JsonEnumTable EnumTable => Unsafe.As<JsonEnumTable>(Details!);

    public JsonItems Items => Unsafe.As<JsonItems>(Details!);

    public JsonObjects Objects => Unsafe.As<JsonObjects>(Details!);

    /// <summary>The field itself, in an object of the type that lists the property.</summary>
    /// <typeparam name="T">The field's type, or one with the same representation.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T In<T>(ApiObject owner) => ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref FirstByteOf(owner), Offset));

    /// <summary>How far a field lies from the first byte of the object that it is in.</summary>
    public static nint OffsetOf<T>(ApiObject owner, ref T field) => Unsafe.ByteOffset(ref FirstByteOf(owner), ref Unsafe.As<T, byte>(ref field));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte FirstByteOf(ApiObject owner) => ref Unsafe.As<AnyObject>(owner).First;

    /// <summary>Stands for any object: its first field begins where theirs does.</summary>
    private sealed class AnyObject
    {
#pragma warning disable CS0649 // Nothing assigns it: no such object is ever made.
        public byte First;
#pragma warning restore CS0649
    }
}

/// <summary>The types that fields of generated records have.</summary>
internal enum JsonFieldKind : byte
{
    String,
    Boolean,
    Byte,
    Int16,
    Int32,
    Int64,
    Single,
    Double,
    Decimal,
    DateTimeOffset,
    Date,
    TimeOfDay,
    Duration,
    Guid,
    Binary,
    Element,
    Enum,
    LongEnum,
    Object,
    Strings,
    Booleans,
    Bytes,
    Int16s,
    Int32s,
    Int64s,
    Singles,
    Doubles,
    Decimals,
    DateTimeOffsets,
    Dates,
    TimesOfDay,
    Durations,
    Guids,
    Binaries,
    Elements,
    Enums,
    Objects,

    /// <summary>A list of lists, or a map.</summary>
    Value,
}
