using System.Runtime.CompilerServices;

namespace DocModelGen.Serialization;

/// <summary>Where the objects of a type keep a JSON property, and what kind of value it is.</summary>
/// <remarks>
/// <para>Fields are reached by their distance from the object's first byte, because nothing else is as fast without a statement for each property and
/// purpose in generated code. This is safe, since</para>
/// <list type="number">
/// <item>a distance is measured (<see cref="OffsetOf"/>) from a <c>ref</c> to a field that the object itself hands out in <see cref="ApiObject.ListProperties"/>;</item>
/// <item><see cref="JsonLayout"/> measures it in two objects of the type and refuses one that differs: a static field, a local or a field of another object lies elsewhere beside each;</item>
/// <item>the .NET runtime never moves a field within the objects of a loaded type, and all objects of one type have one layout;</item>
/// <item>a layout is used for objects of its very type only: <see cref="JsonShape.LayoutOf"/> compares the type of each object, and a type that derives has a layout of its own;</item>
/// <item>the field's static type is that of the <c>ref</c> parameter of the <c>Add</c> method, which also chooses <see cref="Type"/>: both come from one line of
/// <see cref="JsonPropertyList"/>. An enum is reached as its underlying type, which has the same representation;</item>
/// <item>a reference is stored through <c>ref T</c>, so that the garbage collector's write barrier runs, and the <c>ref</c> keeps the object alive.</item>
/// </list>
/// </remarks>
/// <param name="kind">The kinds that reader and writer tell apart without a call.</param>
/// <param name="offset">The field's distance from the object's first byte.</param>
/// <param name="type">How the value is read, written and compared.</param>
internal readonly struct JsonField(JsonFieldKind kind, nint offset, JsonFieldType type)
{
    public readonly JsonFieldKind Kind = kind;
    public readonly nint Offset = offset;
    public readonly JsonFieldType Type = type;

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

/// <summary>The kinds of fields that are common enough to be told apart by a switch; what <see cref="JsonFieldType"/> does with them is the same.</summary>
internal enum JsonFieldKind : byte
{
    Other,
    String,
    Boolean,
    Int32,
}
