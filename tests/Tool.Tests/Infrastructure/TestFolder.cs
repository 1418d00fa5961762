using System;
using System.Collections.Generic;
using System.IO;

namespace DocModelGen.Tool.Tests.Infrastructure;

/// <summary>A folder of pages.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("docmodels-source-").FullName;

    public static TestFolder Of(IEnumerable<KeyValuePair<string, string>> files)
    {
        var folder = new TestFolder();
        foreach ((string path, string text) in files)
        {
            string file = System.IO.Path.Combine(folder.Path, path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        return folder;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
