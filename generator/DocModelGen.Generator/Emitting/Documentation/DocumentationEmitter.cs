using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting.Documentation;

/// <summary>The class that tells tests what the pages document; its operations and types are further parts of it, a file each.</summary>
internal static partial class DocumentationEmitter
{
    private const string Testing = "global::DocModelGen.Testing.";
    private const string Service = Testing + "DocumentedService";

    public static string Emit(DocumentationIndex index, string namespaceName, EmitSettings settings) => Write(namespaceName, settings, isMain: true, writer =>
    {
        writer.WriteLine($$"""
            /// <summary>All operations, for a <see cref="{{Testing}}DocumentedServiceHandler"/>.</summary>
            public static {{Service}} Service { get; } = new {{Service}}(
            """);
        WriteItems(writer, Testing + "DocumentedOperation", index.Operations.Select(Maker), ",");
        WriteItems(writer, Testing + "DocumentedType", index.Types.Select(Maker), ");");
        writer.WriteLine();
        writer.WriteLine($$"""
            /// <summary>The requests that the pages show, as data of a theory: each a <see cref="{{Testing}}DocumentedExample"/>.</summary>
            public static global::System.Collections.Generic.IEnumerable<object[]> RequestExamples =>
                global::System.Linq.Enumerable.Select(Service.Examples, example => new object[] { example });

            private static string Text(params string[] lines) => string.Join("\n", lines);
            """);
    });

    public static string Emit(DocumentedTypeModel type, string namespaceName, EmitSettings settings) => Write(namespaceName, settings, isMain: false, writer =>
    {
        writer.WriteLine($"private static {Testing}DocumentedType {Maker(type.Name)}() =>");
        writer.Indent();
        WriteType(writer, type, type.Name, ";");
        writer.Outdent();
    });

    /// <summary>Where all of it stands: the one file that moving a table prints.</summary>
    public static string Emit(DocumentedPlaces places, string namespaceName, EmitSettings settings) => Write(namespaceName, settings, isMain: false, writer =>
    {
        writer.WriteLine("private static class Places");
        writer.OpenBlock();
        bool isFirst = true;
        foreach (DocumentedPlaceList list in places.Lists)
        {
            if (!isFirst)
            {
                writer.WriteLine();
            }

            isFirst = false;
            writer.WriteLine($"internal static readonly {Testing}DocumentedPlace[] {Field(list.Name)} =");
            writer.OpenBlock();
            foreach (DocumentedPlaceModel place in list.Places)
            {
                writer.WriteLine($"new {Testing}DocumentedPlace({StringLiteral.Encode(place.Page)}, {place.Line}),");
            }

            writer.CloseBlock(";");
        }

        writer.CloseBlock();
    });

    private static string Write(string namespaceName, EmitSettings settings, bool isMain, Action<IndentedWriter> writeMembers) =>
        SourceFile.Write(namespaceName, settings, writer =>
        {
            if (isMain)
            {
                writer.WriteLine("/// <summary>What the pages document, for tests of code that sends the requests.</summary>");
                writer.WriteLine(SourceFile.GeneratedCode);
            }

            writer.WriteLine("internal static partial class ApiDocumentation");
            writer.OpenBlock();
            writeMembers(writer);
            writer.CloseBlock();
        });

    private static void WriteItems(IndentedWriter writer, string type, IEnumerable<string> makers, string closing)
    {
        writer.Indent();
        writer.WriteLine($"new {type}[]");
        writer.OpenBlock();
        foreach (string maker in makers)
        {
            writer.WriteLine($"{maker}(),");
        }

        writer.CloseBlock(closing);
        writer.Outdent();
    }

    private static void WriteType(IndentedWriter writer, DocumentedTypeModel type, string placesName, string closing)
    {
        writer.WriteLine($"new {Testing}DocumentedType(");
        writer.Indent();
        writer.WriteLine($"{StringLiteral.Encode(type.FullName)},");
        writer.WriteLine($"new {Testing}DocumentedProperty[]");
        writer.OpenBlock();
        foreach (DocumentedPropertyModel property in type.Properties)
        {
            WriteProperty(writer, property, placesName);
        }

        string open = type.IsOpen ? " { IsOpen = true }" : "";
        writer.CloseBlock($"){open}{closing}");
        writer.Outdent();
    }

    private static void WriteProperty(IndentedWriter writer, DocumentedPropertyModel property, string placesName)
    {
        List<string> facts = [];
        Add(property.IsCollection, "IsCollection = true");
        Add(property.TypeName is not null, $"TypeName = {StringLiteral.EncodeOrNull(property.TypeName)}");
        Add(property.IsRequired, "IsRequired = true");
        Add(property.IsReadOnly, "IsReadOnly = true");
        string creation = $"new {Testing}DocumentedProperty({StringLiteral.Encode(property.WireName)}, {Testing}DocumentedKind.{Kind(property)}, {Place(placesName, property.Place)})";
        if (!property.Members.IsEmpty)
        {
            writer.WriteLine(creation);
            writer.OpenBlock();
            facts.ForEach(fact => writer.WriteLine(fact + ","));
            writer.WriteList("Members = new[] { ", [.. property.Members.Select(StringLiteral.Encode)], " },");
            writer.CloseBlock(",");
        }
        else
        {
            writer.WriteLine(facts.Count == 0 ? creation + "," : $"{creation} {{ {string.Join(", ", facts)} }},");
        }

        void Add(bool isSo, string fact)
        {
            if (isSo)
            {
                facts.Add(fact);
            }
        }
    }

    /// <summary>Names of the runtime's <c>DocumentedKind</c>.</summary>
    private static string Kind(DocumentedPropertyModel property) => property.Kind switch
    {
        ValueKind.Boolean => "Boolean",
        ValueKind.Byte or ValueKind.Int16 or ValueKind.Int32 or ValueKind.Int64 => "WholeNumber",
        ValueKind.Single or ValueKind.Double or ValueKind.Decimal => "Number",
        ValueKind.Json or ValueKind.Stream => "Any",
        ValueKind.Object => "Complex",
        ValueKind.Enum when property.Members.IsEmpty => "Text",
        ValueKind.Enum => property.IsFlags ? "Members" : "Member",
        _ => "Text",
    };

    private static string Place(string name, int index) => index < 0 ? $"default({Testing}DocumentedPlace)" : $"Places.{Field(name)}[{index}]";

    /// <summary>Behind a word of ours, no name of a page can be a keyword or that of the class.</summary>
    private static string Maker(string name) => Identifier.Encode("Make" + name);

    private static string Field(string name) => Identifier.Encode("Of" + name);
}
