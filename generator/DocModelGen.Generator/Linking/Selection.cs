namespace DocModelGen.Generator.Linking;
internal sealed record Selection;
internal static class SelectionFilter { public static Model.ApiModel Apply(Model.ApiModel model, Selection selection, Model.GeneratorOptions options) => model; }
