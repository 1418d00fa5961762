using System.Collections.Generic;

namespace DocModelGen.Corpus.Reporting;

/// <summary>The report file: figures under fixed names, then the offenders. A list entry is <c>path(line,column): what</c>.</summary>
internal sealed record CorpusReport
{
    public int Pages { get; set; }

    /// <summary>Of generator, analyzers or rules.</summary>
    public int Exceptions => ExceptionsList.Count;

    /// <summary>Pages whose rows and request lines could not be counted apart from the product's own reading.</summary>
    public int PagesUncounted => PagesUncountedList.Count;

    public int Types { get; set; }

    public int Properties { get; set; }

    public int Enums { get; set; }

    public int Members { get; set; }

    public int Operations { get; set; }

    /// <summary>Rows of property, parameter, relationship and member tables, counted apart from the product's own reading.</summary>
    public int Rows { get; set; }

    public int RowsUnaccounted => RowsUnaccountedList.Count;

    public int RequestLines { get; set; }

    public int RequestLinesUnaccounted => RequestLinesUnaccountedList.Count;

    /// <summary>Lines that a person takes for a row of names and types or of members, found without a Markdown parser.</summary>
    public int Candidates { get; set; }

    public int CandidatesUnclaimed => CandidatesUnclaimedList.Count;

    /// <summary>Lines that are a method and a path, wherever they stand.</summary>
    public int RequestCandidates { get; set; }

    public int RequestCandidatesUnclaimed => RequestCandidatesUnclaimedList.Count;

    /// <summary>Rows that were read and belong to no type of the model, and that no diagnostic names.</summary>
    public int RowsSetAside => RowsSetAsideList.Count;

    /// <summary>Type cells that are not empty.</summary>
    public int TypeCells { get; set; }

    /// <summary>Of these, outside the grammar.</summary>
    public int TypeCellsUnknown => TypeCellsUnknownList.Count;

    /// <summary>Named types that no page defines.</summary>
    public int TypeCellsUnresolved => TypeCellsUnresolvedList.Count;

    /// <summary>JSON examples whose documented type is known.</summary>
    public int Examples { get; set; }

    public int ExamplesRoundTripped { get; set; }

    /// <summary>Of these, examples whose JSON has another kind than their page documents: read with <c>KeepMistypedValues</c>.</summary>
    public int ExamplesMistyped => ExamplesMistypedList.Count;

    /// <summary>JSON examples for which the pages document no type.</summary>
    public int ExamplesUntyped => ExamplesUntypedList.Count;

    /// <summary>Examples that look like JSON and are not, comments and trailing commas allowed.</summary>
    public int ExamplesInvalid => ExamplesInvalidList.Count;

    /// <summary>Documented requests that were made through the generated code.</summary>
    public int Contracts { get; set; }

    /// <summary>Of these, requests that are not as their page has them.</summary>
    public int ContractsFailed => ContractFailedList.Count;

    public int CompileErrors { get; set; }

    public int CompileWarnings { get; set; }

    public int GeneratedFiles { get; set; }

    public SortedDictionary<string, int> Diagnostics { get; } = new(System.StringComparer.Ordinal);

    public Milliseconds Milliseconds { get; } = new();

    public List<string> ExceptionsList { get; } = [];

    public List<string> PagesUncountedList { get; } = [];

    public List<string> RowsUnaccountedList { get; } = [];

    public List<string> RequestLinesUnaccountedList { get; } = [];

    public List<string> CandidatesUnclaimedList { get; } = [];

    public List<string> RequestCandidatesUnclaimedList { get; } = [];

    public List<string> RowsSetAsideList { get; } = [];

    public List<string> TypeCellsUnknownList { get; } = [];

    public List<string> TypeCellsUnresolvedList { get; } = [];

    public List<string> ExamplesFailedList { get; } = [];

    public List<string> ExamplesMistypedList { get; } = [];

    public List<string> ExamplesUntypedList { get; } = [];

    public List<string> ExamplesInvalidList { get; } = [];

    public List<string> ContractFailedList { get; } = [];

    public List<string> CompileDiagnosticsList { get; } = [];
}

/// <summary>Wall-clock time, first run of the process.</summary>
internal sealed record Milliseconds
{
    /// <summary>Markdig's usual pipeline over the same texts, for comparison.</summary>
    public long Markdig { get; set; }

    public long Generate { get; set; }

    public long Analyze { get; set; }

    public long Compile { get; set; }
}
