using System;
using System.IO;
using System.Text.Json;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.Sources;

namespace DocModelGen.Tool.References;

/// <summary>The index of a state of a source, made once and kept beside the cache.</summary>
internal static class IndexStore
{
    /// <summary>By the build of the generator, which decides names: another one may give others.</summary>
    private static readonly string s_version = "1-" + typeof(IndexBuilder).Assembly.ManifestModule.ModuleVersionId.ToString("N") + "-"
        + typeof(Generator.Model.ApiModel).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>Null where it was not made yet.</summary>
    public static ReferenceIndex? Find(SourceTree tree)
    {
        try
        {
            string file = FileOf(tree);
            if (!File.Exists(file))
            {
                return null;
            }

            ReferenceIndex? index = JsonSerializer.Deserialize(File.ReadAllBytes(file), IndexJsonContext.Default.ReferenceIndex);
            return index?.Version == s_version ? index : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static ReferenceIndex GetOrMake(SourceTree tree, IProgress progress)
    {
        if (Find(tree) is { } known)
        {
            return known;
        }

        ReferenceIndex index = IndexBuilder.Make(Reference.Of(new SourcePages(tree, progress).ReadAll(), wanted: null, progress), s_version);
        try
        {
            UserCache.Write(FileOf(tree), JsonSerializer.SerializeToUtf8Bytes(index, IndexJsonContext.Default.ReferenceIndex));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written costs the time of making it again.
        }

        return index;
    }

    private static string FileOf(SourceTree tree) => Path.Combine(UserCache.Folder, "index", tree.Key + ".json");
}
