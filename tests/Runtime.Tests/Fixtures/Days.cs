using System;
using System.Text.Json.Serialization;
using DocModelGen.Serialization;

namespace DocModelGen.Runtime.Tests.Fixtures;

[Flags]
[JsonConverter(typeof(DaysJson))]
public enum Days
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
}

public sealed class DaysJson : ApiEnumConverter<Days>
{
    public DaysJson()
        : base(Table)
    {
    }

    internal static readonly JsonEnumTable Table = JsonEnumTable.Flags([0, 1, 2, 4], "none", "monday", "tuesday", "wednesday");
}
