using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;

namespace DocModelGen.Tool.Tests.Infrastructure;

/// <summary>A repository of pages, made commit by commit as git's fast-import takes them: any path and any mode, without a work tree.</summary>
internal sealed class TestRepository : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("docmodels-repository-").FullName;

    public TestRepository()
    {
        Git("init", "-q", "--bare", "-b", "main", ".");
        Git("config", "uploadpack.allowFilter", "true");
        Git("config", "uploadpack.allowAnySHA1InWant", "true");
        Git("config", "core.protectHFS", "false");
    }

    public string Folder => Path.Combine(_root, "docs.git");

    /// <summary>For what lies beside it.</summary>
    public string Root => _root;

    public string Url => new Uri(Folder).AbsoluteUri;

    /// <summary>A commit that has these files and no others.</summary>
    public TestRepository Commit(IEnumerable<KeyValuePair<string, string>> files, string branch = "main")
    {
        var entries = new List<(string, string, byte[])>();
        foreach ((string path, string text) in files)
        {
            entries.Add(("100644", path, Encoding.UTF8.GetBytes(text)));
        }

        return Commit(entries, branch);
    }

    public TestRepository Commit(IEnumerable<(string Mode, string Path, byte[] Content)> entries, string branch = "main")
    {
        using var stream = new MemoryStream();
        Write(stream, $"commit refs/heads/{branch}\ncommitter Docs <docs@example.com> {1_600_000_000 + Count} +0000\ndata 2\nx\n");
        Count++;
        if (Head(branch) is not null)
        {
            Write(stream, $"from refs/heads/{branch}^0\n");
        }

        Write(stream, "deleteall\n");
        foreach ((string mode, string path, byte[] content) in entries)
        {
            Write(stream, $"M {mode} inline {Quote(path)}\ndata {content.Length}\n");
            stream.Write(content);
            Write(stream, "\n");
        }

        Write(stream, "done\n");
        Git(stream.ToArray(), "fast-import", "--quiet", "--done", "--force");
        return this;
    }

    private int Count { get; set; }

    public string? Head(string branch = "main")
    {
        string text = Git("for-each-ref", "--format=%(objectname)", $"refs/heads/{branch}").Trim();
        return text.Length == 0 ? null : text;
    }

    public long Size() => DirectorySize(new DirectoryInfo(Folder));

    public string Git(params string[] arguments) => Git(input: [], arguments);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Git(byte[] input, params string[] arguments)
    {
        Directory.CreateDirectory(Folder);
        var start = new ProcessStartInfo("git") { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        using (Stream stdin = process.StandardInput.BaseStream)
        {
            stdin.Write(input);
        }

        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"git {arguments[0]}: {error.Result}");
    }

    private static string Quote(string path)
    {
        var text = new StringBuilder("\"");
        foreach (byte c in Encoding.UTF8.GetBytes(path))
        {
            text.Append(c is (byte)'"' or (byte)'\\' or < 32 or > 126 ? "\\" + Convert.ToString(c, 8).PadLeft(3, '0') : ((char)c).ToString());
        }

        return text.Append('"').ToString();
    }

    private static void Write(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));

    private static long DirectorySize(DirectoryInfo folder)
    {
        long size = 0;
        foreach (FileInfo file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            size += file.Length;
        }

        return size;
    }
}
