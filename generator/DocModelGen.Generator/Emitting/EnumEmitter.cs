using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>An enum and, beside it, its converter, which has the table of its wire names.</summary>
internal static class EnumEmitter
{
    private const string Serialization = "global::DocModelGen.Serialization";
    private const string Table = $"{Serialization}.JsonEnumTable";

    public static string Emit(EnumModel model, EmitSettings settings) =>
        SourceFile.Write(model.Name.Namespace, settings, writer =>
        {
            if (!model.IsDeclared)
            {
                WriteEnum(writer, model);
                writer.WriteLine();
            }

            WriteTable(writer, model);
        });

    private static void WriteEnum(IndentedWriter writer, EnumModel model)
    {
        writer.WriteSummary(model.Summary, $"The values of <c>{DocComment.Encode(model.FullName)}</c>.");
        writer.WritePages(model.Pages);
        writer.WriteObsolete(model.Obsolete);
        if (model.IsFlags)
        {
            writer.WriteLine("[global::System.Flags]");
        }

        // The rules about C# know generated types by it.
        writer.WriteLine(SourceFile.GeneratedCode);
        writer.WriteLine(SourceFile.JsonConverter(TypeSyntax.Global(model.Name with { Identifier = TypeSyntax.EnumTableClass(model.Name) })));
        writer.WriteLine($"public enum {Identifier.Encode(model.Name.Identifier)}{(IsLong(model) ? " : long" : "")}");
        writer.OpenBlock();
        bool isFirst = true;
        foreach (EnumMemberModel member in model.Members)
        {
            if (!isFirst)
            {
                writer.WriteLine();
            }

            isFirst = false;
            writer.WriteSummary(member.Summary, $"<c>{DocComment.Encode(member.WireName)}</c>");
            writer.WriteObsolete(member.Obsolete);
            writer.WriteLine($"{Identifier.Encode(member.Name)} = {Number(member.Value)},");
        }

        writer.CloseBlock();
    }

    private static void WriteTable(IndentedWriter writer, EnumModel model)
    {
        string className = Identifier.Encode(TypeSyntax.EnumTableClass(model.Name));
        string access = model.IsDeclared ? "internal" : "public";
        writer.WriteLine($"/// <summary>How <see cref=\"{Identifier.Encode(model.Name.Identifier)}\"/> is read from JSON and written to it: by its wire names.</summary>");
        writer.WriteLine("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.WriteLine($"{access} sealed class {className} : {Serialization}.ApiEnumConverter<{TypeSyntax.Global(model.Name)}>");
        writer.OpenBlock();
        writer.WriteLine($$"""
            /// <summary>Makes a converter.</summary>
            public {{className}}()
                : base(Table)
            {
            }

            """);

        List<string> arguments = [.. model.Members.Select(static member => StringLiteral.Encode(member.WireName))];
        string values = string.Join(", ", model.Members.Select(static member => Number(member.Value)));
        bool isDense = model.Members.Select(static member => member.Value).SequenceEqual(Enumerable.Range(0, model.Members.Count).Select(static number => (long)number));
        string creation = (model.IsFlags, isDense) switch
        {
            (true, _) => $"{Table}.Flags(",
            (false, true) => "new(",
            (false, false) => $"{Table}.WithValues(",
        };
        if (model.IsFlags || !isDense)
        {
            arguments.Insert(0, $"new {(model.IsFlags || IsLong(model) ? "long" : "int")}[] {{ {values} }}");
        }

        writer.WriteList($"internal static readonly {Table} Table = {creation}", arguments, ");");
        writer.CloseBlock();
    }

    private static bool IsLong(EnumModel model) => model.Members.Any(static member => member.Value is < int.MinValue or > int.MaxValue);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
