using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace DocModelGen.Package.Tests.Infrastructure;

/// <summary>A project of a user, outside the repository, that has nothing but a reference to the package.</summary>
internal sealed class ConsumerProject
{
    private readonly PackageFixture _package;
    private readonly string _folder;

    public ConsumerProject(PackageFixture package, string folder)
    {
        _package = package;
        _folder = folder;
        Directory.CreateDirectory(folder);
        foreach (string guard in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            Write(guard, "<Project />");
        }

        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{package.Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
                <add key="machine" value="{PackageFixture.GlobalPackages}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        WriteProject();
    }

    /// <summary>The version of the packages under test.</summary>
    public string PackageVersion => _package.Version;

    /// <summary>Writes the project file anew.</summary>
    /// <param name="properties">MSBuild properties to add.</param>
    /// <param name="items">MSBuild items to add.</param>
    /// <param name="targetFramework">What the project is built for.</param>
    /// <param name="outputType">Exe or Library.</param>
    public void WriteProject(
        string properties = "", string items = "", string targetFramework = "net10.0", string outputType = "Exe") =>
        Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>{outputType}</OutputType>
                <TargetFramework>{targetFramework}</TargetFramework>
                <RootNamespace>DeviceStatuses</RootNamespace>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="DocModelGen" Version="{_package.Version}" />
                {items}
              </ItemGroup>
            </Project>
            """);

    public void Write(string path, string text)
    {
        string file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public string PathOf(string path) => Path.Combine(_folder, path);

    public void Delete(string path) => File.Delete(PathOf(path));

    public Task<CommandResult> BuildAsync(params string[] arguments) =>
        RunAsync(["build", "-nologo", .. arguments]);

    /// <summary>Builds a project that was restored before, which is what an editor does all day.</summary>
    public Task<CommandResult> RebuildChangedAsync(params string[] arguments) =>
        BuildAsync(["--no-restore", .. arguments]);

    public Task<CommandResult> RunAsync(params string[] arguments) => _package.DotNet.RunAsync(_folder, arguments);

    /// <summary>What the last successful compilation made.</summary>
    public BuiltAssembly Built => new(BuiltFile);

    public string BuiltFile => Directory.EnumerateFiles(PathOf("obj/Debug"), "Consumer.dll", SearchOption.AllDirectories)
        .Single(static file => !file.Contains("ref", System.StringComparison.Ordinal));
}
