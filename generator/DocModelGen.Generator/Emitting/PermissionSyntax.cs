using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>The permissions of an operation as an expression.</summary>
internal static class PermissionSyntax
{
    private const string Type = "global::DocModelGen.ApiPermissions";
    private const string Kinds = "global::DocModelGen.ApiPermissionKinds";

    /// <summary>Null where the page says nothing of them.</summary>
    public static string? Create(
        IReadOnlyList<string> delegatedWork, IReadOnlyList<string> delegatedPersonal, IReadOnlyList<string> application, IReadOnlyList<PermissionModel> rows)
    {
        (string Name, IReadOnlyList<string> Permissions)[] kinds =
        [
            ("delegatedWork", delegatedWork),
            ("delegatedPersonal", delegatedPersonal),
            ("application", application),
        ];
        string arguments = string.Join(", ", kinds
            .Where(static kind => kind.Permissions.Count > 0)
            .Select(static kind => $"{kind.Name}: {Names(kind.Permissions)}"));
        List<string> members = [.. Lists(rows), .. Refused(rows, kinds), .. Scenarios(rows)];
        return arguments.Length == 0 && members.Count == 0
            ? null
            : $"new {Type}({arguments})" + (members.Count == 0 ? "" : $" {{ {string.Join(", ", members)} }}");
    }

    private static IEnumerable<string> Lists(IReadOnlyList<PermissionModel> rows)
    {
        foreach ((PermissionKind kind, string name) in new[] { (PermissionKind.Role, "Roles"), (PermissionKind.Cloud, "Clouds") })
        {
            if (NamesOf(rows, kind) is { Count: > 0 } names)
            {
                yield return $"{name} = {Names(names)}";
            }
        }
    }

    private static IEnumerable<string> Refused(IReadOnlyList<PermissionModel> rows, (string Name, IReadOnlyList<string> Permissions)[] kinds)
    {
        string[] refused =
        [
            .. Enumerable.Range(0, kinds.Length)
                .Where(i => kinds[i].Permissions.Count == 0 && rows.Any(row => row.IsRefused && row.Kind == (PermissionKind)i))
                .Select(static i => $"{Kinds}.{(PermissionKind)i}"),
        ];
        return refused.Length == 0 ? [] : [$"NotSupported = {string.Join(" | ", refused)}"];
    }

    /// <summary>A page with one table has no scenarios, whatever its heading says.</summary>
    private static IEnumerable<string> Scenarios(IReadOnlyList<PermissionModel> rows)
    {
        IGrouping<string, PermissionModel>[] subjects =
        [
            .. rows.Where(static row => row.Subject is not null && row.Names.Count > 0).GroupBy(static row => row.Subject!, StringComparer.Ordinal),
        ];
        if (subjects.Length < 2)
        {
            yield break;
        }

        IEnumerable<string> entries = subjects.Select(static subject =>
        {
            PermissionModel[] own = [.. subject];
            string permissions = Create(
                NamesOf(own, PermissionKind.DelegatedWork), NamesOf(own, PermissionKind.DelegatedPersonal), NamesOf(own, PermissionKind.Application), [])!;
            return $"[{StringLiteral.Encode(subject.Key)}] = {permissions}";
        });
        yield return
            $"Scenarios = new global::System.Collections.Generic.Dictionary<string, {Type}> {{ {string.Join(", ", entries)} }}";
    }

    private static List<string> NamesOf(IReadOnlyList<PermissionModel> rows, PermissionKind kind) =>
        [.. rows.Where(row => row.Kind == kind).SelectMany(static row => row.Names).Distinct(StringComparer.Ordinal)];

    private static string Names(IEnumerable<string> names) => $"new[] {{ {string.Join(", ", names.Select(StringLiteral.Encode))} }}";
}
