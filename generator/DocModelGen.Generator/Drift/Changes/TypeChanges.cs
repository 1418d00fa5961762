using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Generator.Drift.Changes;

/// <summary>A type or enumeration is gone, its properties or members with it.</summary>
internal sealed record TypeRemoved(Fact Was, string FullName) : DriftChange(Descriptors.TypeRemoved, Was, null)
{
    public override DriftPromise Breaks => DriftPromise.Both;

    public override string[] Arguments => [FullName];
}

internal sealed record TypeAdded(Fact Is, string FullName) : DriftChange(Descriptors.TypeAdded, null, Is)
{
    public override DriftPromise Breaks => DriftPromise.None;

    public override string[] Arguments => [FullName];
}

/// <summary>The same type under another name: nothing changed in JSON, and nothing in C# where only the case did.</summary>
internal sealed record TypeRenamed(Fact Was, Fact Is, string OldName, string NewName) : DriftChange(Descriptors.TypeRenamed, Was, Is)
{
    public override DriftPromise Breaks => CaseOnly.Differs(OldName, NewName) ? DriftPromise.None : DriftPromise.Source;

    public override string[] Arguments => [OldName, NewName];
}

internal sealed record BaseTypeChanged(TypeFact Was, TypeFact Is) : DriftChange(Descriptors.BaseTypeChanged, Was, Is)
{
    public override DriftPromise Breaks => DriftPromise.Source;

    public override string[] Arguments => [Is.FullName, Was.Base ?? "nothing", Is.Base ?? "nothing"];
}

/// <summary>Became an entity or a complex type.</summary>
internal sealed record EntityChanged(TypeFact Was, TypeFact Is) : DriftChange(Descriptors.TypeNatureChanged, Was, Is)
{
    public override DriftPromise Breaks => DriftPromise.Source;

    public override string[] Arguments => [Is.FullName, Is.IsEntity ? "an entity" : "a complex type"];
}

internal sealed record AbstractChanged(TypeFact Was, TypeFact Is, Direction Direction) : DriftChange(Descriptors.TypeNatureChanged, Was, Is)
{
    public override DriftPromise Breaks => WireIf(Is.IsAbstract && Direction.HasFlag(Direction.Request));

    public override string[] Arguments => [Is.FullName, Is.IsAbstract ? "abstract" : "no longer abstract"];
}

internal sealed record OpenChanged(TypeFact Was, TypeFact Is, Direction Direction) : DriftChange(Descriptors.TypeNatureChanged, Was, Is)
{
    public override DriftPromise Breaks => WireIf(!Is.IsOpen && Direction.HasFlag(Direction.Request));

    public override string[] Arguments => [Is.FullName, Is.IsOpen ? "open" : "no longer open"];
}

internal sealed record TypeDeprecationChanged(Fact Was, Fact Is, string FullName, bool IsDeprecated) : DriftChange(Descriptors.TypeDeprecationChanged, Was, Is)
{
    public override DriftPromise Breaks => DriftPromise.None;

    public override string[] Arguments => [FullName, IsDeprecated ? "now deprecated" : "no longer deprecated"];
}
