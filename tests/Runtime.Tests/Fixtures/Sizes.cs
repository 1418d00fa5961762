using System;
using System.Text.Json.Serialization;
using DocModelGen.Serialization;

namespace DocModelGen.Runtime.Tests.Fixtures;

/// <summary>Members beyond 32 bits.</summary>
[Flags]
[JsonConverter(typeof(SizesJson))]
public enum Sizes : long
{
    None = 0,
    Small = 1,
    Medium = 2147483648,
    Large = 1099511627776,
    Largest = long.MinValue,
}

public sealed class SizesJson : ApiEnumConverter<Sizes>
{
    public SizesJson()
        : base(Table)
    {
    }

    internal static readonly JsonEnumTable Table = JsonEnumTable.Flags(
        [0, 1, 2147483648, 1099511627776, long.MinValue], "none", "small", "medium", "large", "largest");
}
