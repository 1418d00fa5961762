using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading;
using System.Xml.Linq;
using DocModelGen.Generator.Drift.Witnesses;
using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Tests.Infrastructure;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Tests.Drift.Infrastructure;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Tool.Tests.Commands;

/// <summary>Every block of the readme and the documentation is code that a test compiles, a command that there is, or output that a test compares.</summary>
public sealed partial class DocumentedBlocksTests
{
    private static readonly string[] s_files =
    [
        "README.md", ".github/CONTRIBUTING.md", "generator/package/README.md", "runtime/DocModelGen.Testing/README.md",
        .. Directory.GetFiles(Path.Combine(Repository.Root, "generator", "docs"), "*.md").Select(static file => "generator/docs/" + Path.GetFileName(file)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Whose C# is compiled: by ReadmeTests, TutorialTests, RecipeTests and DocumentationCodeTests.</summary>
    private static readonly string[] s_compiled =
    [
        "README.md", "generator/docs/tutorial.md", "generator/docs/recipes.md", "generator/docs/testing.md", "generator/docs/generated-code.md", "generator/package/README.md",
        "runtime/DocModelGen.Testing/README.md",
    ];

    public static TheoryData<string, string, string> Blocks
    {
        get
        {
            TheoryData<string, string, string> blocks = [];
            foreach (string file in s_files)
            {
                foreach (Match match in Fence().Matches(Text(file)))
                {
                    blocks.Add(file, match.Groups["kind"].Value, match.Groups["text"].Value);
                }
            }

            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_is_what_it_says(string file, string kind, string text)
    {
        switch (kind.Split(' ')[0])
        {
            case "sh" or "shell":
                Assert.All(Commands(text), AssertCommand);
                break;
            case "yaml":
                Assert.All(Commands(Runs(text)).Where(static command => command[0] is "docmodels" or "dotnet"), AssertCommand);
                break;
            case "csharp":
                Assert.Contains(file, s_compiled);
                break;
            case "xml":
                AssertOfProject(XElement.Parse($"<Project>{text}</Project>"));
                break;
            case "json":
                AssertTold(JsonNode.Parse(text)!);
                break;

            // A page, its edit, and what a run of them says: held by TutorialTests and PageFormatTests.
            case "markdown" or "diff":
                Assert.Contains(file, (string[])["generator/docs/tutorial.md", "generator/docs/page-format.md"]);
                break;
            default:
                Assert.Equal("text", kind.Split(' ')[0]);
                AssertReadable(file, text);
                break;
        }
    }

    [Fact]
    public void Each_page_says_at_its_beginning_what_one_can_do_after_it() => Assert.All(
        s_files.Where(static file => file.StartsWith("generator/docs/", StringComparison.Ordinal)),
        static file => Assert.Matches("(?i)after (this page|the one|it)", Text(file)[..500]));

    /// <summary>It can be pasted between the tags of a project file, and the package is that of today.</summary>
    private static void AssertOfProject(XElement project)
    {
        Assert.NotEmpty(project.Elements());
        Assert.All(project.Elements(), static group => Assert.Contains(group.Name.LocalName, (string[])["ItemGroup", "PropertyGroup"]));
        string version = XElement.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.All(project.Descendants("PackageReference"), reference => Assert.Equal(version, reference.Attribute("Version")?.Value));
    }

    /// <summary>What the comparison says of this library by name is there: commands of the tool, files it reads, members of the packages.</summary>
    [Fact]
    public void What_the_comparison_names_of_the_library_is_there()
    {
        string surface = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "runtime"), "PublicAPI*.txt", SearchOption.AllDirectories).Select(File.ReadAllText));
        string[] cells = [.. Text("generator/docs/comparison.md").Split('\n').Where(static line => line.StartsWith('|')).Skip(2).Select(static line => line.Split('|')[2])];
        string[] names = [.. cells.SelectMany(static cell => Regex.Matches(cell, "`([^`]+)`")).Select(static match => match.Groups[1].Value)];

        Assert.True(names.Length >= 10, string.Join(", ", names));
        foreach (string name in names.Where(static name => name is not ("docmodels.txt" or "Retry-After" or "partial" or "IHttpClientBuilder")))
        {
            string identifier = Regex.Match(name, @"^\w+").Value;
            if (name.StartsWith("docmodels ", StringComparison.Ordinal))
            {
                Assert.Equal(name[10..], DocModelsCommand.Parse([name[10..], "--help"], TextWriter.Null, TextWriter.Null).CommandResult.Command.Name);
            }
            else
            {
                Assert.Matches($@"[.\s]{identifier}\b", surface);
            }
        }
    }

    /// <summary>A witness and a selection are read without a complaint; output is compared where it is made, and a picture is one.</summary>
    private static void AssertReadable(string file, string text)
    {
        if (text.StartsWith("# docmodels witness", StringComparison.Ordinal))
        {
            Witness witness = Witness.Read("docmodels.witness.docs.txt", SourceText.From(text), CancellationToken.None);
            Assert.Empty(witness.Problems);
            Assert.NotEmpty(witness.Facts.Facts);
        }
        else if (file is "generator/docs/recipes.md" or "generator/docs/generated-code.md")
        {
            Assert.Empty(SelectionReader.Read("docmodels.txt", SourceText.From(text)).Problems);
        }
    }

    /// <summary>The example is what the library of these tests gives, but for the entries that it leaves out.</summary>
    private static void AssertTold(JsonNode documented)
    {
        using DriftFolders folders = Library.Changed();
        JsonNode actual = JsonNode.Parse(folders.Output("--json"))!;
        Assert.Equal(actual.AsObject().Select(static member => member.Key), documented.AsObject().Select(static member => member.Key));
        foreach ((string name, JsonNode? value) in documented.AsObject())
        {
            if (value is JsonArray entries)
            {
                Assert.All(entries, entry => Assert.Contains(actual[name]!.AsArray(), other => JsonNode.DeepEquals(entry, other)));
            }
            else
            {
                Assert.True(JsonNode.DeepEquals(value, actual[name]), name);
            }
        }
    }

    /// <summary>Without running it: its options and projects are there. What a reader runs first, TutorialTests and DriftTests run.</summary>
    private static void AssertCommand(string[] command)
    {
        switch (command)
        {
            case ["docmodels", .. string[] arguments]:
                Assert.Empty(DocModelsCommand.Parse(arguments, TextWriter.Null, TextWriter.Null).Errors);
                break;
            case ["dotnet", "run", ..]:
                AssertRun(command);
                break;
            case ["dotnet", "build" or "test" or "pack", ..]:
                Assert.All(command.Skip(2).Where(IsInRepository), static path => Assert.True(Directory.Exists(Path.Combine(Repository.Root, path)), path));
                break;
            default:
                Assert.Contains(command[0], (string[])["dotnet", "cd", "mkdir", "git", "python3"]);
                break;
        }
    }

    private static void AssertRun(string[] command)
    {
        int project = Array.IndexOf(command, "--project");
        string folder = project < 0 ? "" : Path.Combine(Repository.Root, command[project + 1]);
        Assert.True(project < 0 || Directory.GetFiles(folder, "*.csproj").Length == 1, folder);

        int end = Array.IndexOf(command, "--");
        if (end < 0)
        {
            return;
        }

        string[] arguments = command[(end + 1)..];
        if (folder.EndsWith("DocModelGen.Tool", StringComparison.Ordinal))
        {
            AssertCommand(["docmodels", .. arguments]);
            return;
        }

        // BenchmarkDotNet's own.
        string sources = "\"--filter\"" + string.Concat(Directory.GetFiles(folder, "*.cs").Select(File.ReadAllText));
        Assert.All(arguments.Where(static argument => argument.StartsWith("--", StringComparison.Ordinal)), option => Assert.Contains($"\"{option}\"", sources, StringComparison.Ordinal));
    }

    private static bool IsInRepository(string argument) => argument.Contains('/') && !argument.StartsWith('~') && !argument.StartsWith('-');

    /// <summary>Words of each line, without comments and settings of the environment; brackets stand for what may be left out.</summary>
    private static IEnumerable<string[]> Commands(string text) =>
        from line in text.Split('\n')
        from part in Comment().Replace(line, "").Split("&&")
        let words = Word().Matches(part).Select(static match => match.Value.Trim('\'').TrimEnd('.')).Select(static word => word.Trim('[', ']')).ToArray()
        where words.Length > 0
        let command = words[0].Contains('=') ? words[1..] : words
        select command;

    /// <summary>What a workflow runs, folded lines joined.</summary>
    private static string Runs(string workflow) => string.Join(
        "\n",
        Run().Matches(workflow).Select(static match => Regex.Replace(match.Groups["command"].Value, @"\s+", " ").TrimStart('>', '|', ' ')));

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, file)).ReplaceLineEndings("\n");

    [GeneratedRegex("""^(?<fence>```+)(?<kind>[^`\n]*)\n(?<text>.*?)^\k<fence>$""", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("""(^|\s)#.*$""")]
    private static partial Regex Comment();

    [GeneratedRegex("""'[^']*'|[^\s]+""")]
    private static partial Regex Word();

    [GeneratedRegex("""^ *(- )?run: (?<command>.*?)(?=\n *(- |\w+:)|\z)""", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Run();
}
