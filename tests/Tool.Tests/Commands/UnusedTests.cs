using System.Diagnostics;
using System.IO;
using System.Linq;
using DocModelGen.Tool.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Tool.Tests.Commands;

/// <summary><c>list --unused</c> in a project that builds.</summary>
public sealed class UnusedTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <AdditionalFiles Include="spec/**/*.md;docmodels.txt" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public void The_answer_is_the_same_before_a_build_and_right_after_it()
    {
        using TestFolder source = TestFolder.Of(Shelf.First());
        using var project = new TestProject();
        project.Write("App.csproj", Project);
        project.Write("Code.cs", "public static class Code;\n");
        Assert.Equal(0, project.Run("add", "ListBooks", "genre", "--from", source.Path, "--path", Shelf.Path).ExitCode);

        ToolRun before = project.Run("list", "--unused");
        Assert.Equal("", before.Error);
        Build(project.Root);
        ToolRun after = project.Run("list", "--unused");
        Assert.Equal("", after.Error);
        Assert.Equal(before.Output, after.Output);

        string[] names = [.. after.Output.Split('\n').Skip(1).Select(static line => line.Split(' ')[0]).Where(static name => name.Length > 0)];
        Assert.Equal(["Binding", "Genre", "ListBooks", "Author", "Book"], names);
    }

    private static void Build(string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["build", "-nologo", "-v", "q"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0 && Directory.EnumerateFiles(folder, "App.dll", SearchOption.AllDirectories).Any(), output);
    }
}
