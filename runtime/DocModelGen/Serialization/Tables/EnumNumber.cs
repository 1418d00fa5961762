using System;
using System.Runtime.CompilerServices;

namespace DocModelGen.Serialization;

/// <summary>Generated enums, which are of <see cref="int"/> or <see cref="long"/>, and their numbers, without boxing.</summary>
internal static class EnumNumber
{
    public static bool IsLong<TEnum>()
        where TEnum : struct, Enum => Unsafe.SizeOf<TEnum>() == sizeof(long);

    public static long ToInt64<TEnum>(TEnum value)
        where TEnum : struct, Enum => IsLong<TEnum>() ? Unsafe.As<TEnum, long>(ref value) : Unsafe.As<TEnum, int>(ref value);

    public static TEnum ToEnum<TEnum>(long value)
        where TEnum : struct, Enum
    {
        if (IsLong<TEnum>())
        {
            return Unsafe.As<long, TEnum>(ref value);
        }

        int narrow = unchecked((int)value);
        return Unsafe.As<int, TEnum>(ref narrow);
    }
}
