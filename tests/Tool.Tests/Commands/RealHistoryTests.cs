using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using DocModelGen.Generator.Tests.Infrastructure;
using DocModelGen.Tool.Tests.Infrastructure;
using Xunit;
using Xunit.Abstractions;

namespace DocModelGen.Tool.Tests.Commands;

/// <summary>Fourteen months of a real reference, in two commits behind <c>git http-backend</c>.</summary>
public sealed class RealHistoryTests(ITestOutputHelper output)
{
    private const string Folder = "api-reference/v1.0";

    private static readonly string[] s_wanted = ["SendUserMail", "ListUserMessages", "CreateUser", "CreateUserEvent", "GetGroup"];

    [SkippableFact]
    public void Five_operations_are_added_and_follow_the_reference_and_only_what_is_wanted_is_fetched()
    {
        string corpus = Path.Combine(Repository.Root, "..", "shared", "corpus");
        Skip.IfNot(Directory.Exists(corpus), "The shared corpus is not here.");
        using TestRepository repository = new TestRepository().Commit(State(Path.Combine(corpus, "graph-v1.0-2020-05")));
        repository.Git("tag", "2020-05", "main");
        using var server = new GitServer(repository);
        using var project = new TestProject();

        Assert.Equal(0, project.Run("search", "send", "mail", "--from", server.Url, "--path", Folder).ExitCode);
        long searched = server.TakeBytes();
        ToolRun added = project.Run(["add", .. s_wanted, "--from", server.Url, "--path", Folder]);
        Assert.Equal((0, ""), (added.ExitCode, added.Error));
        long fetched = server.TakeBytes();
        string[] first = project.Pages();
        string before = repository.Head()!;
        Assert.Equal(before, (string?)Lock(project)["source"]!["commit"]);
        Assert.All(first, page => Assert.Equal(File.ReadAllText(Path.Combine(corpus, "graph-v1.0-2020-05", page)), File.ReadAllText(project.Page(page))));

        repository.Commit(State(Path.Combine(corpus, "graph-v1.0-2021-07")));
        Assert.Equal(3, project.Run("update", "--check").ExitCode);
        long moved = server.TakeBytes();
        ToolRun update = project.Run("update", "--markdown", Path.Combine(project.Root, "drift.md"));
        Assert.Equal(0, update.ExitCode);
        Assert.NotEqual(before, (string?)Lock(project)["source"]!["commit"]);
        Assert.Equal(repository.Head(), (string?)Lock(project)["source"]!["commit"]);
        Assert.All(project.Pages(), page => Assert.Equal(File.ReadAllText(Path.Combine(corpus, "graph-v1.0-2021-07", page)), File.ReadAllText(project.Page(page))));
        Assert.Equal(project.Pages(), Lock(project)["files"]!.AsObject().Select(static file => file.Key));
        Assert.Equal(0, project.Run("update", "--check").ExitCode);

        // The report is that of the two folders of pages, whoever compares them.
        string drift = project.Text("drift.md");
        Assert.Contains("DMG33", drift);
        long size = repository.Size();
        output.WriteLine($"repository {size:N0} bytes; search {searched:N0}, add {fetched:N0}, update {moved:N0}; {first.Length} pages, then {project.Pages().Length}");
        Assert.InRange(searched + fetched + moved, 1, size / 2);
        Assert.InRange(fetched, 0, 20_000);
    }

    private static JsonNode Lock(TestProject project) => JsonNode.Parse(project.Text("docmodels.lock"))!;

    /// <summary>The pages, and beside them what a repository of documentation has besides: pictures that nobody asks for.</summary>
    private static List<(string Mode, string Path, byte[] Content)> State(string folder)
    {
        var noise = new Random(25);
        byte[][] pictures = [.. Enumerable.Range(0, 40).Select(_ =>
        {
            byte[] picture = new byte[1_000_000];
            noise.NextBytes(picture);
            return picture;
        })];
        return
        [
            .. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => ("100644", $"{Folder}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", File.ReadAllBytes(file))),
            .. pictures.Select(static (picture, i) => ("100644", $"media/{i}.png", picture)),
            ("100644", "LICENSE", "CC BY 4.0\n"u8.ToArray()),
        ];
    }
}
