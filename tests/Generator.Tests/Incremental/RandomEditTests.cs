using System;
using System.Linq;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DocModelGen.Generator.Tests.Incremental;

/// <summary>However a project came to what it is, an incremental run says and prints what a fresh one does, and says it once.</summary>
public sealed class RandomEditTests
{
    private const int Edits = 60;

    private static readonly string[] s_pages = ["spec/resources/lamp.md", "spec/resources/room.md", "spec/resources/house.md", "spec/api/lamp-create.md", "spec/more/lamp.md"];

    /// <summary>Parts of a page that an edit adds or takes away; most of them bring a diagnostic up.</summary>
    private static readonly string[] s_rows =
    [
        "|color|Enumeration|Possible values are: `red`, `red`, `green`.|",
        "|size|Int32 or so, we think|How large.|",
        "|owner|[nobody](nobody.md)|Whose.|",
        "|watts|Int32|Power.|",
        "|watts|String|Power, as text.|",
        "|kind|Enumeration|No members.|",
        "|room|[room](room.md)|Where it stands.|",
        "||String|No name.|",
        "|id|String",
    ];

    private static readonly string[] s_selections = ["lamp\nromo\nCreateLamp\n", "lamp\n= x\n", "*\nlmp = Lantern\n", "- room\n", ""];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_every_edit_diagnostics_and_sources_are_those_of_a_fresh_run(int seed)
    {
        var random = new Random(seed);
        CSharpCompilation compilation = GeneratedCompilation.Create();
        PageProject project = new();
        foreach (string path in s_pages)
        {
            project = project.WithPage(path, NextPage(path, random));
        }

        GeneratorDriver driver = Create(project);
        for (int edit = 0; edit < Edits; edit++)
        {
            driver = driver.RunGenerators(compilation);
            GeneratorDriver fresh = Create(project).RunGenerators(compilation);
            Assert.Equal(Diagnostics(fresh), Diagnostics(driver));
            Assert.Equal(Sources(fresh), Sources(driver));
            for (int changes = random.Next(3); changes >= 0; changes--)
            {
                (project, driver) = Edit(project, driver, random);
            }
        }
    }

    /// <summary>Of files that are dealt out over lists, the last of a list goes.</summary>
    [Fact]
    public void When_a_type_goes_the_others_are_printed_once()
    {
        CSharpCompilation compilation = GeneratedCompilation.Create();
        PageProject project = new();
        for (char name = 'a'; name <= 'z'; name++)
        {
            project = project.WithPage($"spec/{name}.md", Pages.Resource($"{name}{name}", "x|Int32|X."));
        }

        GeneratorDriver driver = Create(project).RunGenerators(compilation);
        for (char name = 'a'; name < 'z'; name++)
        {
            driver = driver.RemoveAdditionalTexts([project.Files[$"spec/{name}.md"]]).RunGenerators(compilation);
            project = project.WithoutPage($"spec/{name}.md");
            TestFile last = project.Files["spec/z.md"];
            project = project.WithPage("spec/z.md", Pages.Resource("zz", $"x|Int32|X, {name}."));
            driver = driver.ReplaceAdditionalText(last, project.Files["spec/z.md"]).RunGenerators(compilation);
            Assert.Equal(Sources(Create(project).RunGenerators(compilation)), Sources(driver));
        }
    }

    private static (PageProject Project, GeneratorDriver Driver) Edit(PageProject project, GeneratorDriver driver, Random random)
    {
        string path = random.Next(6) == 0 ? "docmodels.txt" : s_pages[random.Next(s_pages.Length)];
        bool isThere = project.Files.TryGetValue(path, out TestFile? old);
        if (isThere && random.Next(5) == 0)
        {
            return (project.WithoutPage(path), driver.RemoveAdditionalTexts([old!]));
        }

        PageProject edited = project.WithPage(path, path == "docmodels.txt" ? s_selections[random.Next(s_selections.Length)] : NextPage(path, random));
        return (edited, isThere ? driver.ReplaceAdditionalText(old!, edited.Files[path]) : driver.AddAdditionalTexts([edited.Files[path]]));
    }

    private static string NextPage(string path, Random random)
    {
        string name = System.IO.Path.GetFileNameWithoutExtension(path);
        string rows = string.Join("\n", s_rows.Where(_ => random.Next(3) == 0));
        string more = random.Next(3) == 0 ? "\n\n## Properties\n\n|What|Which|\n|-|-|\n|a|b|" : "";
        more += random.Next(4) == 0 ? "\n\n[!INCLUDE [more](../more/lamp.md)]" : "";
        return path.Contains("/api/", StringComparison.Ordinal)
            ? $"# Create lamp\n\n## HTTP request\n\n```http\nPOST /lamps{(random.Next(3) == 0 ? "/{" : "")}\n```\n\n## Request body\n\n|Parameter|Type|Description|\n|-|-|-|\n{rows}\n"
            : $"# {name} resource type\n\nText {random.Next(3)}.\n\n## Properties\n\n|Property|Type|Description|\n|-|-|-|\n{rows}{more}\n";
    }

    private static CSharpGeneratorDriver Create(PageProject project) =>
        CSharpGeneratorDriver.Create([new DocModelSourceGenerator().AsSourceGenerator()], project.Texts, project.ParseOptions, project.Options);

    private static string[] Diagnostics(GeneratorDriver driver) =>
        [.. Result(driver).Diagnostics.Select(static diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];

    private static string[] Sources(GeneratorDriver driver) =>
        [.. Result(driver).GeneratedSources.Select(static source => source.HintName + "\n" + source.SourceText).Order(StringComparer.Ordinal)];

    private static GeneratorRunResult Result(GeneratorDriver driver)
    {
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return result;
    }
}
