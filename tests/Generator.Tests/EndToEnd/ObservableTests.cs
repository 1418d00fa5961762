using System;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.EndToEnd;

/// <summary>What of a page is there for those who observe replies: nothing that reading or writing needs.</summary>
public sealed class ObservableTests
{
    [Fact]
    public void What_is_never_null_is_listed()
    {
        GeneratorRun run = GeneratorRun.Of(PageProject.With(("spec/widget.md", Pages.Resource("widget", "id|String|Key. Not nullable.", "name|String|Its name.", "size|Int32|Non-nullable."))));

        Assert.Contains("        list.NeverNull(\"id\", \"size\");\n    }\n", run.Files["Widget.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void An_open_type_says_so(string openType, bool isOpen)
    {
        string page = Pages.Resource("widget", "id|String|Key.") + $$"""

            ## JSON representation

            <!-- { "blockType": "resource", "@odata.type": "microsoft.graph.widget", "openType": {{openType}} } -->
            ```json
            { "id": "String" }
            ```
            """;

        GeneratorRun run = GeneratorRun.Of(PageProject.With(("spec/widget.md", page)));

        Assert.Equal(isOpen, run.Files["Widget.g.cs"].Contains("        list.OpenType();\n    }\n", StringComparison.Ordinal));
    }
}
