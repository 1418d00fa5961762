using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using DocModelGen.Generator.Tests.Infrastructure;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Tool.Tests.Commands;

/// <summary>What the tool's page says is so.</summary>
public sealed partial class DocsTests
{
    private static readonly string s_text = File.ReadAllText(Path.Combine(Repository.Root, "generator", "docs", "docmodels.md")).ReplaceLineEndings("\n");

    /// <summary>Its command, word for word, in a checkout whose source has moved.</summary>
    [Fact]
    public void The_nightly_job_fails_when_the_pages_moved_and_leaves_a_report()
    {
        string workflow = Workflow().Match(s_text).Groups["text"].Value;
        Assert.Contains("run: dotnet tool install --global DocModelGen.Tool\n", workflow);
        string command = Command(workflow, "update");

        using TestRepository repository = new TestRepository().Commit(Shelf.First());
        using TestFolder checkout = TestFolder.Of([new("src/App/App.csproj", "<Project/>")]);
        Assert.Equal(0, ToolRun.Of("add", "CreateBook", "--from", repository.Url, "--path", Shelf.Path, "--ref", "main", "--project", Path.Combine(checkout.Path, "src", "App")).ExitCode);
        Assert.Equal(0, Run(command, checkout.Path));

        repository.Commit(Shelf.Second());
        Assert.Equal(3, Run(command, checkout.Path));
        Assert.Contains("DMG3303", File.ReadAllText(Path.Combine(checkout.Path, "drift.md")));
        Assert.True(File.Exists(Path.Combine(checkout.Path, "drift.html")));
    }

    /// <summary>Of the file that was fetched nothing moved: what was accepted is what tells.</summary>
    [Fact]
    public void The_nightly_job_fails_when_a_page_was_edited_by_hand()
    {
        string command = Command(Workflow().Match(s_text).Groups["text"].Value, "drift");
        using TestRepository repository = new TestRepository().Commit(Shelf.First());
        using TestFolder checkout = TestFolder.Of([new("src/App/App.csproj", "<Project/>")]);
        string project = Path.Combine(checkout.Path, "src", "App");
        Assert.Equal(0, ToolRun.Of("add", "CreateBook", "--from", repository.Url, "--path", Shelf.Path, "--ref", "main", "--project", project).ExitCode);
        string accepted = global::DocModelGen.Tool.Drift.Snapshots.Snapshot.Read(Path.Combine(project, "spec"), Path.Combine(project, "docmodels.txt"), "Reading", Quiet.Instance).Facts().ToString();
        File.WriteAllText(Path.Combine(project, "docmodels.baseline.txt"), accepted);
        Assert.Equal(0, Run(command, checkout.Path));

        string page = Directory.GetFiles(project, "book.md", SearchOption.AllDirectories).Single();
        File.WriteAllText(page, File.ReadAllText(page).Replace("Int32", "String", StringComparison.Ordinal));
        Assert.Equal(1, Run(command, checkout.Path));
        Assert.Contains("DMG3303", File.ReadAllText(Path.Combine(checkout.Path, "accepted.md")));
    }

    [Fact]
    public void Each_exit_code_and_command_is_told()
    {
        foreach (int code in (int[])[ExitCode.Fine, ExitCode.Drifted, ExitCode.Misused, ExitCode.Breaking, ExitCode.Conflict])
        {
            Assert.Contains($"\n| {code} | ", s_text);
        }

        foreach (string command in (string[])["search", "show", "add", "update", "list", "init", "completion", "drift", "remove"])
        {
            Assert.Contains($"docmodels {command}", s_text);
        }
    }

    private static string Command(string workflow, string name) =>
        workflow.Split('\n').Select(static line => line.Trim()).Single(line => line.StartsWith($"run: docmodels {name} ", StringComparison.Ordinal));

    private static int Run(string command, string folder)
    {
        using Process process = ToolRun.Start(command["run: docmodels ".Length..].Split(' '), folder);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    [GeneratedRegex("^```yaml docs-check.yml\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Workflow();
}
