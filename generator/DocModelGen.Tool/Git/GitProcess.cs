using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Tool.CommandLine;

namespace DocModelGen.Tool.Git;

/// <summary>The installed <c>git</c>: for the objects of a repository and never for a work tree, so that nothing of it is run.</summary>
internal static class GitProcess
{
    /// <summary>Hooks, monitors, collections of garbage in the background and transports that are programs.</summary>
    private static readonly string[] s_never =
    [
        "-c", "core.hooksPath=" + (OperatingSystem.IsWindows() ? "NUL" : "/dev/null"),
        "-c", "core.fsmonitor=false",
        "-c", "gc.auto=0",
        "-c", "maintenance.auto=false",
        "-c", "protocol.ext.allow=never",
        "-c", "fetch.recurseSubmodules=false",
        "-c", "advice.detachedHead=false",
    ];

    /// <summary>Runs to the end; a failure is told in git's own words.</summary>
    public static byte[] Run(string? folder, IReadOnlyList<string> arguments, byte[]? input = null, Action<Process>? watch = null)
    {
        (int code, byte[] output, string error) = TryRun(folder, arguments, input, watch);
        return code == 0 ? output : throw new ToolException($"git {arguments[0]} failed: {Shorten(error)}");
    }

    public static string RunText(string? folder, params string[] arguments) => Encoding.UTF8.GetString(Run(folder, arguments)).TrimEnd('\n', '\r');

    /// <summary>Null where git does not do it.</summary>
    public static string? TryText(string? folder, params string[] arguments)
    {
        (int code, byte[] output, _) = TryRun(folder, arguments, input: null, watch: null);
        return code == 0 ? Encoding.UTF8.GetString(output).TrimEnd('\n', '\r') : null;
    }

    public static (int Code, byte[] Output, string Error) TryRun(string? folder, IReadOnlyList<string> arguments, byte[]? input, Action<Process>? watch)
    {
        using Process process = Start(folder, arguments);
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task feeding = Task.Run(() => Feed(process, input));
        using var output = new MemoryStream();
        Task reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        try
        {
            watch?.Invoke(process);
            Task.WaitAll(reading, feeding);
            process.WaitForExit();
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        return (process.ExitCode, output.ToArray(), error.Result);
    }

    /// <summary>For output that is too much to hold: <paramref name="read"/> takes it as it comes.</summary>
    public static void Stream(string folder, IReadOnlyList<string> arguments, byte[] input, Action<Stream> read)
    {
        using Process process = Start(folder, arguments);
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task feeding = Task.Run(() => Feed(process, input));
        try
        {
            read(process.StandardOutput.BaseStream);
            feeding.Wait();
            process.WaitForExit();
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        if (process.ExitCode != 0)
        {
            throw new ToolException($"git {arguments[0]} failed: {Shorten(error.Result)}");
        }
    }

    private static Process Start(string? folder, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        foreach (string argument in s_never.Concat(folder is null ? [] : ["--git-dir=."]).Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        // A repository that the user stands in has no say, and nobody is asked for a password in a pipe.
        foreach (string variable in (string[])["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"])
        {
            start.Environment.Remove(variable);
        }

        start.Environment["GIT_ALLOW_PROTOCOL"] = "file:http:https:ssh";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["LC_ALL"] = "C";
        if (Console.IsInputRedirected)
        {
            start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new ToolException("There is no 'git' to be found. Install it (https://git-scm.com), or give a folder of pages with --from.");
        }
    }

    private static void Feed(Process process, byte[]? input)
    {
        try
        {
            using Stream stream = process.StandardInput.BaseStream;
            stream.Write(input ?? []);
        }
        catch (IOException)
        {
            // Git ended before it read all; its exit code says why.
        }
    }

    /// <summary>The last lines say what it is about; a remote may have written anything before.</summary>
    private static string Shorten(string error)
    {
        string[] lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] told = [.. lines.Where(static line => line.StartsWith("fatal:", StringComparison.Ordinal) || line.StartsWith("error:", StringComparison.Ordinal))];
        return Message.Encode(string.Join(" ", (told.Length > 0 ? told : lines).TakeLast(2)));
    }
}
