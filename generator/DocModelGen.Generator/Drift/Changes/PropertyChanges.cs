using System;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Drift.Changes;

internal sealed record PropertyRemoved(PropertyFact Was, string Owner) : DriftChange(Descriptors.PropertyRemoved, Was, null)
{
    public override DriftPromise Breaks => DriftPromise.Both;

    public override string[] Arguments => [Was.Name, Owner];
}

internal sealed record PropertyAdded(PropertyFact Is, Direction Direction) : DriftChange(Descriptors.PropertyAdded, null, Is)
{
    /// <summary>A request that was complete is not any more when the new property is required.</summary>
    public override DriftPromise Breaks => WireIf(Is.Flags.HasFlag(PropertyFlags.Required) && Direction.HasFlag(Direction.Request));

    public override string[] Arguments => [Is.Name, Is.Owner, Is.Flags.HasFlag(PropertyFlags.Required) ? "a required " + Is.Type : Is.Type.ToString()];
}

/// <summary>The same property under another name: what left and what came are one change.</summary>
internal sealed record PropertyRenamed(PropertyFact Was, PropertyFact Is) : DriftChange(Descriptors.PropertyRenamed, Was, Is)
{
    public override DriftPromise Breaks => DriftPromise.Both;

    public override string[] Arguments => [Was.Name, Is.Owner, Is.Name];
}

internal sealed record PropertyRetyped(PropertyFact Was, PropertyFact Is) : DriftChange(Descriptors.PropertyRetyped, Was, Is)
{
    public const string Untyped = "Json";

    /// <summary>Between untyped JSON and a type, what is sent stays what it was.</summary>
    public override DriftPromise Breaks => Was.Type.Name == Untyped || Is.Type.Name == Untyped ? DriftPromise.Source : DriftPromise.Both;

    public override string[] Arguments => [Is.Name, Is.Owner, Was.Type.ToString(), Is.Type.ToString()];
}

internal sealed record PropertyCaseChanged(PropertyFact Was, PropertyFact Is) : DriftChange(Descriptors.PropertyCaseChanged, Was, Is)
{
    public override DriftPromise Breaks => CaseOnly.Breaks(Was.Name, Is.Name);

    public override string[] Arguments => [Was.Name, Is.Owner, Is.Name];
}

internal sealed record CollectionChanged(PropertyFact Was, PropertyFact Is) : DriftChange(Descriptors.CollectionChanged, Was, Is)
{
    public override DriftPromise Breaks => DriftPromise.Both;

    public override string[] Arguments => [Is.Name, Is.Owner, Is.Type.IsCollection ? "a collection now" : "no longer a collection"];
}

internal sealed record RequiredGained(PropertyFact Was, PropertyFact Is, Direction Direction) : DriftChange(Descriptors.RequiredGained, Was, Is)
{
    public override DriftPromise Breaks => WireIf(Direction.HasFlag(Direction.Request));

    public override string[] Arguments => [Is.Name, Is.Owner];
}

internal sealed record RequiredLost(PropertyFact Was, PropertyFact Is) : DriftChange(Descriptors.RequiredLost, Was, Is)
{
    public override DriftPromise Breaks => DriftPromise.None;

    public override string[] Arguments => [Is.Name, Is.Owner];
}

internal sealed record ReadOnlyGained(PropertyFact Was, PropertyFact Is, Direction Direction) : DriftChange(Descriptors.ReadOnlyGained, Was, Is)
{
    public override DriftPromise Breaks => WireIf(Direction.HasFlag(Direction.Request));

    public override string[] Arguments => [Is.Name, Is.Owner];
}

internal sealed record ReadOnlyLost(PropertyFact Was, PropertyFact Is) : DriftChange(Descriptors.ReadOnlyLost, Was, Is)
{
    public override DriftPromise Breaks => DriftPromise.None;

    public override string[] Arguments => [Is.Name, Is.Owner];
}

internal sealed record WriteOnlyChanged(PropertyFact Was, PropertyFact Is, Direction Direction) : DriftChange(Descriptors.WriteOnlyChanged, Was, Is)
{
    private bool IsGained => Is.Flags.HasFlag(PropertyFlags.WriteOnly);

    public override DriftPromise Breaks => WireIf(IsGained && Direction.HasFlag(Direction.Response));

    public override string[] Arguments => [Is.Name, Is.Owner, IsGained ? "never returned now" : "no longer write-only"];
}

internal sealed record KeyChanged(PropertyFact Was, PropertyFact Is) : DriftChange(Descriptors.KeyChanged, Was, Is)
{
    public override DriftPromise Breaks => DriftPromise.None;

    public override string[] Arguments => [Is.Name, Is.Owner, Is.Flags.HasFlag(PropertyFlags.Key) ? "the key now" : "no longer the key"];
}

internal sealed record NullabilityChanged(PropertyFact Was, PropertyFact Is, Direction Direction) : DriftChange(Descriptors.NullabilityChanged, Was, Is)
{
    private bool IsNullable => !Is.Flags.HasFlag(PropertyFlags.NotNullable);

    /// <summary>A null that is no longer taken breaks a request; one that may come now breaks who reads the reply.</summary>
    public override DriftPromise Breaks => WireIf(Direction.HasFlag(IsNullable ? Direction.Response : Direction.Request));

    public override string[] Arguments => [Is.Name, Is.Owner, IsNullable ? "may be null now" : "may no longer be null"];
}

internal sealed record PropertyDeprecationChanged(PropertyFact Was, PropertyFact Is) : DriftChange(Descriptors.PropertyDeprecationChanged, Was, Is)
{
    public override DriftPromise Breaks => DriftPromise.None;

    public override string[] Arguments => [Is.Name, Is.Owner, Is.Flags.HasFlag(PropertyFlags.Deprecated) ? "now deprecated" : "no longer deprecated"];
}

/// <summary>Names that differ in letter case only: other names in JSON, mostly the same one in C#.</summary>
internal static class CaseOnly
{
    public static bool Differs(string left, string right) =>
        left != right && string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    public static DriftPromise Breaks(string was, string now) =>
        string.Equals(was.Substring(1), now.Substring(1), StringComparison.Ordinal) ? DriftPromise.Wire : DriftPromise.Both;
}
