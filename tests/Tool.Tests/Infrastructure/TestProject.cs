using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace DocModelGen.Tool.Tests.Infrastructure;

/// <summary>A project's folder, somewhere with a space in its path.</summary>
internal sealed class TestProject : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("docmodels test ").FullName;

    public string Root => Path.Combine(_root, "My App");

    public TestProject() => Directory.CreateDirectory(Root);

    public string Page(string path) => Path.Combine(Root, "spec", path);

    public string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    public void Write(string path, string text)
    {
        string file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Runs the command in this project.</summary>
    public ToolRun Run(params string[] arguments) => ToolRun.Of([.. arguments, "--project", Root]);

    /// <summary>All files with their texts: what a change may have changed.</summary>
    public SortedDictionary<string, string> Files() => new(
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllText),
        StringComparer.Ordinal);

    public string[] Pages() => [.. Files().Keys.Where(static file => file.StartsWith("spec/", StringComparison.Ordinal)).Select(static file => file["spec/".Length..])];

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
