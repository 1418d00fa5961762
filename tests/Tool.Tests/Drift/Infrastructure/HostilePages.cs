using DocModelGen.Generator.Tests.Drift;

namespace DocModelGen.Tool.Tests.Drift.Infrastructure;

/// <summary>Pages whose names, types and texts would be something else where an encoder slept.</summary>
internal static class HostilePages
{
    /// <summary>Each stands alone in a file name, a C# name, a wire name, a type or a description.</summary>
    public static readonly string[] Names =
    [
        "</script><script>window.hacked=1</script>",
        "<img src=x onerror=window.hacked=1>",
        "<!--<script>",
        "`` ` ```",
        "@octocat #1 https://evil.example www.evil.example",
        "[x](javascript:window.hacked=1)",
        "$x$ ~~y~~ **z** <b>",
        "\u202Etxt.exe\u2066 \u2028 \u0085",
        "{0} {{1}}",
        "&lt;svg onload=window.hacked=1&gt;",
    ];

    public static DriftFolders Changed()
    {
        var folders = new DriftFolders();
        for (int i = 0; i < Names.Length; i++)
        {
            string name = Names[i];
            folders.WithOld($"resources/r{i}.md", Page(i, $"p{i}|String|Was {name}", $"`{name}`|String|What.", $"gone{i}|String|{name}"));
            folders.WithNew($"resources/r{i}.md", Page(i, $"p{i}|{name}|Is {name}", $"`{name}`|Int32|What {name}.", $"come{i}|{name}|{name}"));
            folders.WithOld($"api/o{i}.md", Operation(i, $"/shelf{i}"));
            folders.WithNew($"api/o{i}.md", Operation(i, $"/shelf{i}/{name}").Replace("Shelf.Write|", $"Shelf.Write, {name}|"));
        }

        // A file may be called nearly anything.
        return folders
            .WithOld("resources/<img src=x onerror=alert(1)>`@x#1.md", Page(77, "a|String|What."))
            .WithNew("resources/<img src=x onerror=alert(1)>`@x#1.md", Page(77, "a|Int32|What."));
    }

    private static string Page(int number, params string[] rows) => DriftPages.Book(rows).Replace("book", $"book{number}");

    private static string Operation(int number, string path) =>
        DriftPages.CreateBook("", "title|String|What.").Replace("Create book", $"Create book {number}").Replace("/shelf/books", path);
}
