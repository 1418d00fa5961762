using System;
using System.IO;
using System.Threading.Tasks;
using DocModelGen.Package.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Package.Tests.Consumers;

/// <summary>The runtime's own tests, on the older runtimes that it is built for.</summary>
public sealed class OlderRuntimeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("DocModelGen.OlderRuntime-").FullName;
    private readonly DotNet _dotnet = new(PackageFixture.GlobalPackages);

    [SkippableFact]
    public async Task The_tests_of_the_runtime_pass_on_net8()
    {
        CommandResult tests = await _dotnet.RunAsync(
            Repository.Root,
            "test", Path.Combine("tests", "Runtime.Tests"), "-c", "Release", "-nologo",
            "-p:RuntimeTestsTarget=net8.0", "-p:RunAnalyzers=false", "--artifacts-path", _folder);
        Skip.If(tests.IsNotServed, "The .NET 8 runtime cannot be restored here.");
        Assert.Contains("(net8.0)", tests.MustSucceed().Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
