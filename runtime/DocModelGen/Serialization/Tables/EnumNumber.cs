using System;
using System.Runtime.CompilerServices;

namespace DocModelGen.Serialization;

/// <summary>Generated enums and their numbers, without boxing.</summary>
internal static class EnumNumber
{
    public static int ToInt32<TEnum>(TEnum value)
        where TEnum : struct, Enum => Unsafe.As<TEnum, int>(ref value);

    public static TEnum ToEnum<TEnum>(int value)
        where TEnum : struct, Enum => Unsafe.As<int, TEnum>(ref value);
}
