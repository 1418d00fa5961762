using System;
using DocModelGen.Serialization;

namespace DocModelGen.Runtime.Tests.Fixtures;

[Flags]
public enum Days
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
}

internal static class DaysJson
{
    internal static readonly JsonEnumTable Table = JsonEnumTable.Flags([0, 1, 2, 4], "none", "monday", "tuesday", "wednesday");
}
