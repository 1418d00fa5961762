using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DocModelGen.Fuzzing.Mutating;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Projects;
using DocModelGen.Generator.Rules;
using DocModelGen.Generator.Rules.Engine;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Fuzzing.Checking;

/// <summary>Reads, links and judges pages: no exception, also none that was caught and reported, and no page that takes more than a second.</summary>
internal static class ReadingCheck
{
    public static readonly TimeSpan Hang = TimeSpan.FromSeconds(1);

    /// <summary>What is reported where the generator, an analyzer or a rule threw, or did and was caught.</summary>
    private static readonly string[] s_faultIds = ["DMG0001", "DMG0020", "DMG0098", "AD0001", "CS8785", "CS8784"];

    public static Fault? Check(IReadOnlyList<Page> pages)
    {
        try
        {
            ImmutableArray<TestFile> files = [.. pages.Select(static page => new TestFile(page.Path, page.Text))];
            var set = new PageSet([.. files.Select(static file => PageCache.GetOrParse(file, CancellationToken.None))], Models.Options);
            for (int i = 0; i < files.Length; i++)
            {
                if (set.Pages[i].Problems.FirstOrDefault(static problem => problem.Id == "DMG0001") is { } unreadable)
                {
                    return new Fault(unreadable.Id, string.Join(" ", unreadable.Arguments));
                }

                IReadOnlyList<Finding> findings = RuleRunner.Run(set.Pages[i], files[i].GetText(), set, AllRules.Instances, CancellationToken.None);
                if (findings.FirstOrDefault(static finding => IsFault(finding.Descriptor.Id)) is { } failed)
                {
                    return new Fault(failed.Descriptor.Id, string.Join(" ", failed.Arguments));
                }
            }

            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new Fault("exception", $"{exception.GetType().Name}: {exception.Message} {FirstFrame(exception)}");
        }
    }

    public static bool IsFault(string id) => Array.IndexOf(s_faultIds, id) >= 0;

    public static string FirstFrame(Exception exception) =>
        exception.StackTrace?.Split('\n').FirstOrDefault(static line => line.Contains("DocModelGen", StringComparison.Ordinal))?.Trim() ?? "";
}
