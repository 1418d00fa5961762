using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;

namespace DocModelGen.Service.Tests.Harbour;

/// <summary>What lies at a berth, as the service keeps it.</summary>
public class Vessel
{
    [Key]
    public string Id { get; set; } = "";

    public string? Name { get; set; }

    public DateTimeOffset? Built { get; set; }

    public int? Length { get; set; }

    public string? Colour { get; set; }

    public Equipment? Equipment { get; set; }

    public Papers? Papers { get; set; }

    public Berth? Berth { get; set; }

    /// <summary>What the service makes its ETag of.</summary>
    [ConcurrencyCheck]
    public int Revision { get; set; }
}

public class SailBoat : Vessel
{
    public int? Masts { get; set; }
}

public class Berth
{
    [Key]
    public string Id { get; set; } = "";

    public double? Depth { get; set; }
}

/// <summary>An open type.</summary>
public class Papers
{
    public string? Number { get; set; }

    public IDictionary<string, object> Others { get; set; } = new Dictionary<string, object>();
}

[Flags]
public enum Equipment
{
    None = 0,
    Radar = 1,
    Radio = 2,
    Raft = 4,
}
