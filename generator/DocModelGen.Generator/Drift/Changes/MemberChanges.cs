using System.Globalization;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Generator.Drift.Changes;

internal sealed record MemberRemoved(MemberFact Was, string Enum, Direction Direction) : DriftChange(Descriptors.MemberRemoved, Was, null)
{
    public override DriftPromise Breaks => DriftPromise.Source | WireIf(Direction.HasFlag(Direction.Request));

    public override string[] Arguments => [Was.Name, Enum];
}

internal sealed record MemberAdded(MemberFact Is) : DriftChange(Descriptors.MemberAdded, null, Is)
{
    public override DriftPromise Breaks => DriftPromise.None;

    public override string[] Arguments => [Is.Name, Is.Enum];
}

/// <summary>JSON carries the name; the number is what C# code may have stored.</summary>
internal sealed record MemberRenumbered(MemberFact Was, MemberFact Is) : DriftChange(Descriptors.MemberRenumbered, Was, Is)
{
    public override DriftPromise Breaks => DriftPromise.Source;

    public override string[] Arguments =>
    [
        Is.Name,
        Is.Enum,
        Was.Number?.ToString(CultureInfo.InvariantCulture) ?? "",
        Is.Number?.ToString(CultureInfo.InvariantCulture) ?? "",
    ];
}

internal sealed record MemberCaseChanged(MemberFact Was, MemberFact Is) : DriftChange(Descriptors.MemberCaseChanged, Was, Is)
{
    public override DriftPromise Breaks => CaseOnly.Breaks(Was.Name, Is.Name);

    public override string[] Arguments => [Was.Name, Is.Enum, Is.Name];
}

internal sealed record MemberDeprecationChanged(MemberFact Was, MemberFact Is) : DriftChange(Descriptors.MemberDeprecationChanged, Was, Is)
{
    public override DriftPromise Breaks => DriftPromise.None;

    public override string[] Arguments => [Is.Name, Is.Enum, Is.IsDeprecated ? "now deprecated" : "no longer deprecated"];
}

/// <summary>Members combine now, or no longer do.</summary>
internal sealed record FlagsChanged(EnumFact Was, EnumFact Is, Direction Direction) : DriftChange(Descriptors.FlagsChanged, Was, Is)
{
    public override DriftPromise Breaks => WireIf(Direction.HasFlag(Is.IsFlags ? Direction.Response : Direction.Request));

    public override string[] Arguments => [Is.FullName, Is.IsFlags ? "combine now" : "no longer combine"];
}
