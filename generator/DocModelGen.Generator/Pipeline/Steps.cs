namespace DocModelGen.Generator.Pipeline;

/// <summary>Names of the pipeline's steps, for tests of what runs when.</summary>
internal static class Steps
{
    public const string Consumer = nameof(Consumer);
    public const string Settings = nameof(Settings);
    public const string Includes = nameof(Includes);
    public const string Pages = nameof(Pages);
    public const string Contents = nameof(Contents);
    public const string Namespaces = nameof(Namespaces);
    public const string Selection = nameof(Selection);
    public const string Model = nameof(Model);
    public const string Accepted = nameof(Accepted);
    public const string Ghosts = nameof(Ghosts);
    public const string Declarations = nameof(Declarations);
    public const string Layout = nameof(Layout);
    public const string Files = nameof(Files);
    public const string Types = nameof(Types);
    public const string Enums = nameof(Enums);
    public const string Operations = nameof(Operations);
    public const string Context = nameof(Context);
    public const string Documentation = nameof(Documentation);
    public const string DocumentedPlaces = nameof(DocumentedPlaces);
    public const string Problems = nameof(Problems);
    public const string Findings = nameof(Findings);
    public const string IncludedFindings = nameof(IncludedFindings);
}
