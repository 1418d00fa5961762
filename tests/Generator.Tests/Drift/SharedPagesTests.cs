using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Comparing;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.Drift;

/// <summary>Real documentation updates: those pages are not part of the repository.</summary>
public sealed class SharedPagesTests
{
    private static string Shared(params string[] path)
    {
        string folder = Path.Combine([Repository.Root, "..", "shared", .. path]);
        Skip.IfNot(Path.Exists(folder), $"The shared pages are not here: {string.Join('/', path)}");
        return folder;
    }

    /// <summary>
    /// The create page lost <c>/$ref</c> and gained a template; its enumerations got names, and one of them six members.
    /// The rest is what else the folder has: the permissions that were a TODO, four more operations and a relationship on the resource page.
    /// </summary>
    [SkippableFact]
    public void The_smallest_real_update_is_reported_as_what_it_is()
    {
        string accepted = Shared("pages", "add-devicestatuses.md");
        (DriftChange Change, PagePlace? Place)[] report = DriftRun.Report(
            [DriftRun.Parse("spec/add-devicestatuses.md", File.ReadAllText(accepted))], DriftRun.ReadFolder(Shared("pages", "a-year-later")));

        Assert.Equal(
            [
                "DMG3102 Info intune-apps-mobileappinstallstatus-delete.md(10)",
                "DMG3102 Info intune-apps-mobileappinstallstatus-get.md(10)",
                "DMG3102 Info intune-apps-mobileappinstallstatus-list.md(10)",
                "DMG3102 Info intune-apps-mobileappinstallstatus-update.md(10)",
                "DMG3105 Info intune-apps-mobileappinstallstatus-create.md(35)",
                "DMG3106 Warning intune-apps-mobileappinstallstatus-create.md(36)",
                "DMG3113 Info intune-apps-mobileappinstallstatus-create.md(25)",
                "DMG3113 Info intune-apps-mobileappinstallstatus-create.md(27)",
                "DMG3203 Warning intune-apps-resultantappstatedetail.md(21)",
                "DMG3203 Warning intune-shared-resultantappstate.md(21)",
                "DMG3302 Info intune-apps-mobileappinstallstatus.md(49)",
                "DMG3402 Info intune-apps-resultantappstatedetail.md(28)",
                "DMG3402 Info intune-apps-resultantappstatedetail.md(29)",
                "DMG3402 Info intune-apps-resultantappstatedetail.md(30)",
                "DMG3402 Info intune-apps-resultantappstatedetail.md(33)",
                "DMG3402 Info intune-apps-resultantappstatedetail.md(34)",
                "DMG3402 Info intune-apps-resultantappstatedetail.md(35)",
            ],
            report.Select(static item =>
                    $"{item.Change.Descriptor.Id} {item.Change.SeverityUnder(DriftPromise.Both)} {Path.GetFileName(item.Place!.Page.Page.Path)}({item.Place.Span.StartPosition.Line + 1})")
                .Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Of_fourteen_months_every_changed_fact_is_reported_once_and_no_other()
    {
        FactSet accepted = DriftRun.Read(FactsWriter.WriteBaseline(DriftRun.Link(DriftRun.ReadFolder(Shared("corpus", "graph-v1.0-2020-05")))));
        FactSet current = DriftRun.Read(FactsWriter.WriteBaseline(DriftRun.Link(DriftRun.ReadFolder(Shared("corpus", "graph-v1.0-2021-07")))));
        Assert.Empty(FactComparer.Compare(accepted, accepted));
        Assert.Empty(FactComparer.Compare(current, current));

        IReadOnlyList<DriftChange> changes = FactComparer.Compare(accepted, current);
        Assert.Distinct(changes.Select(static change => (change.GetType(), change.Accepted, change.Current)));
        AssertEveryDifferenceIsTold(accepted, current, changes);
        AssertOnlyDifferencesAreTold(accepted, current, changes);

        // The format survey counted rows of pages (section 12), this counts facts of types: near, not equal.
        AssertCount<PropertyAdded>(120, 15);
        AssertCount<PropertyRemoved>(10, 5);
        AssertCount<PropertyRetyped>(21, 5);
        AssertCount<CollectionChanged>(2, 1);
        AssertCount<PropertyCaseChanged>(1, 0);
        AssertCount<ReadOnlyGained>(50, 5);
        AssertCount<ReadOnlyLost>(3, 4);
        AssertCount<MethodChanged>(22, 2);
        AssertCount<MemberAdded>(9, 2);
        AssertCount<MemberRemoved>(1, 0);

        void AssertCount<T>(int surveyed, int tolerance)
            where T : DriftChange =>
            Assert.InRange(changes.OfType<T>().Count(), surveyed - tolerance, surveyed + tolerance);
    }

    /// <summary>Lines of types, properties and members that are in one baseline only are explained by some change.</summary>
    private static void AssertEveryDifferenceIsTold(FactSet accepted, FactSet current, IReadOnlyList<DriftChange> changes)
    {
        const PropertyFlags Reworded = PropertyFlags.Optional | PropertyFlags.Navigation;
        var told = changes.SelectMany(static change => new[] { change.Accepted?.Text, change.Current?.Text }).ToHashSet();
        var gone = changes.OfType<TypeRemoved>().Select(static change => change.FullName).Concat(changes.OfType<TypeRenamed>().Select(static change => change.OldName)).ToHashSet();
        var come = changes.OfType<TypeAdded>().Select(static change => change.FullName).Concat(changes.OfType<TypeRenamed>().Select(static change => change.NewName)).ToHashSet();
        Dictionary<(string, string), PropertyFact> properties = current.OfKind<PropertyFact>().ToDictionary(static property => (property.Owner, property.Name));
        Dictionary<(string, string), MemberFact> members = current.OfKind<MemberFact>().ToDictionary(static member => (member.Enum, member.Name));
        var texts = current.Facts.Select(static fact => fact.Text).ToHashSet();

        IEnumerable<string> untold = accepted.Facts
            .Where(fact => !texts.Contains(fact.Text) && !told.Contains(fact.Text))
            .Where(fact => fact switch
            {
                PropertyFact property => !gone.Contains(property.Owner) && !gone.Contains(property.Type.Name)
                    && !property.Owner.EndsWith("#body", StringComparison.Ordinal)
                    && (!properties.TryGetValue((property.Owner, property.Name), out PropertyFact? now)
                        || (property.Flags | Reworded) != (now.Flags | Reworded)
                        || property.Type != now.Type)
                    && !(property.Name == "id" && properties.ContainsKey((property.Owner, "id"))),
                MemberFact member => !gone.Contains(member.Enum)
                    && !(members.TryGetValue((member.Enum, member.Name), out MemberFact? now) && (member.Number is null || now.Number is null)),
                TypeFact type => !gone.Contains(type.FullName) && !type.FullName.EndsWith("#body", StringComparison.Ordinal),
                _ => false,
            })
            .Select(static fact => fact.Text);
        Assert.Empty(untold);
        Assert.All(current.OfKind<TypeFact>().Where(type => accepted.OfKind<TypeFact>().All(old => old.FullName != type.FullName)), type =>
            Assert.True(come.Contains(type.FullName) || type.FullName.EndsWith("#body", StringComparison.Ordinal), type.Text));
    }

    /// <summary>A change names a line that the other side does not have.</summary>
    private static void AssertOnlyDifferencesAreTold(FactSet accepted, FactSet current, IReadOnlyList<DriftChange> changes)
    {
        var before = accepted.Facts.Select(static fact => fact.Text).ToHashSet();
        var after = current.Facts.Select(static fact => fact.Text).ToHashSet();
        Assert.All(changes, change => Assert.True(
            (change.Accepted is not null && !after.Contains(change.Accepted.Text)) || (change.Current is not null && !before.Contains(change.Current.Text)),
            change.ToString()));
    }
}
