namespace DocModelGen.Fuzzing.Mutating;

/// <summary>A page to try: where it stands, which other pages link to, and what it says.</summary>
internal sealed record Page(string Path, string Text);
