using System;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.Projects;

/// <summary>What is asked of the project and of the runtime that it references.</summary>
public sealed class ConsumerTests
{
    [Theory]
    [InlineData("Date", "global::System.DateOnly?")]
    [InlineData("TimeOfDay", "global::System.TimeOnly?")]
    public void Dates_are_dates_where_the_runtime_reads_them(string type, string expected)
    {
        GeneratorRun run = GeneratorRun.Of(("spec/resources/room.md", $"# room resource type\n\n## Properties\n|Property|Type|\n|:---|:---|\n|built|{type}|\n"));

        Assert.Contains($"public {expected} Built ", run.Files["Room.g.cs"], StringComparison.Ordinal);
    }
}
