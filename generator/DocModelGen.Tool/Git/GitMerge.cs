using System.IO;
using DocModelGen.Tool.CommandLine;

namespace DocModelGen.Tool.Git;

/// <summary>Git's merge of one file, without a repository.</summary>
internal static class GitMerge
{
    /// <summary>Null where both sides changed the same lines.</summary>
    public static byte[]? Merge(byte[] mine, byte[] original, byte[] theirs)
    {
        string folder = Directory.CreateTempSubdirectory("docmodels-merge-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "mine"), mine);
            File.WriteAllBytes(Path.Combine(folder, "original"), original);
            File.WriteAllBytes(Path.Combine(folder, "theirs"), theirs);
            (int code, byte[] output, string error) = GitProcess.TryRun(
                folder: null,
                ["merge-file", "-p", "-q", Path.Combine(folder, "mine"), Path.Combine(folder, "original"), Path.Combine(folder, "theirs")],
                input: null,
                watch: null);

            // The code is the number of conflicts; a file that is no text is an error.
            return code == 0 ? output : code is > 0 and < 128 ? null : throw new ToolException($"git merge-file failed: {error.Trim()}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
