using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;

namespace DocModelGen;

/// <summary>
/// A file <c>docmodels.witness.NAME.txt</c> of observed facts. Whoever writes merges: it locks, reads, adds, and puts the whole in the place of the old file.
/// </summary>
internal static class WitnessFile
{
    public const int MostLines = 20_000;
    private const long MostBytes = 16 * 1024 * 1024;
    private const string Prefix = "docmodels.witness.";
    private const string Suffix = ".txt";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <exception cref="ArgumentException">No build looks for a file of the name.</exception>
    public static void CheckName(string path)
    {
        string name = Path.GetFileName(path);
        if (!name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || !name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
            || name.Length <= Prefix.Length + Suffix.Length)
        {
            throw new ArgumentException($"A witness is named {Prefix}NAME{Suffix}, so that the build finds it; '{name}' is not.", nameof(path));
        }
    }

    /// <returns>How many lines had no room.</returns>
    public static int Merge(string path, IEnumerable<string> lines, string scope, DateTime date)
    {
        string fullPath = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
        using FileStream gate = Lock(fullPath + ".lock");
        WitnessText text = File.Exists(fullPath) ? WitnessText.Parse(Read(fullPath), fullPath) : new WitnessText();
        int left = text.Add(lines, MostLines);
        if (text.IsChanged)
        {
            Replace(fullPath, text.ToString(scope, date));
        }

        return left;
    }

    /// <summary>
    /// Opens a file that nobody else has open, or waits for that. It stays there: whoever deletes it cannot know who has just opened it.
    /// </summary>
    private static FileStream Lock(string path)
    {
        const int Attempts = 600;
        const int Pause = 50;
        for (int i = 1; ; i++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (IOException exception) when (i < Attempts && IsHeld(exception))
            {
                Thread.Sleep(Pause);
            }
        }
    }

    /// <summary>Whether somebody else has the file open. Whatever else prevents opening it, such as a disk that is not written to, does not pass by waiting.</summary>
    private static bool IsHeld(IOException exception)
    {
        const int SharingViolation = unchecked((int)0x80070020);
        const int LockViolation = unchecked((int)0x80070021);
        const int WouldBlockOnLinux = 11;
        const int WouldBlockOnMacOS = 35;
        return exception.HResult is SharingViolation or LockViolation or WouldBlockOnLinux or WouldBlockOnMacOS;
    }

    private static string Read(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        if (file.Length > MostBytes)
        {
            throw new InvalidDataException($"{path} is larger than a witness is.");
        }

        using StreamReader reader = new(file, s_utf8);
        return reader.ReadToEnd();
    }

    private static void Replace(string path, string text)
    {
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (FileStream file = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                byte[] bytes = s_utf8.GetBytes(text);
                file.Write(bytes, 0, bytes.Length);
                file.Flush(flushToDisk: true);
            }

            Move(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>On Windows a compiler that reads the old file keeps it for a moment.</summary>
    private static void Move(string temporary, string path)
    {
        const int Attempts = 40;
        const int Pause = 50;
        for (int i = 1; ; i++)
        {
            try
            {
#if NET
                File.Move(temporary, path, overwrite: true);
#else
                if (File.Exists(path))
                {
                    File.Replace(temporary, path, destinationBackupFileName: null);
                }
                else
                {
                    File.Move(temporary, path);
                }
#endif
                return;
            }
            catch (Exception exception) when (i < Attempts && (exception is IOException or UnauthorizedAccessException))
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
