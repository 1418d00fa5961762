using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Drift.Reporting;

/// <summary>What accepting one change does to the baseline, for the fix: lines to take out and to put in.</summary>
internal static class AcceptEdit
{
    public const string Remove = "DocModelGen.Remove";
    public const string Add = "DocModelGen.Add";

    // Many types may go at once: their lines are found without looking through all of them for each.
    private static readonly WeakCache<FactSet, ILookup<string, Fact>> s_owners = new();

    public static ImmutableDictionary<string, string?> Of(DriftChange change, FactSet accepted) =>
        ImmutableDictionary<string, string?>.Empty
            .Add(Remove, string.Join("\n", Removed(change, accepted).Select(static fact => fact.Text)))
            .Add(Add, change.Current?.Text);

    /// <summary>A type goes with its properties, an operation with its permissions and other templates.</summary>
    private static IEnumerable<Fact> Removed(DriftChange change, FactSet accepted) => change switch
    {
        TypeRemoved removed => OwnedBy(TypeKey(removed.FullName), accepted),
        OperationRemoved removed => OwnedBy(OperationKey(removed.Was.Name), accepted)
            .Where(fact => fact is not TemplateFact template || template.Method == removed.Was.Method),
        { Accepted: { } was } => [was],
        _ => [],
    };

    private static IEnumerable<Fact> OwnedBy(string owner, FactSet accepted) =>
        s_owners.GetOrCreate(accepted, static facts => facts.Facts.ToLookup(OwnerOf, StringComparer.Ordinal))[owner];

    private static string OwnerOf(Fact fact) => fact switch
    {
        TypeFact type => TypeKey(type.FullName),
        PropertyFact property => TypeKey(property.Owner),
        EnumFact type => TypeKey(type.FullName),
        MemberFact member => TypeKey(member.Enum),
        TemplateFact template => OperationKey(template.Name),
        PermissionFact permission => OperationKey(permission.Operation),
        _ => "",
    };

    private static string TypeKey(string fullName) => "type\t" + fullName;

    private static string OperationKey(string name) => "operation\t" + name;
}
