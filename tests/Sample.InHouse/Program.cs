using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using DocModelGen;
using SeedBank;
using SeedBank.ApiModels;
using SeedBank.YardModels;

await using LoopbackService service = await LoopbackService.StartAsync();
using HttpClient http = new();

// A list whose pages a query parameter counts, and one that goes on with a cursor: both read like any other.
ApiClient bank = new(http, new ApiClientOptions { BaseAddress = service.Bank });
List<Packet> packets = [];
await foreach (Packet packet in bank.ListAsync(new ListPackets { Sowing = "autumn" }))
{
    packets.Add(packet);
    Console.WriteLine($"packet    {packet.Species}, {packet.Sowing}, drawer {packet.Drawer?.Number}, germination {packet.Germination?.Values.FirstOrDefault()}");
}

List<string?> gardeners = [];
await foreach (Gardener gardener in bank.ListAsync(new ListGardeners()))
{
    gardeners.Add(gardener.Name);
    Console.WriteLine($"gardener  {gardener.Name}");
}

ApiResponse<Packet> added = await bank.SendAsync(new AddPacket(new Packet { Species = "Papaver rhoeas", Sowing = PacketSowing.Autumn }));
Console.WriteLine($"added     {added.Body.Id}");

string? refused = null;
try
{
    await bank.SendAsync(new AddPacket(new Packet { Species = "Viola arvensis", Sowing = PacketSowing.Autumn, Drawer = new PacketDrawer { Number = 99 } }));
}
catch (ApiException exception)
{
    refused = exception.Code;
    Console.WriteLine($"refused   {exception.Code}: {exception.ErrorMessage}");
}

// Pages of another house: a prefix in front of every path, keys in parentheses, values in quotes.
ApiClient yard = new(http, new ApiClientOptions { BaseAddress = service.Yard });
ApiResponse<Crate> crate = await yard.SendAsync(new CreateCrates("3", new Crate { Label = "Poppies 4", State = CrateState.HalfFull }));
List<CrateState?> states = [];
await foreach (Crate listed in yard.ListAsync(new ListCrates("3")))
{
    states.Add(listed.State);
    Console.WriteLine($"crate     {listed.Label}, {listed.State}");
}

(string What, bool Holds)[] checks =
[
    ("two pages of packets, with their map and their drawer", packets is [{ Germination: { } percent }, { Drawer.Number: 4 }] && percent["2024"] == 81),
    ("the cursor was followed", gardeners is ["Ada Moss", "Jo Fern"]),
    ("what was added has an id", added.Body.Id is not null && added.StatusCode == AddPacket.Documented.SuccessStatus),
    ("the refusal has the bank's code", refused == "drawerFull"),
    ("the examples' address is suggested", ListPackets.Documented.SuggestedBaseAddress == "https://seeds.garden.example/bank/v1"),
    ("a crate was created and listed", crate.Body is { Id: not null, State: CrateState.HalfFull } && states is [CrateState.HalfFull, CrateState.Blank]),
    ("no prefix is part of a path", service.Received.All(static target => !target.Contains("yardPrefix", StringComparison.Ordinal))),
];
foreach ((string what, bool holds) in checks)
{
    Console.WriteLine($"{(holds ? "✓" : "✗")} {what}");
}

return checks.All(static check => check.Holds) ? 0 : 1;
