using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Drift.Reporting;

/// <summary>What the analyzers need of the pages, made once for a compilation and when it is first asked for.</summary>
internal sealed class ProjectFacts(Compilation compilation, AnalyzerOptions options, DriftOptions drift)
{
    private static readonly WeakCache<LinkedProject, FactSet> s_facts = new();

    private readonly object _gate = new();
    private LinkedProject? _project;
    private GeneratedCode? _code;
    private DriftReport? _report;
    private DriftedFacts? _drifted;

    /// <summary>What the project's pages say, in the form of a baseline; made once for a project.</summary>
    public static FactSet Of(LinkedProject project, CancellationToken cancellationToken) => s_facts.GetOrCreate(
        project, project => FactsReader.Read(SourceText.From(FactsWriter.WriteBaseline(project.Model(cancellationToken))), cancellationToken));

    public GeneratedCode Code(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _code ??= new GeneratedCode(Project(cancellationToken).Model(cancellationToken));
        }
    }

    /// <summary>Null where nothing was accepted yet.</summary>
    public DriftReport? Report(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _report ??= BaselineFile.Find(options.AdditionalFiles)?.GetText(cancellationToken) is { } text
                ? DriftReport.Of(Project(cancellationToken), text, drift.Promise, cancellationToken)
                : null;
        }
    }

    /// <summary>Null where nothing was accepted yet.</summary>
    public DriftedFacts? Drifted(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _drifted ??= Report(cancellationToken) is { } report ? new DriftedFacts(report, drift.Promise) : null;
        }
    }

    /// <summary>What the code uses of what was accepted is not judged in the build that accepts anew.</summary>
    public bool IsAccepting => drift.IsAccepting;

    public ParsedPage? PageOf(OperationModel operation, CancellationToken cancellationToken) =>
        Project(cancellationToken).Pages.SelectMany(static page => page.WithParts()).FirstOrDefault(page => page.Page.Key == operation.SourcePath);

    /// <summary>The rows of the table that the operation's own page has about its body.</summary>
    public IReadOnlyList<(PropertyTable Table, PropertyRow Row)> BodyRows(OperationModel operation, CancellationToken cancellationToken) =>
    [
        .. (PageOf(operation, cancellationToken)?.Page.PropertyTables ?? [])
            .Where(static table => table.Kind == PropertyTableKind.RequestBody)
            .SelectMany(static table => table.Rows.Select(row => (table, row))),
    ];

    private LinkedProject Project(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _project ??= LinkedProject.Of(compilation, options, cancellationToken)!;
        }
    }
}
