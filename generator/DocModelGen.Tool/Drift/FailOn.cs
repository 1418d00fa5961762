namespace DocModelGen.Tool.Drift;

/// <summary>Which changes make the command fail.</summary>
internal enum FailOn
{
    None,
    Breaking,
    Any,
}
