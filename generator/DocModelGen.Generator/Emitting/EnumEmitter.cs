using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>An enum and, beside it, the table of its wire names.</summary>
internal static class EnumEmitter
{
    private const string Table = "global::DocModelGen.Serialization.JsonEnumTable";

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
        writer.WriteLine($"public enum {Identifier.Encode(model.Name.Identifier)}");
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
        writer.WriteLine($"internal static class {className}");
        writer.OpenBlock();

        List<string> arguments = [.. model.Members.Select(static member => StringLiteral.Encode(member.WireName))];
        string values = string.Join(", ", model.Members.Select(member => Number(model.IsFlags ? unchecked((uint)member.Value) : member.Value)));
        bool isDense = model.Members.Select(static member => member.Value).SequenceEqual(Enumerable.Range(0, model.Members.Count));
        string creation = (model.IsFlags, isDense) switch
        {
            (true, _) => $"{Table}.Flags(",
            (false, true) => "new(",
            (false, false) => $"{Table}.WithValues(",
        };
        if (model.IsFlags || !isDense)
        {
            arguments.Insert(0, $"new {(model.IsFlags ? "long" : "int")}[] {{ {values} }}");
        }

        writer.WriteList($"internal static readonly {Table} Table = {creation}", arguments, ");");
        writer.CloseBlock();
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
