using System;
using System.Collections.Generic;
using System.Globalization;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting.Planning;

/// <summary>
/// Gives each type its file: <c>MobileAppInstallStatus.g.cs</c>, <c>CallRecords.Session.g.cs</c> for a sub-namespace.
/// Names that differ in case only are told apart by a number, since some file systems would not.
/// </summary>
internal sealed class HintNames(string rootNamespace)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Take(CSharpName name)
    {
        string hint = HintName.Encode(Relative(name));
        string unique = hint;
        for (int i = 2; !_taken.Add(unique); i++)
        {
            unique = hint + "_" + i.ToString(CultureInfo.InvariantCulture);
        }

        return unique + ".g.cs";
    }

    private string Relative(CSharpName name) => name.Namespace switch
    {
        "" => name.Identifier,
        string space when space == rootNamespace => name.Identifier,
        string space when space.StartsWith(rootNamespace + ".", StringComparison.Ordinal) =>
            $"{space.Substring(rootNamespace.Length + 1)}.{name.Identifier}",
        string space => $"{space}.{name.Identifier}",
    };
}
