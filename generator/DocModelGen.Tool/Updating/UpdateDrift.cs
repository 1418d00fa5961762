using System.Collections.Generic;
using System.IO;
using DocModelGen.Tool.Drift;
using DocModelGen.Tool.Drift.Comparing;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.Projects;

namespace DocModelGen.Tool.Updating;

/// <summary>Has the engine of <c>docmodels drift</c> compare the project's pages with what they are to be.</summary>
internal static class UpdateDrift
{
    /// <summary>Null where there is nothing to compare on one side.</summary>
    public static Comparison? Compare(ProjectFolder project, IReadOnlyDictionary<string, byte[]> pages, DriftRequest outputs, IProgress progress)
    {
        if (pages.Count == 0 || project.ReadAll().Count == 0)
        {
            return null;
        }

        string folder = Directory.CreateTempSubdirectory("docmodels-").FullName;
        try
        {
            // The last part of the folder's name tells what a page at its top is, as in the project.
            string next = Path.Combine(folder, ProjectFolder.Pages);
            foreach ((string page, byte[] content) in pages)
            {
                string file = Path.Combine(next, page);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, content);
            }

            string selection = Path.Combine(project.Root, ProjectFolder.Selection);
            return Comparer.Compare(
                outputs with { Old = project.PagesFolder, New = next, Selection = File.Exists(selection) ? selection : null }, progress);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
