using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Pipeline;
using DocModelGen.Generator.Pipeline.HeadStart;
using DocModelGen.Generator.Tests.Parsing;
using Xunit;

namespace DocModelGen.Generator.Tests.Pipeline;

public sealed class WarmUpTests
{
    [Fact]
    public void The_page_that_is_read_beforehand_has_one_of_everything()
    {
        ParsedPage page = Pages.Parse(WarmUp.Page);

        Assert.Empty(page.Problems);
        Assert.Equal("Create note", page.Page.Title);
        Assert.Equal("Create a note.", page.Page.Summary);
        Assert.Equal(["id", "kind", "parts"], Assert.Single(page.Page.PropertyTables).Rows.Select(static row => row.Name));
        Assert.Equal(["unknown", "short", "long"], page.Page.PropertyTables[0].Rows[1].Members.Select(static member => member.WireName));
        Assert.Single(page.Page.RequestLines);
        Assert.Single(page.Page.Headers);
        Assert.Single(page.Page.Permissions);
        Assert.Equal(2, page.Page.Examples.Count);
        Assert.NotNull(page.Page.RequestBody);
        Assert.NotNull(page.Page.Response);
    }
}
