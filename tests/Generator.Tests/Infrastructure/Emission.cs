using System.Collections.Generic;
using DocModelGen.Generator.Emitting;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Tests.Infrastructure;

/// <summary>All files of a model, as the pipeline prints them.</summary>
internal static class Emission
{
    public static SortedDictionary<string, string> Emit(ApiModel model, TargetFacts? target = null)
    {
        target ??= Models.Modern;
        GeneratedFiles files = GeneratedFiles.Of(model, DeclaredTypes.None, FileLayout.Of(GeneratedNames.Of(model, Models.Options), Models.Options));
        var sources = new SortedDictionary<string, string>(System.StringComparer.Ordinal);
        foreach (GeneratedFile<TypeModel> file in files.Types)
        {
            sources.Add(file.HintName, RecordEmitter.Emit(file.Model, new EmitSettings(target, file.MentionsObsolete)));
        }

        foreach (GeneratedFile<EnumModel> file in files.Enums)
        {
            sources.Add(file.HintName, EnumEmitter.Emit(file.Model, new EmitSettings(target, file.MentionsObsolete)));
        }

        foreach (GeneratedFile<OperationModel> file in files.Operations)
        {
            sources.Add(file.HintName, OperationEmitter.Emit(file.Model, new EmitSettings(target, file.MentionsObsolete)));
        }

        foreach (GeneratedFile<ContextModel> file in files.Contexts)
        {
            sources.Add(file.HintName, ContextEmitter.Emit(file.Model, new EmitSettings(target, file.MentionsObsolete)));
        }

        if (target.NeedsIsExternalInit)
        {
            sources.Add(PolyfillEmitter.HintName, PolyfillEmitter.Emit());
        }

        return sources;
    }

    public static string EmitRecord(TypeModel type, TargetFacts? target = null) =>
        RecordEmitter.Emit(type, new EmitSettings(target ?? Models.Modern, MentionsObsolete: false));
}
