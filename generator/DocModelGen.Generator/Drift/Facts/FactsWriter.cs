using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Drift.Facts;

/// <summary>
/// Writes the facts of a model: the format of <c>docmodels.baseline.txt</c>. The first line is
/// <c>docmodels.baseline TAB 1</c>; then one fact a line, columns separated by tabs, lines sorted ordinally, ended by <c>\n</c>, no byte order mark.
/// A column that has nothing is <c>-</c>. The words in brackets follow the fixed columns, in this order, where they hold.
/// <code>
/// type        fullName  entity|complex  base|-   [abstract] [open] [deprecated]
/// property    owner     wireName  type  [key] [readonly] [writeonly] [required] [optional] [notnull] [deprecated] [navigation]
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

    private const string Nothing = "-";

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

    public static string Write(ApiModel model)
    {
        var lines = new List<string>();
        foreach (TypeModel type in model.Types)
        {
            AddType(lines, type);
        }

        foreach (EnumModel enumeration in model.Enums)
        {
            AddEnum(lines, enumeration);
        }

        foreach (OperationModel operation in model.Operations)
        {
            AddOperation(lines, operation);
        }

        lines.Sort(StringComparer.Ordinal);
        var text = new StringBuilder(Header).Append('\n');
        string? last = null;
        foreach (string line in lines)
        {
            // Two pages about one type in two namespaces state some facts twice.
            if (!string.Equals(line, last, StringComparison.Ordinal))
            {
                text.Append(line).Append('\n');
            }

            last = line;
        }

        return text.ToString();
    }

    private static void AddType(List<string> lines, TypeModel type)
    {
        string? baseType = type.Base?.FullName
            ?? (type.IsEntity && type.FullName.IndexOf('.') > 0 && !string.Equals(type.FullName, "microsoft.graph.entity", StringComparison.OrdinalIgnoreCase) ? "microsoft.graph.entity" : null);
        Add(
            lines,
            ["type", type.FullName, type.IsEntity ? "entity" : "complex", baseType],
            Word(type.IsAbstract, "abstract"),
            Word(type.IsOpen, "open"),
            Word(type.Obsolete is not null, "deprecated"));
        foreach (PropertyModel property in type.Properties)
        {
            Add(
                lines,
                ["property", type.FullName, property.WireName, TypeCell(property.Type)],
                Array.ConvertAll(s_propertyWords, item => Word((property.Flags & item.Flag) != 0, item.Word)));
        }
    }

    private static void AddEnum(List<string> lines, EnumModel enumeration)
    {
        Add(
            lines,
            ["enum", enumeration.FullName],
            Word(enumeration.IsFlags, "flags"),
            Word(enumeration.Obsolete is not null, "deprecated"));
        foreach (EnumMemberModel member in enumeration.Members)
        {
            string? number = member.IsNumbered ? member.Value.ToString(CultureInfo.InvariantCulture) : null;
            Add(lines, ["member", enumeration.FullName, member.WireName, number], Word(member.Obsolete is not null, "deprecated"));
        }
    }

    private static void AddOperation(List<string> lines, OperationModel operation)
    {
        string name = operation.Name.Identifier;
        string status = operation.Status.ToString(CultureInfo.InvariantCulture);
        string? body = operation.Body is { } model ? TypeCell(model.Type) : null;
        foreach (RouteModel route in operation.Routes)
        {
            Add(
                lines,
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
        List<string> lines, string name, string kind, EquatableArray<string> permissions, OperationModel operation, PermissionKind of)
    {
        var least = new HashSet<string>(operation.Permissions.Where(row => row.Kind == of).SelectMany(static row => row.Names.Take(row.LeastCount)), StringComparer.Ordinal);
        foreach (string permission in permissions)
        {
            Add(lines, ["permission", name, kind, permission], Word(least.Contains(permission), "least"));
        }

        // "Not supported." is a fact, too.
        if (permissions.IsEmpty && operation.Permissions.Any(row => row.Kind == of && row.IsRefused))
        {
            Add(lines, ["permission", name, kind, null]);
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

    private static string TypeCell(ApiType type)
    {
        string name = type.Element is { } element
            ? (type.Kind == ValueKind.Map ? $"Map({TypeCell(element)})" : TypeCell(element))
            : type.Reference?.FullName ?? type.Kind.ToString();
        return type.IsCollection ? $"Collection({name})" : name;
    }

    private static string? Word(bool holds, string word) => holds ? word : null;

    private static void Add(List<string> lines, string?[] columns, params string?[] words)
    {
        var line = new StringBuilder();
        foreach (string? column in columns)
        {
            line.Append(line.Length == 0 ? "" : "\t").Append(string.IsNullOrEmpty(column) ? Nothing : Escape(column!));
        }

        foreach (string? word in words)
        {
            if (word is not null)
            {
                line.Append('\t').Append(word);
            }
        }

        lines.Add(line.ToString());
    }

    private static string Escape(string text)
    {
        StringBuilder? escaped = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPlain = c != '\\' && !char.IsControl(c) && c is not ('\u2028' or '\u2029');
            if (isPlain)
            {
                escaped?.Append(c);
                continue;
            }

            escaped ??= new StringBuilder(text, 0, i, text.Length + 8);
            escaped.Append(c switch
            {
                '\\' => "\\\\",
                '\t' => "\\t",
                '\n' => "\\n",
                '\r' => "\\r",
                _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
            });
        }

        return escaped?.ToString() ?? text;
    }
}
