using System.Linq;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Facts;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Drift.Reporting;

/// <summary>Changes that can break, by what C# names: what is gone is told by <c>[Obsolete]</c>, what only adds by nothing.</summary>
internal sealed class DriftedFacts
{
    private readonly ILookup<(string Owner, string Name), DriftChange> _changes;

    public DriftedFacts(DriftReport report, DriftPromise promise)
    {
        Accepted = report.Accepted;
        _changes = report.Changes
            .Where(change => change is { Accepted: not null, Current: not null } && change.SeverityUnder(promise) == DiagnosticSeverity.Warning)
            .ToLookup(static change => KeyOf(change.Current!));
    }

    public FactSet Accepted { get; }

    public DriftChange? OfProperty(string owner, string wireName) => _changes[(owner, wireName)].FirstOrDefault();

    public DriftChange? OfMember(string enumName, string wireName) => _changes[(enumName, wireName)].FirstOrDefault();

    public DriftChange? OfOperation(string name) => _changes[(name, "")].FirstOrDefault();

    private static (string Owner, string Name) KeyOf(Fact fact) => fact switch
    {
        PropertyFact property => (property.Owner, property.Name),
        MemberFact member => (member.Enum, member.Name),
        TemplateFact template => (template.Name, ""),
        _ => (fact.Text, fact.GetType().Name),
    };
}
