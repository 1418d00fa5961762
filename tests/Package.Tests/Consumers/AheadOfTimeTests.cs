using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using DocModelGen.Package.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Package.Tests.Consumers;

/// <summary>The sample, compiled ahead of time and trimmed, does the same as under the just-in-time compiler.</summary>
public sealed partial class AheadOfTimeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("DocModelGen.AheadOfTime-").FullName;
    private readonly DotNet _dotnet = new(PackageFixture.GlobalPackages);

    [SkippableTheory]
    [InlineData("Aot")]
    [InlineData("Trimmed")]
    public async Task The_sample_publishes_without_a_warning_and_says_the_same(string kind)
    {
        Skip.IfNot(kind != "Aot" || IsOnPath("clang"), "Native compilation links with clang, which is not installed.");
        Skip.IfNot(kind != "Aot" || HasZlib(), "Native compilation links with zlib, whose headers (zlib1g-dev) are not installed.");

        string published = Path.Combine(_folder, "published");
        CommandResult publish = await _dotnet.RunAsync(
            Repository.Root,
            "publish", Path.Combine("tests", "Sample"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-nologo",
            $"-p:SamplePublish={kind}", "-p:RunAnalyzers=false", "-o", published, "--artifacts-path", Path.Combine(_folder, "artifacts"));
        Skip.If(publish.IsNotServed, "The native compiler or the runtime to trim cannot be restored here.");
        Assert.DoesNotContain("warning", publish.MustSucceed().Output, StringComparison.Ordinal);

        CommandResult usual = await _dotnet.RunAsync(
            Repository.Root, "run", "--project", Path.Combine("tests", "Sample"), "-c", Repository.Configuration, "--no-build");
        CommandResult ahead = await CommandResult.OfAsync(new ProcessStartInfo(Path.Combine(published, "DeviceStatuses")));
        Assert.Contains("✓ the reply turns into the same JSON again", ahead.MustSucceed().Output, StringComparison.Ordinal);
        Assert.Equal(WithoutPort(usual.MustSucceed().Output), WithoutPort(ahead.Output));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string WithoutPort(string output) => LoopbackPort().Replace(output, "127.0.0.1:0");

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    private static bool HasZlib() => !OperatingSystem.IsLinux() || File.Exists("/usr/include/zlib.h");

    [GeneratedRegex(@"127\.0\.0\.1:\d+")]
    private static partial Regex LoopbackPort();
}
