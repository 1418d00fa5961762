using System;
using System.Collections.Generic;

namespace DocModelGen.Service.Tests.Harbour;

/// <summary>What the service knows, in memory; each host has its own.</summary>
public class HarbourStore
{
    public HarbourStore()
    {
        Berths = [new Berth { Id = "b1", Depth = 4.5 }, new Berth { Id = "b2", Depth = 7 }];
        Vessels =
        [
            new Vessel { Id = "v1", Name = "Ada's Hope", Built = Day(1999, 5, 1), Length = 12, Colour = "red", Equipment = Equipment.Radar | Equipment.Raft, Berth = Berths[0] },
            new SailBoat { Id = "v2", Name = "Breeze", Built = Day(2010, 2, 3), Length = 9, Masts = 2, Papers = new Papers { Number = "R-7", Others = { ["owner"] = "Kim", ["dues"] = 12.5m } } },
            new Vessel { Id = "v3", Name = "Cormorant", Built = Day(2020, 11, 30), Length = 21, Colour = "blue", Equipment = Equipment.None, Berth = Berths[1] },
            new Vessel { Id = "v4", Name = "Dora", Built = Day(2021, 1, 1), Length = 30 },
            new Vessel { Id = "v5", Name = "Elk", Length = 31 },
        ];
    }

    public List<Vessel> Vessels { get; }

    public List<Berth> Berths { get; }

    public Vessel? Find(string id) => Vessels.Find(vessel => vessel.Id == id);

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 8, 30, 0, TimeSpan.Zero);
}
