using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Drift.Facts;

/// <summary>
/// Writes the facts of a model: the format of <c>docmodels.baseline.txt</c>. The first line is
/// <c>docmodels.baseline TAB 1</c>; then one fact a line, columns separated by tabs, lines sorted ordinally, ended by <c>\n</c>, no byte order mark.
/// A column that has nothing is <c>-</c>. The words in brackets follow the fixed columns, in this order, where they hold.
/// <code>
/// type        fullName  entity|complex  base|-   [abstract] [open] [deprecated] [inferred]
/// property    owner     wireName  type  [key] [readonly] [writeonly] [required] [optional] [notnull] [deprecated] [navigation] [text=print]
/// enum        fullName  [flags] [deprecated]
/// member      enum      wireName  number|-  [deprecated]
/// operation   method    template  status  reply|-  body|-  name  [deprecated]
/// permission  name      delegated|personal|application  permission|-  [least]
/// permission  name      role|cloud  name
/// </code>
/// Properties are those that a type declares itself. A type cell is a canonical primitive, <c>Json</c>, <c>Stream</c>, the full name of a type or
/// enumeration, or <c>Collection(X)</c>. A member has a number only where the page numbers it. An operation has one line for each documented template;
/// its C# name tells which templates belong together, and names it in <c>permission</c> lines. Control characters, line separators and the backslash
/// are written <c>\t</c>, <c>\n</c>, <c>\r</c>, <c>\\</c>, <c>\u2028</c>.
/// </summary>
internal static class FactsWriter
{
    public const string Header = "docmodels.baseline\t1";

    private static readonly (PropertyFlags Flag, string Word)[] s_propertyWords =
    [
        (PropertyFlags.Key, "key"),
        (PropertyFlags.ReadOnly, "readonly"),
        (PropertyFlags.WriteOnly, "writeonly"),
        (PropertyFlags.Required, "required"),
        (PropertyFlags.Optional, "optional"),
        (PropertyFlags.NotNullable, "notnull"),
        (PropertyFlags.Deprecated, "deprecated"),
        (PropertyFlags.Navigation, "navigation"),
    ];

    /// <summary>What pages say, for comparing with anything.</summary>
    public static string Write(ApiModel model) => Write(model, static _ => null);

    /// <summary>What pages say, for comparing with what they say later: with the prints of descriptions, by which a renamed property is known.</summary>
    public static string WriteBaseline(ApiModel model) => Write(model, DescriptionPrint.Of);

    private static string Write(ApiModel model, Func<PropertyModel, string?> print)
    {
        var lines = new FactLines();
        foreach (TypeModel type in model.Types)
        {
            AddType(lines, type, print);
        }

        foreach (EnumModel enumeration in model.Enums)
        {
            AddEnum(lines, enumeration);
        }

        foreach (OperationModel operation in model.Operations)
        {
            AddOperation(lines, operation);
        }

        return lines.Write(Header);
    }

    private static void AddType(FactLines lines, TypeModel type, Func<PropertyModel, string?> print)
    {
        string? baseType = type.Base?.FullName
            ?? (type.IsEntity && type.FullName.IndexOf('.') > 0 && !string.Equals(type.FullName, "microsoft.graph.entity", StringComparison.OrdinalIgnoreCase) ? "microsoft.graph.entity" : null);
        lines.Add(
            ["type", type.FullName, type.IsEntity ? "entity" : "complex", baseType],
            Word(type.IsAbstract, "abstract"),
            Word(type.IsOpen, "open"),
            Word(type.Obsolete is not null, "deprecated"),
            Word(type.IsInferred, "inferred"));
        foreach (PropertyModel property in type.Properties)
        {
            lines.Add(
                ["property", type.FullName, property.WireName, TypeCell(property.Type)],
                [.. s_propertyWords.Select(item => Word((property.Flags & item.Flag) != 0, item.Word)), print(property)]);
        }
    }

    private static void AddEnum(FactLines lines, EnumModel enumeration)
    {
        lines.Add(
            ["enum", enumeration.FullName],
            Word(enumeration.IsFlags, "flags"),
            Word(enumeration.Obsolete is not null, "deprecated"));
        foreach (EnumMemberModel member in enumeration.Members)
        {
            string? number = member.IsNumbered ? member.Value.ToString(CultureInfo.InvariantCulture) : null;
            lines.Add(["member", enumeration.FullName, member.WireName, number], Word(member.Obsolete is not null, "deprecated"));
        }
    }

    private static void AddOperation(FactLines lines, OperationModel operation)
    {
        string name = operation.Name.Identifier;
        string status = operation.Status.ToString(CultureInfo.InvariantCulture);
        string? body = operation.Body is { } model ? TypeCell(model.Type) : null;
        foreach (RouteModel route in operation.Routes)
        {
            lines.Add(
                ["operation", operation.Method, route.Documented, status, ReplyCell(operation.Reply), body, name],
                Word(operation.Obsolete is not null, "deprecated"));
        }

        AddPermissions(lines, name, "delegated", operation.DelegatedWorkPermissions, operation, PermissionKind.DelegatedWork);
        AddPermissions(lines, name, "personal", operation.DelegatedPersonalPermissions, operation, PermissionKind.DelegatedPersonal);
        AddPermissions(lines, name, "application", operation.ApplicationPermissions, operation, PermissionKind.Application);
        AddPermissions(lines, name, "role", NamesOf(operation, PermissionKind.Role), operation, PermissionKind.Role);
        AddPermissions(lines, name, "cloud", NamesOf(operation, PermissionKind.Cloud), operation, PermissionKind.Cloud);
    }

    private static void AddPermissions(
        FactLines lines, string name, string kind, EquatableArray<string> permissions, OperationModel operation, PermissionKind of)
    {
        var least = new HashSet<string>(operation.Permissions.Where(row => row.Kind == of).SelectMany(static row => row.Names.Take(row.LeastCount)), StringComparer.Ordinal);
        foreach (string permission in permissions)
        {
            lines.Add(["permission", name, kind, permission], Word(least.Contains(permission), "least"));
        }

        // "Not supported." is a fact, too.
        if (permissions.IsEmpty && operation.Permissions.Any(row => row.Kind == of && row.IsRefused))
        {
            lines.Add(["permission", name, kind, null]);
        }
    }

    private static EquatableArray<string> NamesOf(OperationModel operation, PermissionKind kind) => operation.Permissions
        .Where(row => row.Kind == kind)
        .SelectMany(static row => row.Names)
        .Distinct(StringComparer.Ordinal)
        .ToEquatableArray();

    private static string? ReplyCell(ReplyModel reply) => reply.Kind switch
    {
        ReplyKind.None => null,
        ReplyKind.Stream => "Stream",
        ReplyKind.Collection => $"Collection({TypeCell(reply.Type! with { IsCollection = false })})",
        _ => TypeCell(reply.Type!),
    };

    public static string TypeCell(ApiType type)
    {
        string name = type.Element is { } element
            ? (type.Kind == ValueKind.Map ? $"Map({TypeCell(element)})" : TypeCell(element))
            : type.Reference?.FullName ?? type.Kind.ToString();
        return type.IsCollection ? $"Collection({name})" : name;
    }

    private static string? Word(bool holds, string word) => holds ? word : null;
}
