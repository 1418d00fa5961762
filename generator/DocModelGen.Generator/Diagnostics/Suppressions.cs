using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Diagnostics;

/// <summary>
/// <c>&lt;!-- DocModelGen: disable DMG1003 because ... --&gt;</c> in a page: pragmas and <c>.editorconfig</c> do not reach
/// diagnostics that stand in Markdown. A comment holds for its whole page, and one in a file that pages include for that file.
/// </summary>
internal static class Suppressions
{
    public static IEnumerable<Finding> Apply(ParsedPage page, IEnumerable<Finding> findings)
    {
        HashSet<string>? suppressed = page.Suppressions.IsEmpty ? null : new(page.Suppressions.Select(static suppression => suppression.Id), StringComparer.OrdinalIgnoreCase);
        return suppressed is null ? findings : findings.Where(finding => !suppressed.Contains(finding.Descriptor.Id));
    }

    /// <summary>The comment that suppresses the finding; null where none does.</summary>
    public static PageSuppression? Find(ParsedPage page, Finding finding) =>
        page.Suppressions.FirstOrDefault(suppression => Matches(suppression, finding));

    /// <summary>Comments that suppress nothing, or do not say why: those about what the calling analyzer reports.</summary>
    public static IEnumerable<Finding> Check(ParsedPage page, IEnumerable<Finding> findings, SuppressedRules rules = SuppressedRules.OfPages)
    {
        HashSet<string>? found = page.Suppressions.IsEmpty ? null : new(findings.Select(static finding => finding.Descriptor.Id), StringComparer.OrdinalIgnoreCase);
        foreach (PageSuppression suppression in page.Suppressions.Where(suppression => RulesOf(suppression) == rules))
        {
            if (!found!.Contains(suppression.Id))
            {
                yield return Of(Descriptors.SuppressionOfNothing, suppression);
            }
            else if (string.IsNullOrWhiteSpace(suppression.Reason))
            {
                yield return Of(Descriptors.SuppressionWithoutReason, suppression);
            }
        }

        static Finding Of(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, PageSuppression suppression) =>
            new(descriptor, suppression.Span, new EquatableArray<string>([suppression.Id])) { File = suppression.File };
    }

    private static SuppressedRules RulesOf(PageSuppression suppression) =>
        suppression.Id.StartsWith("DMG3", StringComparison.OrdinalIgnoreCase) ? SuppressedRules.OfDrift
        : suppression.Id.StartsWith("DMG5", StringComparison.OrdinalIgnoreCase) ? SuppressedRules.OfWitnesses
        : SuppressedRules.OfPages;

    private static bool Matches(PageSuppression suppression, Finding finding) =>
        string.Equals(suppression.Id, finding.Descriptor.Id, StringComparison.OrdinalIgnoreCase)
        && (suppression.File is null || string.Equals(suppression.File, finding.File, StringComparison.Ordinal));
}

/// <summary>Drift and witnesses have analyzers of their own, which alone know what a comment about them suppresses.</summary>
internal enum SuppressedRules
{
    OfPages,
    OfDrift,
    OfWitnesses,
}
