using System;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Generator.Drift.Witnesses;

/// <summary>What a witness saw.</summary>
internal enum WitnessKind
{
    /// <summary>What the service publishes about itself: complete within its scope.</summary>
    Metadata,

    /// <summary>Replies that came: what is not in it was not seen, which proves nothing.</summary>
    Observed,

    /// <summary>What was looked at and is meant to be: facts of the service or of the pages whose differences are not told.</summary>
    Accepted,
}

/// <summary>The first line of a witness: <c># docmodels witness: KIND; date: YYYY-MM-DD; scope: TEXT</c>.</summary>
/// <param name="Kind">What it saw.</param>
/// <param name="Date">When, as written.</param>
/// <param name="Scope">Of what: of metadata the namespaces, separated by commas, that it is complete for.</param>
internal sealed record WitnessHeader(WitnessKind Kind, string Date, string Scope)
{
    private const string Signature = "# docmodels witness: ";
    private const string DateField = "; date: ";
    private const string ScopeField = "; scope: ";

    /// <summary>Who says it, for messages.</summary>
    public string Origin => Kind switch { WitnessKind.Metadata => "metadata", WitnessKind.Observed => "replies", _ => "accepted differences" } + " of " + Date;

    /// <summary>The kind as the first line says it.</summary>
    public string KindWord => Kind switch { WitnessKind.Metadata => "metadata", WitnessKind.Observed => "observed", _ => "accepted" };

    /// <summary>Null where the line is none.</summary>
    public static WitnessHeader? Parse(string line)
    {
        if (!line.StartsWith(Signature, StringComparison.Ordinal))
        {
            return null;
        }

        int date = line.IndexOf(DateField, Signature.Length, StringComparison.Ordinal);
        int scope = date < 0 ? -1 : line.IndexOf(ScopeField, date + DateField.Length, StringComparison.Ordinal);
        if (scope < 0)
        {
            return null;
        }

        WitnessKind? kind = line.Substring(Signature.Length, date - Signature.Length) switch
        {
            "metadata" => WitnessKind.Metadata,
            "observed" => WitnessKind.Observed,
            "accepted" => WitnessKind.Accepted,
            _ => null,
        };
        return kind is null
            ? null
            : new WitnessHeader(
                kind.Value,
                line.Substring(date + DateField.Length, scope - date - DateField.Length),
                FactText.Decode(line.Substring(scope + ScopeField.Length).TrimEnd()));
    }

    public string Write() =>
        Signature + KindWord + DateField + Date + ScopeField + FactLines.Escape(Scope);
}
