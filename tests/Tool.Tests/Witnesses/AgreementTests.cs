using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Drift.Witnesses;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Tool.Tests.Witnesses;

/// <summary>Where a witness and the pages say the same.</summary>
public sealed class AgreementTests
{
    /// <summary>A service that is what the pages say it is.</summary>
    [SkippableTheory]
    [InlineData("2020-05")]
    [InlineData("2021-07")]
    public void Of_a_service_that_is_as_the_pages_say_nothing_is_said(string month)
    {
        ParsedPage[] pages = GraphMetadata.Pages(month);
        ApiModel model = GraphMetadata.Link(pages);
        FactSet documented = GraphMetadata.Facts(model);
        IEnumerable<string> facts = documented.Facts
            .Where(static fact => fact is TypeFact or PropertyFact or EnumFact or MemberFact && !fact.Text.Contains('#', StringComparison.Ordinal))
            .Select(static fact => fact.Text);
        string witness = new WitnessHeader(WitnessKind.Metadata, month + "-01", "microsoft.graph").Write() + "\n" + FactsWriter.Header + "\n" + string.Join('\n', facts) + "\n";

        Assert.Empty(GraphMetadata.Compare(witness, pages, model, documented).Select(static difference => $"{difference.Descriptor.Id} {string.Join(' ', difference.Arguments)}"));
    }

    /// <summary>Every difference marks text of its page, and none is told twice there.</summary>
    [SkippableTheory]
    [InlineData("2020-05")]
    [InlineData("2021-07")]
    public void Each_difference_has_a_cell_of_its_own(string month)
    {
        ParsedPage[] pages = GraphMetadata.Pages(month);
        ApiModel model = GraphMetadata.Link(pages);
        WitnessDifference[] differences = GraphMetadata.Compare(GraphMetadata.Witness(month), pages, model, GraphMetadata.Facts(model));

        Assert.NotEmpty(differences);
        Assert.All(differences, static difference => Assert.True(difference.Place!.Span.Length > 0, $"{difference.Descriptor.Id} {string.Join(' ', difference.Arguments)}"));
        Assert.Distinct(differences.Select(static difference => (difference.Descriptor.Id, difference.Place!.Page.Page.Key, difference.Place.Anchor, string.Join('|', difference.Arguments))));
    }
}
