using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace DocModelGen.Generator.Tests.Infrastructure;

/// <summary>
/// Compares generated files with a folder of plain files; a missing and an extra file fail too.
/// <c>DOCMODELGEN_UPDATE_SNAPSHOTS=1</c> writes the folder anew.
/// </summary>
internal static class Snapshot
{
    private static readonly string s_project = typeof(Snapshot).Assembly.GetName().Name!["DocModelGen.".Length..];

    public static void Match(string name, IReadOnlyDictionary<string, string> files)
    {
        string folder = Path.Combine(Repository.Root, "tests", s_project, "Snapshots", name);
        if (Environment.GetEnvironmentVariable("DOCMODELGEN_UPDATE_SNAPSHOTS") == "1")
        {
            Update(folder, files);
        }

        Assert.True(Directory.Exists(folder), $"There is no snapshot '{name}'. Set DOCMODELGEN_UPDATE_SNAPSHOTS=1 to write it.");
        string[] expected = [.. Directory.GetFiles(folder).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, files.Keys.Order(StringComparer.Ordinal));
        foreach ((string file, string text) in files)
        {
            // One by one: the failure names the file and the first difference.
            Assert.Equal($"{file}\n{File.ReadAllText(Path.Combine(folder, file))}", $"{file}\n{text}");
        }
    }

    private static void Update(string folder, IReadOnlyDictionary<string, string> files)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach ((string file, string text) in files)
        {
            File.WriteAllText(Path.Combine(folder, file), text);
        }
    }
}
