using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>A record: its documentation, constructor and properties. How it reads and writes JSON is in the other part.</summary>
internal static partial class RecordEmitter
{
    public static string Emit(TypeModel type, EmitSettings settings) =>
        SourceFile.Write(type.Name.Namespace, settings, writer => WriteRecord(writer, type, settings.Target));

    private static void WriteRecord(IndentedWriter writer, TypeModel type, TargetFacts target)
    {
        string name = Identifier.Encode(type.Name.Identifier);
        string baseName = type.Base is { } reference ? TypeSyntax.Global(reference.Name) : "global::DocModelGen.ApiObject";

        writer.WriteSummary(type.Summary, $"The <c>{DocComment.Encode(type.FullName)}</c> type.");
        writer.WritePages(type.Pages, type.IsInferred);
        writer.WriteObsolete(type.Obsolete);
        writer.WriteLine(SourceFile.GeneratedCode);
        writer.WriteLine(SourceFile.JsonConverter($"{Serialization}.ApiJsonConverter<{TypeSyntax.Global(type.Name)}>"));
        writer.WriteLine($"public partial record {name} : {baseName}");
        writer.OpenBlock();
        WriteConstructor(writer, type, name);
        foreach (PropertyModel property in type.Properties)
        {
            writer.WriteLine();
            WriteProperty(writer, property, target);
        }

        WriteJson(writer, type, name, target);
        if (!type.IsExtended)
        {
            WriteEquality(writer, name);
        }

        WritePrinting(writer);
        writer.CloseBlock();
    }

    /// <summary>The compiler's own has code for every property: one byte in eight of a large reference's assembly.</summary>
    private static void WriteEquality(IndentedWriter writer, string name)
    {
        writer.WriteLine();
        writer.WriteLine($"""
            /// <inheritdoc/>
            public virtual bool Equals({name}? other) => EqualsJson(other);

            /// <inheritdoc/>
            public override int GetHashCode() => GetJsonHashCode();
            """);
    }

    /// <summary>The compiler's own has the names of all properties and code for each of them: 3 bytes in 40 of a large reference's assembly.</summary>
    private static void WritePrinting(IndentedWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine("""
            /// <inheritdoc/>
            protected override bool PrintMembers(global::System.Text.StringBuilder builder) => PrintJson(builder);
            """);
    }

    private static void WriteConstructor(IndentedWriter writer, TypeModel type, string name)
    {
        writer.WriteElement("summary", type.ODataType is null
            ? "Makes an empty object."
            : $"Makes an empty object that names its type, <c>{DocComment.Encode(type.ODataType)}</c>.");
        writer.WriteLine($"public {name}()");
        writer.OpenBlock();

        // The base's constructor may have named the base.
        if (type.ODataType is not null || type.Base is not null)
        {
            writer.WriteLine($"ODataType = {StringLiteral.EncodeOrNull(type.ODataType)};");
        }

        writer.CloseBlock();
    }

    private static void WriteProperty(IndentedWriter writer, PropertyModel property, TargetFacts target)
    {
        writer.WriteSummary(property.Summary, $"The <c>{DocComment.Encode(property.WireName)}</c> property.");
        if (!property.Remarks.IsEmpty)
        {
            writer.WriteElement("remarks", DocComment.Encode(string.Join(" ", property.Remarks)));
        }

        writer.WriteObsolete(property.Obsolete);
        string hiding = property.HidesBase ? "new " : "";
        string type = TypeSyntax.Name(property.Type, target);
        string field = FieldOf(property);
        writer.WriteLine($"public {hiding}{type}? {Identifier.Encode(property.Name)} {{ get => {field}; init => {field} = value; }}");
        writer.WriteLine($"private {type}? {field};");
    }

    private static string FieldOf(PropertyModel property) => Identifier.EncodeField(property.Name);
}
