using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using DocModelGen.Package.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Package.Tests.Contents;

/// <summary>Whose work is shipped, and which version of it.</summary>
[Collection(PackedOnce.Name)]
public sealed partial class NoticeTests(PackageFixture package)
{
    [Theory]
    [InlineData("DocModelGen")]
    [InlineData("DocModelGen.Tool")]
    public async Task Every_library_that_is_shipped_is_named_with_the_version_it_came_in_and_no_other_is(string id)
    {
        using PackedPackage packed = await PackedPackage.OpenAsync(package, id);
        Dictionary<string, Match> notices = Notice().Matches(packed.ReadText("THIRD-PARTY-NOTICES.txt").ReplaceLineEndings("\n"))
            .ToDictionary(static notice => Path.GetFileName(notice.Groups["file"].Value), StringComparer.Ordinal);
        string[] libraries = [.. packed.Files.Where(IsOfOthers)];

        Assert.Equal(libraries.Select(Path.GetFileName), notices.Keys.Order(StringComparer.Ordinal));
        Assert.All(libraries, library =>
        {
            Match notice = notices[Path.GetFileName(library)];
            Assert.EndsWith(notice.Groups["file"].Value, library, StringComparison.Ordinal);
            string source = Path.Combine(PackageFixture.GlobalPackages, notice.Groups["package"].Value.ToLowerInvariant(), notice.Groups["version"].Value);
            Assert.Contains(
                Directory.EnumerateFiles(source, Path.GetFileName(library), SearchOption.AllDirectories),
                file => File.ReadAllBytes(file).AsSpan().SequenceEqual(packed.Read(library)));
        });
    }

    /// <summary>Files with machine code are those of the same name beside the IL, which AnalyzerReferenceTests holds.</summary>
    private static bool IsOfOthers(string file) =>
        file.EndsWith(".dll", StringComparison.Ordinal)
        && !file.StartsWith("tools/linux-x64/", StringComparison.Ordinal)
        && !Path.GetFileName(file).StartsWith("DocModelGen.", StringComparison.Ordinal)
        && Path.GetFileName(file) != "docmodels.dll";

    [GeneratedRegex(@"^(?<package>[\w.]+) (?<version>\d[\w.-]*) +(?<file>\S+\.dll)$", RegexOptions.Multiline)]
    private static partial Regex Notice();
}
