using System.Linq;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.Drift;

public sealed class FactsReaderTests
{
    [Fact]
    public void What_the_writer_writes_is_read_without_a_problem()
    {
        EnumModel color = Models.Enum("Color", "red", "tab\there", "line\u2028end", "back\\slash", "-");
        TypeModel thing = Models.Type("Thing", Models.Property("color", Models.Of(color, isCollection: true)), Models.Property("quo\"te\n", ValueKind.String));
        FactSet facts = DriftRun.Read(FactsWriter.Write(Models.Api([thing], [color], [Models.Operation("DoIt", "POST", Models.Route("/a\\b/{id}"))])));

        Assert.Empty(facts.Problems);
        Assert.Null(facts.UnknownVersion);
        Assert.Equal(color.Members.Select(static member => member.WireName).Order(), facts.OfKind<MemberFact>().Select(static member => member.Name).Order());
        Assert.Contains(facts.OfKind<PropertyFact>(), static property => property is { Name: "color", Type: { Name: "color", IsCollection: true } });
        Assert.Contains(facts.OfKind<PropertyFact>(), static property => property.Name == "quo\"te\n");
        Assert.Equal("/a\\b/{id}", facts.OfKind<TemplateFact>().Single().Template);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("property\tg.thing\ta")]
    [InlineData("type\tg.other\tneither\t-")]
    [InlineData("operation\tGET\t/a\tmany\t-\t-\tGetA")]
    [InlineData("<<<<<<< HEAD")]
    public void A_line_that_cannot_be_read_is_reported_and_costs_no_other(string line)
    {
        FactSet facts = DriftRun.Read($"docmodels.baseline\t1\ntype\tg.thing\tcomplex\t-\n{line}\nproperty\tg.thing\tb\tString\n");

        FactProblem problem = Assert.Single(facts.Problems);
        Assert.Equal(2, problem.Span.StartPosition.Line);
        Assert.Equal(line.Length, problem.Span.Length);
        Assert.Equal(2, facts.Facts.Count);
    }

    [Fact]
    public void A_word_that_is_not_known_is_reported_and_the_fact_kept()
    {
        FactSet facts = DriftRun.Read("docmodels.baseline\t1\nproperty\tg.thing\tb\tString\treadonly\tsparkling\n");

        Assert.Single(facts.Problems);
        Assert.Equal(PropertyFlags.ReadOnly, Assert.Single(facts.OfKind<PropertyFact>()).Flags);
    }

    [Fact]
    public void A_line_that_says_otherwise_what_an_earlier_one_says_is_reported_and_the_earlier_counts()
    {
        FactSet facts = DriftRun.Read("docmodels.baseline\t1\nproperty\tg.thing\tb\tString\nproperty\tg.thing\tb\tInt32\n");

        Assert.Single(facts.Problems);
        Assert.Equal("String", Assert.Single(facts.OfKind<PropertyFact>()).Type.Name);
    }

    [Theory]
    [InlineData("docmodels.baseline\t2\ntype\tg.thing\tcomplex\t-\n", "2")]
    [InlineData("type\tg.thing\tcomplex\t-\n", "type\tg.thing\tcomplex\t-")]
    [InlineData("", "")]
    public void Of_an_unknown_version_nothing_is_read_and_nothing_drifts(string text, string version)
    {
        FactSet facts = DriftRun.Read(text);

        Assert.Equal(version, facts.UnknownVersion);
        Assert.Empty(facts.Facts);
        Assert.Empty(Generator.Drift.Comparing.FactComparer.Compare(facts, DriftRun.Facts("type g.thing complex -")));
    }

    [Fact]
    public void Line_ends_blank_lines_and_comments_do_not_matter()
    {
        FactSet facts = DriftRun.Read("# by hand\r\ndocmodels.baseline\t1\r\n\r\nmember\tg.color\tred\t3\r\n# more\r\n");

        Assert.Empty(facts.Problems);
        Assert.Equal(3, Assert.Single(facts.OfKind<MemberFact>()).Number);
    }

    [Fact]
    public void Of_a_line_that_a_merge_left_twice_the_second_is_reported_and_no_fact_changes()
    {
        FactSet facts = DriftRun.Read("docmodels.baseline\t1\ntype\tg.thing\tcomplex\t-\nmember\tg.color\tred\t3\ntype\tg.thing\tcomplex\t-\n");

        Assert.Equal(3, Assert.Single(facts.Problems).Span.StartPosition.Line);
        Assert.Equal(2, facts.Facts.Count);
    }

    [Fact]
    public void Blanks_behind_a_line_belong_to_no_fact()
    {
        FactSet facts = DriftRun.Read("docmodels.baseline\t1 \ntype\tg.thing\tcomplex\t-\t\nproperty\tg.thing\tb\tString  \n");

        Assert.Empty(facts.Problems);
        Assert.Equal("String", Assert.Single(facts.OfKind<PropertyFact>()).Type.Name);
    }
}
