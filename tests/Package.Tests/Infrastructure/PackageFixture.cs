using System;
using System.IO;
using System.IO.Compression;
using System.Threading.Tasks;
using Xunit;

namespace DocModelGen.Package.Tests.Infrastructure;

/// <summary>The package, made once for all tests, in a local feed under a folder that goes away with them.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("DocModelGen.Package.Tests-").FullName;
    private int _projects;

    // No other feed or cache can hold this version.
    internal string Version { get; } = $"0.0.0-test.{Guid.NewGuid():N}";

    internal string PackageFile => Path.Combine(Feed, $"DocModelGen.{Version}.nupkg");

    internal string Feed => Path.Combine(_folder, "feed");

    internal DotNet DotNet => new(Path.Combine(_folder, "packages"));

    public Task InitializeAsync() => PackAsync(Feed);

    /// <summary>Packs the runtime's project as it was built last, or builds it if it was not.</summary>
    internal Task PackAsync(string folder, params string[] arguments) => PackAsync("DocModelGen", folder, arguments);

    /// <summary>Packs whatever the solution has to pack, as it was built last.</summary>
    /// <returns>The folder.</returns>
    internal async Task<string> PackAllAsync()
    {
        string folder = Path.Combine(_folder, "all");
        if (!Directory.Exists(folder))
        {
            await PackProjectAsync("DocModelGen.sln", folder, ["--no-build"]);
        }

        return folder;
    }

    /// <summary>Puts the package for tests into the feed too.</summary>
    internal Task PackTestingAsync() => PackAsync("DocModelGen.Testing", Feed, []);

    private Task PackAsync(string name, string folder, string[] arguments) =>
        PackProjectAsync(Path.Combine("runtime", name), folder, arguments);

    private async Task PackProjectAsync(string project, string folder, string[] arguments)
    {
        // The repository was restored from the machine's own cache.
        DotNet dotnet = new(GlobalPackages);
        CommandResult pack = await dotnet.RunAsync(
            Repository.Root,
            ["pack", project, "-c", Repository.Configuration, "-o", folder, $"-p:PackageVersion={Version}", .. arguments]);
        pack.MustSucceed();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>The machine's package cache, from which a consumer takes everything but DocModelGen, so that no network is needed.</summary>
    internal static string GlobalPackages { get; } =
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    internal ConsumerProject CreateConsumer() =>
        new(this, Path.Combine(_folder, $"consumer{++_projects}"));

    /// <summary>Unpacks the package.</summary>
    /// <returns>The folder.</returns>
    internal string Extract()
    {
        string folder = Path.Combine(_folder, "extracted");
        if (!Directory.Exists(folder))
        {
            ZipFile.ExtractToDirectory(PackageFile, folder);
        }

        return folder;
    }
}
