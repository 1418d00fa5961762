using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Emitting.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

internal static partial class RecordEmitter
{
    private const string NameTable = "global::DocModelGen.Serialization.JsonNameTable";
    private const string Reader = "ref global::DocModelGen.Serialization.ApiJsonReader reader";

    private static void WriteJson(IndentedWriter writer, TypeModel type, string name, TargetFacts target)
    {
        writer.WriteLine();
        WriteTables(writer, type);
        writer.WriteLine();
        WriteReadingConstructor(writer, type, name, target);
        writer.WriteLine();
        WriteReadJson(writer, type, name);
        writer.WriteLine();
        WriteWriteJson(writer, type, target);
    }

    private static void WriteTables(IndentedWriter writer, TypeModel type)
    {
        IEnumerable<string> names = type.AllProperties.Select(static property => property.WireName);
        List<string> literals = [.. names.Prepend("@odata.type").Select(StringLiteral.Encode)];
        writer.WriteList($"private static readonly {NameTable} s_json = new(", literals, ")");
        writer.OpenBlock();
        writer.WriteLine($"TypeName = {StringLiteral.Encode(type.FullName)},");
        writer.CloseBlock(";");

        if (!type.Derived.IsEmpty)
        {
            writer.WriteLine();
            List<string> derived = [.. type.Derived.Select(static reference => StringLiteral.Encode(reference.FullName))];
            writer.WriteList($"private static readonly {NameTable} s_derived = new(", derived, ");");
        }
    }

    /// <summary>Internal, since a base's <c>ReadJson</c> makes its derived records.</summary>
    private static void WriteReadingConstructor(IndentedWriter writer, TypeModel type, string name, TargetFacts target)
    {
        writer.WriteLine($"internal {name}({Reader})");
        writer.OpenBlock();
        writer.WriteLine("ODataType = null;");
        writer.WriteLine("while (reader.ReadProperty(s_json, out int property))");
        writer.OpenBlock();
        writer.WriteLine("switch (property)");
        writer.OpenBlock();
        writer.WriteLine("case 0: ODataType = reader.ReadString(); break;");
        int index = 1;
        foreach (PropertyModel property in type.AllProperties)
        {
            writer.WriteLine($"case {index++}: {Identifier.Encode(property.Name)} = {ReadValue(property.Type, target)}; break;");
        }

        writer.CloseBlock();
        writer.CloseBlock();
        writer.WriteLine();
        writer.WriteLine("AdditionalData = reader.AdditionalData;");
        writer.CloseBlock();
    }

    private static void WriteReadJson(IndentedWriter writer, TypeModel type, string name)
    {
        string hiding = type.Base is null ? "" : "new ";
        string signature = $"internal static {hiding}{name} ReadJson({Reader}) =>";
        if (type.Derived.IsEmpty)
        {
            writer.WriteLine($"{signature} new {name}(ref reader);");
            return;
        }

        writer.WriteLine($"{signature} reader.PeekType(s_derived) switch");
        writer.OpenBlock();
        int index = 0;
        foreach (TypeReference derived in type.Derived)
        {
            writer.WriteLine($"{index++} => new {TypeSyntax.Global(derived.Name)}(ref reader),");
        }

        writer.WriteLine($"_ => new {name}(ref reader),");
        writer.CloseBlock(";");
    }

    private static void WriteWriteJson(IndentedWriter writer, TypeModel type, TargetFacts target)
    {
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine("protected override void WriteJson(ref global::DocModelGen.Serialization.ApiJsonWriter writer)");
        writer.OpenBlock();
        writer.WriteLine("writer.WriteStartObject(s_json, AdditionalData);");
        writer.WriteLine("writer.WriteString(0, ODataType);");
        int index = 1;
        foreach (PropertyModel property in type.AllProperties)
        {
            writer.WriteLine($"writer.{WriteValue(property, index++, target)};");
        }

        writer.WriteLine("writer.WriteEndObject();");
        writer.CloseBlock();
    }

    private static string ReadValue(ApiType type, TargetFacts target) => (type.Kind, type.IsCollection) switch
    {
        (ValueKind.Object, false) => $"reader.ReadNull() ? null : {TypeSyntax.Global(type.Reference!.Name)}.ReadJson(ref reader)",
        (ValueKind.Object, true) => $"reader.ReadObjects({TypeSyntax.Global(type.Reference!.Name)}.ReadJson)",
        (ValueKind.Enum, false) => $"({TypeSyntax.Name(type, target)}?)reader.ReadEnum({TypeSyntax.EnumTable(type.Reference!.Name)})",
        (ValueKind.Enum, true) => $"reader.ReadEnums<{TypeSyntax.ElementName(type, target)}>({TypeSyntax.EnumTable(type.Reference!.Name)})",
        (_, false) => $"reader.Read{TypeSyntax.AccessorSuffix(type.Kind, target)}()",
        (_, true) => $"reader.Read{TypeSyntax.ListAccessorSuffix(type.Kind, target)}()",
    };

    private static string WriteValue(PropertyModel property, int index, TargetFacts target)
    {
        ApiType type = property.Type;
        string name = Identifier.Encode(property.Name);
        return (type.Kind, type.IsCollection) switch
        {
            (ValueKind.Enum, false) => $"WriteEnum({index}, (int?){name}, {TypeSyntax.EnumTable(type.Reference!.Name)})",
            (ValueKind.Enum, true) => $"WriteEnums({index}, {name}, {TypeSyntax.EnumTable(type.Reference!.Name)})",
            (_, false) => $"Write{TypeSyntax.AccessorSuffix(type.Kind, target)}({index}, {name})",
            (_, true) => $"Write{TypeSyntax.ListAccessorSuffix(type.Kind, target)}({index}, {name})",
        };
    }
}
