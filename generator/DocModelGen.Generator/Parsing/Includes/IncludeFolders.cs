using System;

namespace DocModelGen.Generator.Parsing.Includes;

/// <summary>Folders whose files are parts of pages by custom: those called <c>includes</c>, and what is below them.</summary>
internal static class IncludeFolders
{
    private const string Name = "includes";

    public static bool Contains(string path)
    {
        for (int index = 0; (index = path.IndexOf(Name, index, StringComparison.OrdinalIgnoreCase)) >= 0; index += Name.Length)
        {
            int end = index + Name.Length;
            bool isFolder = end < path.Length && path[end] is '/' or '\\';
            if (isFolder && (index == 0 || path[index - 1] is '/' or '\\'))
            {
                return true;
            }
        }

        return false;
    }
}
