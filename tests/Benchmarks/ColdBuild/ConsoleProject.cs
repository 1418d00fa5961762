using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using DocModelGen.Benchmarks.Generation;

namespace DocModelGen.Benchmarks.ColdBuild;

/// <summary>An empty console program outside of the repository, built by processes that nobody has warmed.</summary>
internal sealed class ConsoleProject
{
    private readonly string _folder;
    private readonly string _packages;
    private readonly string[] _arguments;

    /// <param name="root">A folder with the package in <c>feed</c>; restored packages come beside it.</param>
    /// <param name="name">The folder of the project in it.</param>
    /// <param name="items">Items of the project.</param>
    /// <param name="arguments">More of the command line of a build.</param>
    public ConsoleProject(string root, string name, string items, params string[] arguments)
    {
        _arguments = arguments;
        _folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        _packages = Path.Combine(root, "packages");
        foreach (string guard in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            Write(guard, "<Project />");
        }

        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{Path.Combine(root, "feed")}" />
              </packageSources>
            </configuration>
            """);
        Write("Program.cs", """Console.WriteLine("Hello");""");
        Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
            </Project>
            """);
    }

    public void Write(string path, string text)
    {
        string file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Restore() => Run(_folder, _packages, "restore", "-v:q");

    /// <summary>Builds from nothing, but for what was restored.</summary>
    public Duration Build()
    {
        Delete("bin");
        Delete(Path.Combine("obj", "Debug"));
        return Run(_folder, _packages, ["build", "--no-restore", "-nologo", "-v:q", "-p:UseSharedCompilation=false", "-nodeReuse:false", .. _arguments]);
    }

    /// <summary>Runs <c>dotnet</c>, which leaves no process behind.</summary>
    /// <returns>What it took, with the compiler that it started; processor time where the system tells it of processes that have ended.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static Duration Run(string folder, string? packages, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        if (packages is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packages;
        }

        double cpu = CpuOfChildren();
        long wall = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Duration duration = new(CpuOfChildren() - cpu, Stopwatch.GetElapsedTime(wall).TotalMilliseconds);
        return process.ExitCode == 0 ? duration : throw new InvalidOperationException(output);
    }

    /// <summary>Milliseconds in user mode of all children that have ended, and theirs; in steps of the kernel's hundredth of a second.</summary>
    private static double CpuOfChildren()
    {
        const string Statistics = "/proc/self/stat";
        if (!File.Exists(Statistics))
        {
            return double.NaN;
        }

        // The program's name, in parentheses, may have blanks; cutime is the 14th field after it.
        string text = File.ReadAllText(Statistics);
        string[] fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return double.Parse(fields[13], CultureInfo.InvariantCulture) * 10;
    }

    private void Delete(string name)
    {
        string folder = Path.Combine(_folder, name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
