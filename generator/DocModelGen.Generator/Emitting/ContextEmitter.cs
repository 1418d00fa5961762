using DocModelGen.Generator.Emitting.Planning;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>The JSON context: every record, with a property, and every enum, for <c>JsonSerializer</c> and for resolver chains.</summary>
internal static class ContextEmitter
{
    private const string Types = "global::DocModelGen.Serialization.ApiJsonTypes";
    private const string TypeInfo = "global::System.Text.Json.Serialization.Metadata.JsonTypeInfo";

    public static string Emit(ContextModel model, EmitSettings settings) =>
        SourceFile.Write(model.Name.Namespace, settings, writer => WriteContext(writer, model));

    private static void WriteContext(IndentedWriter writer, ContextModel model)
    {
        string name = Identifier.Encode(model.Name.Identifier);
        writer.WriteLine($$"""
            /// <summary>How the generated types are read from JSON and written to it, without reflection.</summary>
            {{SourceFile.GeneratedCode}}
            public sealed partial class {{name}} : global::DocModelGen.Serialization.ApiJsonContext
            """);
        writer.OpenBlock();
        writer.WriteLine($$"""
            private static readonly {{Types}} s_types = CreateTypes();

            /// <summary>Makes a context with the default options.</summary>
            public {{name}}()
                : base(s_types, null)
            {
            }

            /// <summary>Makes a context that the options belong to.</summary>
            /// <param name="options">How to write and read; names and shapes stay as the pages have them.</param>
            public {{name}}(global::System.Text.Json.JsonSerializerOptions options)
                : base(s_types, options)
            {
            }

            /// <summary>The context with the default options.</summary>
            public static {{name}} Default { get; } = new {{name}}();
            """);
        foreach (ContextEntry entry in model.Types)
        {
            string type = TypeSyntax.Global(entry.Type);
            writer.WriteLine();
            writer.WriteLine($"""
                /// <summary>How <see cref="{type}"/> is read and written.</summary>
                public {TypeInfo}<{type}> {Identifier.Encode(entry.PropertyName)} => GetTypeInfo<{type}>();
                """);
        }

        writer.WriteLine();
        WriteCreateTypes(writer, model);
        writer.CloseBlock();
    }

    private static void WriteCreateTypes(IndentedWriter writer, ContextModel model)
    {
        writer.WriteLine($"private static {Types} CreateTypes()");
        writer.OpenBlock();
        writer.WriteLine($"var types = new {Types}({model.Types.Count + model.Enums.Count});");
        foreach (ContextEntry entry in model.Types)
        {
            writer.WriteLine($"types.AddObject({TypeSyntax.ReadDelegate(entry.Type)});");
        }

        foreach (CSharpName type in model.Enums)
        {
            writer.WriteLine($"types.AddEnum<{TypeSyntax.Global(type)}>({TypeSyntax.EnumTable(type)});");
        }

        writer.WriteLine("return types;");
        writer.CloseBlock();
    }
}
