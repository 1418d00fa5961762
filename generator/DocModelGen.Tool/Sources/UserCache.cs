using System;
using System.IO;
using System.Threading;
using DocModelGen.Tool.CommandLine;

namespace DocModelGen.Tool.Sources;

/// <summary>What is kept between runs and shared by the user's projects. It may be thrown away at any time.</summary>
internal static class UserCache
{
    public const string FolderVariable = "DOCMODELS_CACHE";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    private static readonly AsyncLocal<bool> s_isOffline = new();

    /// <summary>Nothing is fetched. Set before a command runs, and for that run alone.</summary>
    public static bool IsOffline
    {
        get => s_isOffline.Value;
        set => s_isOffline.Value = value;
    }

    public static string Folder
    {
        get
        {
            if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } asked)
            {
                return Path.GetFullPath(asked);
            }

            string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            string caches = OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
                : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg ? xdg
                : Path.Combine(home, ".cache");
            return Path.Combine(caches, "docmodels");
        }
    }

    /// <summary>Waits for whoever writes to it. The lock is the open file and not its being there, so that a killed run leaves none.</summary>
    public static IDisposable Lock(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        DateTime deadline = DateTime.UtcNow + s_patience;
        while (true)
        {
            try
            {
                return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < deadline)
            {
                Thread.Sleep(50);
            }
            catch (IOException exception)
            {
                throw new ToolException($"Another run holds '{path}.lock': {exception.Message}");
            }
        }
    }

    /// <summary>Writes beside, then renames: who reads finds all of it or none.</summary>
    public static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string beside = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllBytes(beside, content);
        File.Move(beside, path, overwrite: true);
    }
}
