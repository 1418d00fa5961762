using System.Threading.Tasks;
using DocModelGen.Load;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Runtime.Tests.Load;

public sealed class LoadTests
{
    [Fact]
    public async Task Thousands_of_posts_at_once_are_neither_lost_nor_doubled_nor_answered_by_anothers_reply()
    {
        LoadRun run = await LoadRun.RunAsync(3000, inFlight: 64, async (client, name) =>
            (await client.SendAsync(new AddDeviceStatuses("a", "b", new() { DeviceName = name }))).Body.DeviceName);

        Assert.All(run.Received, times => Assert.Equal(1, times));
        Assert.Equal(0, run.Mismatched);
    }
}
