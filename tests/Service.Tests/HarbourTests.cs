using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using DocModelGen.Service.Tests.Models;
using DocModelGen.Service.Tests.Models.Harbour;
using Xunit;
using HarbourHost = DocModelGen.Service.Tests.Harbour.HarbourHost;

namespace DocModelGen.Service.Tests;

/// <summary>Generated requests and records against a service that is none of ours: Microsoft.AspNetCore.OData on a loopback port.</summary>
public sealed class HarbourTests : IAsyncLifetime
{
    private HarbourHost _host = null!;

    private ApiClient Client => _host.Client;

    public async Task InitializeAsync() => _host = await HarbourHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_list_is_read_page_by_page()
    {
        var names = new List<string?>();
        await foreach (Vessel vessel in Client.ListAsync(new ListVessels()))
        {
            names.Add(vessel.Name);
        }

        Assert.Equal(["Ada's Hope", "Breeze", "Cormorant", "Dora", "Elk"], names);

        int pages = 0;
        await foreach (ApiPage<Vessel> page in Client.ListPagesAsync(new ListVessels { Count = true }))
        {
            pages++;
            Assert.Equal(5, page.Count);
        }

        Assert.Equal(3, pages);
    }

    [Fact]
    public async Task A_stored_link_goes_on()
    {
        ApiPage<Vessel> first = (await Client.SendAsync(new ListVessels())).Body;
        ApiPage<Vessel> second = (await Client.SendAsync(new ListVessels().Continue(first.NextLink!))).Body;

        Assert.Equal(["v3", "v4"], second.Value.Select(static vessel => vessel.Id));
    }

    [Fact]
    public async Task A_filter_has_quotes_and_dates()
    {
        ApiPage<Vessel> quoted = (await Client.SendAsync(new ListVessels { Filter = "name eq 'Ada''s Hope'" })).Body;
        Assert.Equal(["v1"], quoted.Value.Select(static vessel => vessel.Id));

        ApiPage<Vessel> dated = (await Client.SendAsync(new ListVessels { Filter = "built ge 2010-02-03T09:30:00+01:00 and length lt 25", OrderBy = ["length desc"] })).Body;
        Assert.Equal(["v3", "v2"], dated.Value.Select(static vessel => vessel.Id));

        ApiPage<Vessel> flagged = (await Client.SendAsync(new ListVessels { Filter = "equipment has harbour.equipment'Raft'" })).Body;
        Assert.Equal(["v1"], flagged.Value.Select(static vessel => vessel.Id));
    }

    [Fact]
    public async Task A_count_alone_is_a_number() => Assert.Equal(5, (await Client.SendAsync(new CountVessels())).Body);

    [Fact]
    public async Task Select_and_expand_choose_what_comes()
    {
        Vessel vessel = (await Client.SendAsync(new GetVessel("v1") { Select = ["id", "name"], Expand = ["berth($select=id,depth)"] })).Body;

        Assert.Equal(("v1", "Ada's Hope", null as int?), (vessel.Id, vessel.Name, vessel.Length));
        Assert.Equal(("b1", 4.5), (vessel.Berth!.Id, vessel.Berth.Depth));
    }

    [Fact]
    public async Task Flags_a_derived_type_and_an_open_type_are_read()
    {
        Vessel first = (await Client.SendAsync(new GetVessel("v1"))).Body;
        Assert.Equal(Equipment.Radar | Equipment.Raft, first.Equipment);
        Assert.Equal(new DateTimeOffset(1999, 5, 1, 8, 30, 0, TimeSpan.Zero), first.Built);

        SailBoat boat = Assert.IsType<SailBoat>((await Client.SendAsync(new GetVessel("v2"))).Body);
        Assert.Equal(2, boat.Masts);
        Assert.Equal("R-7", boat.Papers!.Number);
        Assert.Equal("Kim", boat.Papers.AdditionalData!["owner"].GetString());
        Assert.Equal(12.5m, boat.Papers.AdditionalData["dues"].GetDecimal());
    }

    [Fact]
    public async Task What_is_posted_comes_back()
    {
        var posted = new SailBoat
        {
            ODataType = "#harbour.sailBoat",
            Name = "Fulmar",
            Masts = 3,
            Equipment = Equipment.Radio | Equipment.Radar,
            Papers = new Papers { Number = "R-8", AdditionalData = new Dictionary<string, JsonElement> { ["owner"] = JsonSerializer.SerializeToElement("Lee") } },
        };

        ApiResponse<Vessel> reply = await Client.SendAsync(new CreateVessel(posted));

        Assert.Equal(HttpStatusCode.Created, reply.StatusCode);
        Assert.EndsWith("/v1/vessels('v6')", reply.Headers.Location!.OriginalString, StringComparison.Ordinal);
        SailBoat boat = Assert.IsType<SailBoat>(reply.Body);
        Assert.Equal(("v6", "Fulmar", 3), (boat.Id, boat.Name, boat.Masts));
        Assert.Equal(posted.Equipment, boat.Equipment);
        Assert.Equal("Lee", boat.Papers!.AdditionalData!["owner"].GetString());
    }

