using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Reflection;
using System.Threading.Tasks;
using DocModelGen;
using DocModelGen.Testing;
using SeedBank.ApiModels;
using Xunit;

namespace SeedBank.Tests;

/// <summary>Tests of an in-house API as a user writes them: no network, no mocks, and the pages decide what is right.</summary>
public sealed class SeedBankTests
{
    [Fact]
    public async Task A_packet_is_added()
    {
        using DocumentedServiceHandler service = new(ApiDocumentation.Service);

        ApiResponse<Packet> added = await new ApiClient(service.CreateClient()).SendAsync(new AddPacket(new Packet { Species = "Papaver rhoeas", Sowing = PacketSowing.Autumn }));

        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
    }

    [Fact]
    public async Task A_full_drawer_is_an_exception_with_the_banks_code()
    {
        using DocumentedServiceHandler service = new(ApiDocumentation.Service);
        service.On(AddPacket.Documented).ReplyError(HttpStatusCode.Conflict, "drawerFull", "There is no room in the drawer.");

        ApiException refused = await Assert.ThrowsAsync<ApiException>(
            () => new ApiClient(service.CreateClient()).SendAsync(new AddPacket(new Packet { Species = "Viola arvensis", Sowing = PacketSowing.Autumn })));

        Assert.Equal(("drawerFull", HttpStatusCode.Conflict), (refused.Code, refused.StatusCode));
    }

    [Fact]
    public async Task A_list_ends_with_the_page_that_is_shown_unless_another_follows()
    {
        using DocumentedServiceHandler service = new(ApiDocumentation.Service);
        ApiClient client = new(service.CreateClient());

        List<Gardener> one = [];
        await foreach (Gardener gardener in client.ListAsync(new ListGardeners()))
        {
            one.Add(gardener);
        }

        service.On(ListGardeners.Documented).ReplyDocumented().ReplyDocumented();
        List<Gardener> two = [];
        await foreach (Gardener gardener in client.ListAsync(new ListGardeners()))
        {
            two.Add(gardener);
        }

        Assert.NotEmpty(one);
        Assert.Equal([.. one, .. one], two);
        Assert.Equal(3, service.Received.Count);
    }

    [Fact]
    public async Task Lists_are_sent_as_the_page_shows()
    {
        using DocumentedServiceHandler service = new(ApiDocumentation.Service);
        ApiClient client = new(service.CreateClient());
        Guid packet = Guid.Parse("7d4c1f0e-55c4-4d2e-8b7e-1f2f3a4b5c6d");

        await client.SendAsync(new MovePackets([new MovePacketsBody { Packet = packet, Number = 4 }]));
        await client.SendAsync(new DiscardPackets([packet]));

        Assert.Empty(service.Findings);
    }

    [Fact]
    public void No_word_of_other_services_is_in_what_was_generated()
    {
        Type[] types = [.. typeof(Packet).Assembly.GetTypes().Where(static type => type.Namespace == typeof(Packet).Namespace)];
        IEnumerable<string> names = types.SelectMany(static type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(static member => member.Name)
            .Concat(types.Select(static type => type.FullName!));

        Assert.DoesNotContain(names, static name => name.Contains("graph", StringComparison.OrdinalIgnoreCase) || name.Contains("odata", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Lists_know_how_they_go_on()
    {
        Assert.Equal((ApiPagingKind.Page, "items", "page"), Paging(ListPackets.Documented));
        Assert.Equal((ApiPagingKind.Cursor, "data", "cursor"), Paging(ListGardeners.Documented));
    }

    private static (ApiPagingKind?, string?, string?) Paging(ApiOperation operation) =>
        (operation.Paging?.Kind, operation.Paging?.Items, operation.Paging?.Parameter);
}
