using System;
using System.Text.Json;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Runtime.Tests.Serialization;

public sealed class RoundTripTests
{
    [Fact]
    public void Any_object_written_and_read_and_written_is_the_same_bytes()
    {
        Random random = new(20_260_101);
        for (int i = 0; i < 300; i++)
        {
            string json = Json.Write(RandomObjects.Make(random, depth: 2));

            Assert.Equal(json, Json.RoundTrip<Everything>(json));
            Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, FixtureJsonContext.Default.Everything)!, FixtureJsonContext.Default.Everything));
        }
    }
}