    [Fact]
    public async Task A_reply_that_is_not_asked_for_is_none()
    {
        ApiResponse<Vessel> reply = await Client.SendAsync(new CreateVessel(new Vessel { Name = "Gull" }) { Prefer = "return=minimal" });

        Assert.Equal(HttpStatusCode.NoContent, reply.StatusCode);
        Assert.False(reply.HasBody);
        Assert.Contains("OData-EntityId", reply.Headers.Select(static header => header.Key));
    }

    [Fact]
    public async Task An_explicit_null_clears_and_the_rest_stays()
    {
        var change = new Vessel { Length = 13, AdditionalData = new Dictionary<string, JsonElement> { ["colour"] = JsonSerializer.SerializeToElement<string?>(null) } };

        Vessel changed = (await Client.SendAsync(new UpdateVessel("v1", change) { Prefer = "return=representation" })).Body;

        Assert.Equal(("Ada's Hope", 13, null as string), (changed.Name, changed.Length, changed.Colour));
    }

    [Fact]
    public async Task A_put_replaces()
    {
        ApiResponse reply = await Client.SendAsync(new ReplaceVessel("v3", new Vessel { Name = "Curlew" }));
        Vessel replaced = (await Client.SendAsync(new GetVessel("v3"))).Body;

        Assert.Equal(HttpStatusCode.NoContent, reply.StatusCode);
        Assert.Equal(("Curlew", null as string), (replaced.Name, replaced.Colour));
    }

    [Fact]
    public async Task A_stale_ETag_is_refused_and_a_fresh_one_taken()
    {
        string stale = ETag((await Client.SendAsync(new GetVessel("v4"))).Body);
        await Client.SendAsync(new UpdateVessel("v4", new Vessel { Length = 33 }));
        string fresh = ETag((await Client.SendAsync(new GetVessel("v4"))).Body);

        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => Client.SendAsync(new DeleteVessel("v4") { IfMatch = stale }));
        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await Client.SendAsync(new DeleteVessel("v4") { IfMatch = fresh })).StatusCode);
        ApiException gone = await Assert.ThrowsAsync<ApiException>(() => Client.SendAsync(new GetVessel("v4")));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_function_takes_collections()
    {
        ApiPage<string> fits = (await Client.SendAsync(new VesselFits("v1", ["b1", "it's, so"], [4.5, 7], new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))))).Body;
        Assert.Equal(["v1:b1", "v1:it's, so", "4.5", "7", "2020-01-02T01:04:05.0000000Z"], fits.Value);

        ApiPage<Vessel> named = (await Client.SendAsync(new VesselNamed(["Breeze", "Ada's Hope"]))).Body;
        Assert.Equal(["v1", "v2"], named.Value.Select(static vessel => vessel.Id));
    }

    [Fact]
    public async Task An_action_takes_parameters()
    {
        var parameters = new VesselMoorBody { Berth = "b2", Equipment = Equipment.Radio, Until = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero) };

        Vessel moored = (await Client.SendAsync(new VesselMoor("v5", parameters))).Body;

        Assert.Equal(("v5", Equipment.Radio), (moored.Id, moored.Equipment));
    }

    [Fact]
    public async Task A_delta_link_is_kept_and_sent()
    {
        ApiPage<Vessel> all = (await Client.SendAsync(new VesselDelta())).Body;
        Assert.Equal(5, all.Value.Count);

        ApiPage<Vessel> changes = (await Client.SendAsync(new VesselDelta().Continue(all.DeltaLink!))).Body;
        Assert.Single(changes.Value);
    }

    [Fact]
    public async Task A_batch_is_answered_part_by_part()
    {
        var batch = new ApiBatch();
        ApiBatchPart<Vessel> created = batch.Add(new CreateVessel(new Vessel { Name = "Heron" }));
        ApiBatchPart<ApiPage<Vessel>> listed = batch.Add(new ListVessels { Filter = "name eq 'Heron'" }, created);
        ApiBatchPart<Vessel> missing = batch.Add(new GetVessel("none"));
        ApiBatchPart<int?> counted = batch.Add(new CountVessels(), created);

        ApiBatchResponse replies = await Client.SendAsync(batch);

        Assert.Equal("Heron", replies.Get(created).Body.Name);
        Assert.Equal(["Heron"], replies.Get(listed).Body.Value.Select(static vessel => vessel.Name));
        Assert.Equal(HttpStatusCode.NotFound, replies.FindFailure(missing)!.StatusCode);
        Assert.Equal(6, replies.Get(counted).Body);
    }

    [Fact]
    public async Task A_refusal_says_why()
    {
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => Client.SendAsync(new ListVessels { Filter = "nothing eq 1" }));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("nothing", refused.ErrorMessage, StringComparison.Ordinal);
    }

    private static string ETag(Vessel vessel) => vessel.AdditionalData!["@odata.etag"].GetString()!;
}
