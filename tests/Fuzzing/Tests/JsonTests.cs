using System.Collections.Generic;
using System.Text;
using DocModelGen.Fuzzing.Json;
using Xunit;

namespace DocModelGen.Fuzzing.Tests;

/// <summary>The differential run of the reader, of a fixed size: the same everywhere.</summary>
public sealed class JsonTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Mutated_JSON_is_read_as_the_platform_reads_it(int seed)
    {
        List<string> faults = [];
        var campaign = new JsonCampaign(10_000, seed) { Found = (fault, json) => faults.Add($"{fault.Kind}: {fault.Detail}\n{Encoding.UTF8.GetString(json)}") };

        JsonReport report = campaign.Run();

        Assert.Empty(faults);
        Assert.Equal(10_000, report.Documents);
        Assert.Equal(["a property of another kind", "no JSON", "no Unicode", "no object", "read whole", "read, some of it kept"], report.Counts.Keys);
    }

    /// <summary>Each was read otherwise once.</summary>
    [Theory]
    [InlineData("""{"aDuration":"P999999999999999999D"}""")]
    [InlineData("""{"unknown":"\ud83d"}""")]
    [InlineData("""{"aDecimal":1e-30}""")]
    [InlineData("""{"aDecimal":79228162514264337593543950335}""")]
    [InlineData("""{"manyNested":[null,{"aInt32":1}]}""")]
    [InlineData("""{"manyEnum":["brandNew","Failed"]}""")]
    [InlineData("""{"anEnum":"new","anEnum":"failed"}""")]
    public void What_was_once_read_otherwise_is_not_again(string json) => Assert.Null(JsonDifferences.Check(Encoding.UTF8.GetBytes(json), new JsonReport()));
}
