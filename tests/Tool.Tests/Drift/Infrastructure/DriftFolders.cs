using System;
using System.IO;
using DocModelGen.Tool.CommandLine;

namespace DocModelGen.Tool.Tests.Drift.Infrastructure;

/// <summary>An old and a new folder of pages, and the command over them.</summary>
internal sealed class DriftFolders : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("drift-").FullName;

    public string Old => Path.Combine(_root, "docs-old");

    public string New => Path.Combine(_root, "docs-new");

    public DriftFolders WithOld(string path, string text) => With(Path.Combine(Old, path), text);

    public DriftFolders WithNew(string path, string text) => With(Path.Combine(New, path), text);

    public DriftFolders WithBoth(string path, string text) => WithOld(path, text).WithNew(path, text);

    /// <summary>Beside both folders.</summary>
    public DriftFolders WithFile(string name, string text) => With(File(name), text);

    /// <summary>Where an output goes.</summary>
    public string File(string name) => Path.Combine(_root, name);

    public string Text(string name) => System.IO.File.ReadAllText(File(name));

    /// <summary>Runs the command over both folders.</summary>
    public CommandResult Compare(params string[] options) => CommandResult.Of([Old, New, .. options]);

    /// <summary>The text of one output.</summary>
    public string Output(string option, params string[] options)
    {
        CommandResult result = Compare([option, "-", .. options]);
        return result.ExitCode == 0 ? result.Output : throw new InvalidOperationException(result.Error);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private DriftFolders With(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllText(file, text);
        return this;
    }
}

/// <summary>How the command ended and what it said.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public static CommandResult Of(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int code = DocModelsCommand.Run(["drift", .. arguments], output, error);
        return new CommandResult(code, output.ToString(), error.ToString());
    }
}
