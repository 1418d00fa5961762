using System.Collections.Generic;
using DocModelGen.Generator.Model;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking;

/// <summary>The reference as published, parsed once a run; a test that needs it skips where it is not there.</summary>
internal static class CorpusPages
{
    private static readonly Dictionary<string, DocPage[]> s_pages = [];

    public static DocPage[] Of(string name)
    {
        string? folder = LinkedPages.Shared("corpus/" + name);
        Skip.If(folder is null, "../shared/corpus is not there.");
        lock (s_pages)
        {
            if (!s_pages.TryGetValue(name, out DocPage[]? pages))
            {
                s_pages.Add(name, pages = LinkedPages.ParseFolder(folder!));
            }

            return pages;
        }
    }
}
