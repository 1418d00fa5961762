using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Generator.Drift.Reporting;

/// <summary>What accepting one change does to the baseline, for the fix: lines to take out and to put in.</summary>
internal static class AcceptEdit
{
    public const string Remove = "DocModelGen.Remove";
    public const string Add = "DocModelGen.Add";

    public static ImmutableDictionary<string, string?> Of(DriftChange change, FactSet accepted) =>
        ImmutableDictionary<string, string?>.Empty
            .Add(Remove, string.Join("\n", Removed(change, accepted).Select(static fact => fact.Text)))
            .Add(Add, change.Current?.Text);

    /// <summary>A type goes with its properties, an operation with its permissions and other templates.</summary>
    private static IEnumerable<Fact> Removed(DriftChange change, FactSet accepted) => change switch
    {
        TypeRemoved removed => accepted.Facts.Where(fact => fact switch
        {
            TypeFact type => type.FullName == removed.FullName,
            PropertyFact property => property.Owner == removed.FullName,
            EnumFact type => type.FullName == removed.FullName,
            MemberFact member => member.Enum == removed.FullName,
            _ => false,
        }),
        OperationRemoved removed => accepted.Facts.Where(fact => fact switch
        {
            TemplateFact template => template.Name == removed.Was.Name && template.Method == removed.Was.Method,
            PermissionFact permission => permission.Operation == removed.Was.Name,
            _ => false,
        }),
        { Accepted: { } was } => [was],
        _ => [],
    };
}
