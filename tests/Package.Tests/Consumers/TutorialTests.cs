using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using DocModelGen.Package.Tests.Infrastructure;
using DocModelGen.Tool.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Package.Tests.Consumers;

/// <summary>
/// Does the tutorial word for word, in an empty home folder. A fence named <c>sh</c> is run; one with a file's name behind its language is
/// written to that file, or changes it if the language is <c>diff</c>; the lines of one named <c>text</c> must be in what the last command printed.
/// </summary>
[Collection(PackedOnce.Consumers)]
public sealed partial class TutorialTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("DocModelGen.Tutorial-").FullName;

    [SkippableFact]
    public async Task Every_step_of_the_tutorial_does_what_it_says()
    {
        Skip.If(OperatingSystem.IsWindows(), "The tutorial's commands are run by a POSIX shell.");
        UseNoOtherSource();
        using TestRepository reference = new TestRepository().Commit(MailReference.Files);
        using var server = new GitServer(reference);
        UseAsGraph(server);
        string folder = Repository.Root, output = string.Empty;
        int commands = 0, lines = 0;
        foreach ((string language, string file, string text) in ReadSteps())
        {
            switch (language)
            {
                case "sh":
                    (output, folder) = await RunAsync(text, folder);
                    commands++;
                    break;
                case "text":
                    foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    {
                        Assert.Contains(line, output, StringComparison.Ordinal);
                        lines++;
                    }

                    break;
                case "diff":
                    Change(Path.Combine(folder, file), text);
                    break;
                case not "" when file.Length > 0:
                    Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
                    File.WriteAllText(Path.Combine(folder, file), text);
                    break;
            }
        }

        Assert.True(commands >= 10 && lines >= 20, $"{commands} commands, {lines} lines of output: the tutorial was not read.");
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    private static IEnumerable<(string Language, string File, string Text)> ReadSteps()
    {
        string tutorial = File.ReadAllText(Path.Combine(Repository.Root, "generator", "docs", "tutorial.md")).ReplaceLineEndings("\n");
        foreach (Match fence in Fence().Matches(tutorial))
        {
            yield return (fence.Groups["language"].Value, fence.Groups["file"].Value, fence.Groups["text"].Value);
        }
    }

    private static void Change(string path, string difference)
    {
        string page = File.ReadAllText(path);
        List<string> removed = [], added = [];
        foreach (string line in difference.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            (line[0] == '-' ? removed : added).Add(line[1..]);
        }

        string old = string.Join('\n', removed);
        Assert.Contains(old, page, StringComparison.Ordinal);
        File.WriteAllText(path, page.Replace(old, string.Join('\n', added), StringComparison.Ordinal));
    }

    // The feed that the tutorial adds is then the only one: nothing is fetched, and no other package of that name can be taken.
    private void UseNoOtherSource()
    {
        string settings = Path.Combine(_home, ".nuget", "NuGet");
        Directory.CreateDirectory(settings);
        File.WriteAllText(Path.Combine(settings, "NuGet.Config"), "<configuration><packageSources><clear /></packageSources></configuration>");
    }

    // The name of the reference leads to the loopback, where pages in words of ours lie at the places of the original's.
    private void UseAsGraph(GitServer server) =>
        File.WriteAllText(Sources, $$"""{ "graph": { "from": "{{server.Url}}", "path": "{{MailReference.Path}}", "ref": "main" } }""");

    private string Sources => Path.Combine(_home, "sources.json");

    private async Task<(string Output, string Folder)> RunAsync(string commands, string folder)
    {
        string end = Path.Combine(_home, "folder.txt");
        // The clone was restored from the machine's cache; the project must find nothing of the package but what was packed.
        string packages = folder == Repository.Root ? PackageFixture.GlobalPackages : Path.Combine(_home, "packages");
        ProcessStartInfo start = DotNet.CreateStart("sh", folder, packages, "-ec", $"{commands}\npwd > '{end}'");
        start.Environment["HOME"] = _home;
        start.Environment["DOTNET_CLI_HOME"] = _home;
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(_home, ".cache");
        start.Environment["DOCMODELS_SOURCES"] = Sources;
        start.Environment["PATH"] = $"{start.Environment["PATH"]}:{Path.Combine(_home, ".dotnet", "tools")}";
        CommandResult result = (await CommandResult.OfAsync(start)).MustSucceed();
        return (result.Output.ReplaceLineEndings("\n"), File.ReadAllText(end).Trim());
    }

    [GeneratedRegex("""^(?<ticks>`{3,})(?<language>\w+)(?: (?<file>\S+))?\n(?<text>.*?)^\k<ticks>$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
