using System;
using System.IO;
using System.IO.Compression;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace DocModelGen.Package.Tests.Infrastructure;

/// <summary>
/// The package, made once for all tests, in a local feed under a folder that goes away with the last of them. Each collection has an object of its
/// own; what they hold is one.
/// </summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private static readonly SemaphoreSlim s_gate = new(1);

    /// <summary>One at a time: all write into the projects' own folders.</summary>
    private static readonly SemaphoreSlim s_packing = new(1);

    private static int s_users;
    private static Packed? s_packed;

    private Packed? _packed;

    // No other feed or cache can hold this version.
    internal string Version => Current.Version;

    internal string PackageFile => Path.Combine(Feed, $"DocModelGen.{Version}.nupkg");

    internal string Feed => Path.Combine(Current.Folder, "feed");

    internal DotNet DotNet => new(Path.Combine(Current.Folder, "packages"));

    private Packed Current => _packed ?? throw new InvalidOperationException("The package is not packed yet.");

    public async Task InitializeAsync()
    {
        await s_gate.WaitAsync();
        try
        {
            s_users++;
            bool isFirst = s_packed is null;
            _packed = s_packed ??= new Packed(Directory.CreateTempSubdirectory("DocModelGen.Package.Tests-").FullName, $"0.0.0-test.{Guid.NewGuid():N}");
            if (isFirst)
            {
                await PackAsync("DocModelGen", Feed, []);
            }
        }
        finally
        {
            s_gate.Release();
        }
    }

    public async Task DisposeAsync()
    {
        await s_gate.WaitAsync();
        try
        {
            if (--s_users == 0)
            {
                await DotNet.StopCompilerAsync();
                Directory.Delete(Current.Folder, recursive: true);
                s_packed = null;
            }
        }
        finally
        {
            s_gate.Release();
        }
    }

    /// <summary>Packs the runtime's project as it was built last, or builds it if it was not.</summary>
    internal Task PackAsync(string folder, params string[] arguments) => PackAsync("DocModelGen", folder, arguments);

    /// <summary>Packs whatever the solution has to pack, as it was built last.</summary>
    /// <returns>The folder.</returns>
    internal async Task<string> PackAllAsync()
    {
        string folder = Path.Combine(Current.Folder, "all");
        await s_gate.WaitAsync();
        try
        {
            if (!Directory.Exists(folder))
            {
                await PackProjectAsync("DocModelGen.sln", folder, ["--no-build"]);
            }
        }
        finally
        {
            s_gate.Release();
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
        await s_packing.WaitAsync();
        try
        {
            CommandResult pack = await dotnet.RunAsync(
                Repository.Root,
                ["pack", project, "-c", Repository.Configuration, "-o", folder, $"-p:PackageVersion={Version}", .. arguments]);
            pack.MustSucceed();
        }
        finally
        {
            s_packing.Release();
        }
    }

    /// <summary>The machine's package cache, from which a consumer takes everything but DocModelGen, so that no network is needed.</summary>
    internal static string GlobalPackages { get; } =
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    internal ConsumerProject CreateConsumer() =>
        new(this, Path.Combine(Current.Folder, $"consumer{Interlocked.Increment(ref Current.Projects)}"));

    /// <summary>Unpacks the package.</summary>
    /// <returns>The folder.</returns>
    internal string Extract()
    {
        string folder = Path.Combine(Current.Folder, "extracted");
        s_gate.Wait();
        try
        {
            if (!Directory.Exists(folder))
            {
                ZipFile.ExtractToDirectory(PackageFile, folder);
            }
        }
        finally
        {
            s_gate.Release();
        }

        return folder;
    }

    private sealed class Packed(string folder, string version)
    {
        /// <summary>How many projects were made.</summary>
        public int Projects;

        public string Folder { get; } = folder;

        public string Version { get; } = version;
    }
}
