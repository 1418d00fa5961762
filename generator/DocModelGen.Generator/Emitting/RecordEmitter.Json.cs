using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>
/// How a record meets JSON: it lists which field keeps which property, once, and the runtime reads, writes and compares by that list. A statement
/// for each property and purpose would cost the user's compiler more than all the rest of the record.
/// </summary>
internal static partial class RecordEmitter
{
    private const string Serialization = "global::DocModelGen.Serialization";
    private const string Reader = $"ref {Serialization}.ApiJsonReader reader";

    private static void WriteJson(IndentedWriter writer, TypeModel type, string name, TargetFacts target)
    {
        writer.WriteLine();
        writer.WriteLine($"private static readonly {Serialization}.JsonShape s_json = new({StringLiteral.Encode(type.FullName)}, {TypeSyntax.ReadDelegate(type.Name)});");
        if (!type.Derived.IsEmpty)
        {
            writer.WriteLine();
            List<string> derived = [.. type.Derived.Select(static reference => StringLiteral.Encode(reference.FullName))];
            writer.WriteList($"private static readonly {Serialization}.JsonNameTable s_derived = new(", derived, ");");
        }

        writer.WriteLine();
        writer.WriteLine($"""
            /// <inheritdoc/>
            protected override {Serialization}.JsonShape JsonShape => s_json;
            """);
        writer.WriteLine();
        WriteReadJson(writer, type, name);
        writer.WriteLine();
        WriteListProperties(writer, type, target);
    }

    private static void WriteReadJson(IndentedWriter writer, TypeModel type, string name)
    {
        string hiding = type.Base is null ? "" : "new ";
        string signature = $"internal static {hiding}{name} ReadJson({Reader}) =>";
        string itself = type.IsDeclaredAbstract
            ? $"throw reader.NotDerived({StringLiteral.Encode(type.FullName)})"
            : $"reader.ReadInto(new {name}())";
        if (type.Derived.IsEmpty)
        {
            writer.WriteLine($"{signature} {itself};");
            return;
        }

        writer.WriteLine($"{signature} reader.PeekType(s_derived) switch");
        writer.OpenBlock();
        int index = 0;
        foreach (TypeReference derived in type.Derived)
        {
            writer.WriteLine($"{index++} => reader.ReadInto(new {TypeSyntax.Global(derived.Name)}()),");
        }

        writer.WriteLine($"_ => {itself},");
        writer.CloseBlock(";");
    }

    private static void WriteListProperties(IndentedWriter writer, TypeModel type, TargetFacts target)
    {
        writer.WriteLine($"""
            /// <inheritdoc/>
            protected override void ListProperties({Serialization}.JsonPropertyList list)
            """);
        writer.OpenBlock();
        writer.WriteLine("base.ListProperties(list);");
        foreach (PropertyModel property in type.Properties)
        {
            writer.WriteLine($"list.{AddProperty(property, target)};");
        }

        List<string> neverNull = [.. type.Properties.Where(static property => property.Flags.HasFlag(PropertyFlags.NotNullable)).Select(static property => StringLiteral.Encode(property.WireName))];
        if (neverNull.Count > 0)
        {
            writer.WriteList("list.NeverNull(", neverNull, ");");
        }

        if (type.IsOpen)
        {
            writer.WriteLine("list.OpenType();");
        }

        writer.CloseBlock();
    }

    private static string AddProperty(PropertyModel property, TargetFacts target)
    {
        ApiType type = property.Type;
        string list = type.IsCollection ? "s" : "";
        string arguments = $"{StringLiteral.Encode(property.WireName)}, ref {FieldOf(property)}";
        return type.Kind switch
        {
            ValueKind.Map or ValueKind.Collection => $"AddValue({arguments}, {TypeSyntax.ValueType(type, target)})",
            ValueKind.Object => $"AddObject{list}({arguments}, {TypeSyntax.ReadDelegate(type.Reference!.Name)})",
            ValueKind.Enum => $"AddEnum{list}({arguments}, {TypeSyntax.EnumTable(type.Reference!.Name)})",
            _ when type.IsCollection => $"Add{TypeSyntax.Scalar(type.Kind, target).ListAccessor}({arguments})",
            _ => $"Add{TypeSyntax.Scalar(type.Kind, target).Accessor}({arguments})",
        };
    }
}
