using System.Linq;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing.Cells;

public sealed class DescriptionReaderTests
{
    [Theory]
    [InlineData("The name. Required.", (int)PropertyFlags.Required)]
    [InlineData("Required. The name", (int)PropertyFlags.Required)]
    [InlineData("**Required.** The name", (int)PropertyFlags.Required)]
    [InlineData("The name (Required)", (int)PropertyFlags.Required)]
    [InlineData("Required if the other is set.", 0)]
    [InlineData("Not required.", 0)]
    [InlineData("The required name", 0)]
    [InlineData("Optional. The name", (int)PropertyFlags.Optional)]
    [InlineData("The name. Read-only. Nullable.", (int)PropertyFlags.ReadOnly)]
    [InlineData("The name. Read Only", (int)PropertyFlags.ReadOnly)]
    [InlineData("This property is read-only and calculated.", (int)PropertyFlags.ReadOnly)]
    [InlineData("Read-only access is needed.", 0)]
    [InlineData("Write-only.", (int)PropertyFlags.WriteOnly)]
    [InlineData("Key. Not nullable.", (int)(PropertyFlags.Key | PropertyFlags.NotNullable))]
    [InlineData("Key of the entity.", (int)PropertyFlags.Key)]
    [InlineData("Deprecated. Use the other.", (int)PropertyFlags.Deprecated)]
    [InlineData("This is deprecated, use the other.", (int)PropertyFlags.Deprecated)]
    [InlineData("Replaces a deprecated property.", 0)]
    [InlineData("Navigation property to the owner.", (int)PropertyFlags.Navigation)]
    public void Short_sentences_become_flags(string description, int flags) =>
        Assert.Equal((PropertyFlags)flags, Pages.Row("String", description).Flags);

    [Theory]
    [InlineData("Default is `x`.", "x")]
    [InlineData("The default value is 5.", "5")]
    [InlineData("Defaults to true, always.", "true")]
    [InlineData("By default is the sky blue.", "sky")]
    [InlineData("This is the default group.", null)]
    public void Defaults_are_kept_as_written(string description, string? value) =>
        Assert.Equal(value, Pages.Row("String", description).DefaultValue);

    [Theory]
    [InlineData("Length. Valid values 4 to 16", "4 to 16")]
    [InlineData("Valid values -1 to 1,000", "-1 to 1,000")]
    [InlineData("Valid values are many", null)]
    public void Ranges_are_kept_as_written(string description, string? range) =>
        Assert.Equal(range, Pages.Row("Int32", description).Range);

    [Theory]
    [InlineData("Inherited from [base](../resources/base.md)", "base", "../resources/base.md")]
    [InlineData("A name. Inherited from base.", "base", null)]
    public void The_ancestor_of_an_inherited_property_is_read(string description, string name, string? target)
    {
        NamedLink? ancestor = Pages.Row("String", description).InheritedFrom;

        Assert.NotNull(ancestor);
        Assert.Equal((name, target), (ancestor.Text, ancestor.Target));
    }

    [Theory]
    [InlineData("Left [alone and *single")]
    [InlineData("a_b_c [x] (y) `z")]
    [InlineData("'^[0-9]{19}[a-z]$'")]
    public void Markup_that_does_not_close_is_text(string description) =>
        Assert.Equal(description, Pages.Row("String", description).Description.ToString());

    [Fact]
    public void A_description_is_runs_without_markdown()
    {
        DocText text = Pages.Row("String", "A  **bold** `co  de` &amp; [a *link*](x.md)<br>for <address> &lt;b&gt;<ul><li>one</li></ul>").Description;

        Assert.Equal(
            [
                new DocRun(DocRunKind.Text, "A bold "),
                new DocRun(DocRunKind.Code, "co de"),
                new DocRun(DocRunKind.Text, " & "),
                new DocRun(DocRunKind.Link, "a link", "x.md"),
                new DocRun(DocRunKind.LineBreak, "\n"),
                new DocRun(DocRunKind.Text, "for <address> <b>"),
                new DocRun(DocRunKind.LineBreak, "\n"),
                new DocRun(DocRunKind.Text, "one"),
            ],
            text.Runs.ToArray());
    }
}
