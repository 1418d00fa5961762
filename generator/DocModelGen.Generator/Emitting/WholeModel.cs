using System;
using System.Collections.Generic;
using DocModelGen.Generator.Emitting.Planning;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>All files of a model at once: what the pipeline prints file by file.</summary>
internal static class WholeModel
{
    /// <summary>Prints all files of a model, for a project that declares none of its types.</summary>
    /// <returns>The texts by hint name.</returns>
    public static Dictionary<string, string> Print(ApiModel model, GeneratorOptions options, TargetFacts target)
    {
        GeneratedFiles files = GeneratedFiles.Of(model, DeclaredTypes.None, FileLayout.Of(GeneratedNames.Of(model, options), options));
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(files.Types, RecordEmitter.Emit);
        Add(files.Enums, EnumEmitter.Emit);
        Add(files.Operations, OperationEmitter.Emit);
        Add(files.Contexts, ContextEmitter.Emit);
        return texts;

        void Add<T>(EquatableArray<GeneratedFile<T>> some, Func<T, EmitSettings, string> emit)
            where T : IEquatable<T>
        {
            foreach (GeneratedFile<T> file in some)
            {
                texts.Add(file.HintName, emit(file.Model, new EmitSettings(target, file.MentionsObsolete)));
            }
        }
    }
}
