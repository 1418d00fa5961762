using System.Threading.Tasks;
using DocModelGen.Load;
using DocModelGen.Runtime.Tests.Batching;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Runtime.Tests.Load;

/// <summary>In small what <c>tests/Benchmarks --bulk</c> and <c>--batches</c> do in the large.</summary>
public sealed class ThrottledTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task Hundreds_of_posts_to_a_service_that_throttles_are_each_carried_out_and_answered_once(int requestsPerBatch)
    {
        ThrottledRun run = await ThrottledRun.RunAsync(
            new Throttle(numbers: 800, period: 100, burst: 7),
            static name => new AddDeviceStatuses("a", "b", new() { DeviceName = name }),
            static body => body.DeviceName,
            new ApiBulkOptions { RequestsPerBatch = requestsPerBatch, TimeProvider = new SkippingTime(), MaxAttempts = 50 });

        Assert.All(run.Service.Received, times => Assert.Equal(1, times));
        Assert.All(run.Answered, times => Assert.Equal(1, times));
        Assert.Equal((0, 0), (run.Failed, run.Mismatched));
        Assert.True(run.Service.Refused >= 8 * 7);
        Assert.Equal(run.Service.Refused, run.Resent);
        Assert.Equal(requestsPerBatch > 1, run.Service.RefusedBatches > 0);
        Assert.Equal(0, run.Unaccounted);
    }
}
