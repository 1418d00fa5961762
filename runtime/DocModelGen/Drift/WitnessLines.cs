using System;

namespace DocModelGen;

/// <summary>Lines of an observed witness, in the format of the baseline.</summary>
internal static class WitnessLines
{
    public static string Property(string owner, string name, string found) => Join("property", owner, name, found);

    public static string Member(string enumeration, string name) => Join("member", enumeration, name, "-");

    public static string Type(string fullName, string documented) => Join("type", fullName, "complex", documented);

    public static string Status(ApiOperation operation, string status) => Join(
        "operation", operation.Method.Method, operation.Templates.Count == 0 ? "-" : OptionalArguments.RemoveFrom(operation.Templates[0]), status, "-", "-", operation.Name);

    private static string Join(params string[] columns) => string.Join("\t", Array.ConvertAll(columns, DriftText.ToColumn));
}
