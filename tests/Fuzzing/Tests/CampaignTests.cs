using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Fuzzing.Checking;
using DocModelGen.Fuzzing.Mutating;
using DocModelGen.Fuzzing.Running;
using Xunit;

namespace DocModelGen.Fuzzing.Tests;

/// <summary>A campaign of a fixed size over pages of ours: the same everywhere.</summary>
public sealed class CampaignTests
{
    [Theory]
    [InlineData("1600", "11", "100")]
    [InlineData("3200", "12", "0")]
    public void Mutated_pages_bring_about_no_fault(string pages, string seed, string compilePercent)
    {
        List<string> faults = [];
        var campaign = new Campaign(FuzzOptions.Parse(["--pages", pages, "--seed", seed, "--compile", compilePercent]), SeedPages.BuiltIn)
        {
            Found = (fault, smallest) => faults.Add($"{fault.Kind}: {fault.Detail}\n{string.Join("\n----\n", smallest.Select(static page => $"{page.Path}\n{page.Text}"))}"),
        };

        CampaignReport report = campaign.Run();

        Assert.Empty(faults);
        Assert.Equal(pages, report.Pages.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_pages_of_ours_have_no_fault_as_they_are() =>
        Assert.Null(ReadingCheck.Check(SeedPages.BuiltIn) ?? CompilingCheck.Check(SeedPages.BuiltIn, CompilingCheck.Accept(SeedPages.BuiltIn), emit: true));

    [Fact]
    public void The_same_seed_gives_the_same_pages()
    {
        Page[] Mutate(int seed)
        {
            var random = new Random(seed);
            var mutator = new Mutator(SeedPages.BuiltIn);
            return [.. Enumerable.Range(0, 200).Select(_ => mutator.Next(random))];
        }

        Assert.Equal(Mutate(3), Mutate(3));
        Assert.NotEqual(Mutate(3), Mutate(4));
    }

    [Fact]
    public void A_fault_is_reduced_to_the_lines_that_show_it()
    {
        Page[] pages = [new("a.md", "one\ntwo\nthree"), new("b.md", "four\nfive\nsix\nseven"), new("c.md", "eight")];

        IReadOnlyList<Page> smallest = Minimizer.Reduce(pages, static some => some.Any(static page => page.Text.Contains("five", StringComparison.Ordinal)));

        Assert.Equal([new Page("b.md", "five")], smallest);
    }
}
