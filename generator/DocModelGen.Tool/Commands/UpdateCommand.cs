using System.CommandLine;
using System.IO;
using System.Linq;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Drift;
using DocModelGen.Tool.Drift.Comparing;
using DocModelGen.Tool.Drift.Outputs;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.Projects;
using DocModelGen.Tool.Sources;
using DocModelGen.Tool.Updating;

namespace DocModelGen.Tool.Commands;

/// <summary>The command <c>docmodels update</c>.</summary>
internal static class UpdateCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var to = new Option<string?>("--to") { Description = "A branch, tag or commit to follow from now on", HelpName = "REF" };
        var from = new Option<string?>("--from") { Description = "Where the reference is from now on: a folder, the URL of a git repository, or a known name", HelpName = "SOURCE" };
        var path = new Option<string?>("--path") { Description = "The folder of pages in it from now on", HelpName = "FOLDER" };
        var force = new Option<bool>("--force") { Description = "With --from or --path: move also where what was added is not, and remove the pages that only that needs" };
        var check = new Option<bool>("--check") { Description = "Change nothing: exit with 1 if the pages moved, with 3 if they moved in a way that can break callers" };
        var ours = new Option<bool>("--ours") { Description = "Where a page was mended and the source changed the same lines, keep what was mended" };
        var theirs = new Option<bool>("--theirs") { Description = "Take the source's pages, whatever was mended" };
        Option<string?> markdown = Report("--markdown", "Write what drifted as Markdown");
        Option<string?> html = Report("--html", "Write what drifted as one HTML page");
        Option<string?> sarif = Report("--sarif", "Write what drifted as SARIF 2.1.0");
        Option<string?> json = Report("--json", "Write what drifted as JSON");
        var common = new CommonOptions();
        var command = new Command("update", "Follows the source: says what drifted, and replaces pages.") { to, from, path, force, check, ours, theirs, markdown, html, sarif, json };
        common.AddTo(command, hasSource: false);
        command.SetAction(parsed =>
        {
            common.Apply(parsed);
            var run = new CommandRun(output, error);
            var reports = new DriftRequest
            {
                Old = "",
                New = "",
                Markdown = parsed.GetValue(markdown),
                Html = parsed.GetValue(html),
                Sarif = parsed.GetValue(sarif),
                SarifPrefix = ProjectFolder.Pages,
                Json = parsed.GetValue(json),
            };
            UpdatePlan.Side side = parsed.GetValue(theirs) ? UpdatePlan.Side.Theirs : parsed.GetValue(ours) ? UpdatePlan.Side.Ours : UpdatePlan.Side.None;
            var move = new SourceArguments(parsed.GetValue(from), parsed.GetValue(path), parsed.GetValue(to), IsFresh: true);
            return run.End(() => Execute(run, error, common.Project(parsed), move, parsed.GetValue(force), parsed.GetValue(check), side, reports));
        });
        return command;
    }

    private static int Execute(CommandRun run, TextWriter error, string? folder, SourceArguments move, bool isForced, bool isCheck, UpdatePlan.Side side, DriftRequest reports)
    {
        using ProjectFolder project = ProjectFolder.Open(folder, isChanging: !isCheck);
        LockFile known = project.Lock ?? throw new ToolException($"There is no {LockFile.Name} here to update from: 'docmodels add' writes it.");
        TextWriter summary = OutputFiles.UsesStandardOutput(reports) ? error : run.Output;
        (UpdatePlan plan, Comparison? comparison) = run.Watch(progress =>
        {
            SourceSpec spec = Moved(known.Source, move);
            bool isElsewhere = !spec.IsSamePlace(known.Source) || spec.Path != known.Source.Path;
            SourceTree now = SourceOpener.Open(spec, commit: null, isFresh: true, progress, run.Notes);
            UpdatePlan plan = UpdatePlan.Of(project, Was(known, isElsewhere, progress), now, side, run.Notes, progress);
            if (isElsewhere && plan.Missing.Count > 0 && !isForced)
            {
                throw new ToolException(
                    $"{spec} does not have {string.Join(", ", plan.Missing.Select(static name => $"'{name}'"))}, which came from {known.Source}. Nothing was changed. "
                    + "'docmodels remove' takes away what you no longer want; --force moves all the same, and removes the pages that only these need.");
            }

            run.Notes.AddRange(plan.Missing.Select(static name => $"'{name}' is no longer in the source; what only it needs goes."));
            if (isElsewhere)
            {
                run.Notes.Add($"The pages {(isCheck ? "would come" : "come")} from {spec} now, no longer from {known.Source}.");
            }

            DriftRequest request = reports with { OldName = NameOf(known.Commit), NewName = NameOf(now.Commit) };
            Comparison? comparison = plan.HasMoved && !plan.HasConflicts ? UpdateDrift.Compare(project, plan.Pages, request, progress) : null;
            if (comparison is not null)
            {
                OutputFiles.Write(request, comparison, run.Output, progress);
            }

            return (plan, comparison);
        });
        return End(run, project, summary, plan, comparison, isCheck);
    }

    private static int End(CommandRun run, ProjectFolder project, TextWriter summary, UpdatePlan plan, Comparison? comparison, bool isCheck)
    {
        foreach (PageUpdate update in plan.Updates.Where(static update => update.Kind != UpdateKind.Kept))
        {
            summary.WriteLine($"{ProjectFolder.Pages}/{update.Page}  {Say(update)}");
        }

        if (comparison is not null)
        {
            Summary.WriteChanges(comparison, ProjectFolder.Pages, summary);
            Summary.Write(comparison, summary);
            if (!isCheck && project.HasBaseline && comparison.Counts.Changes > 0)
            {
                run.Notes.Add($"A build says the same until it is accepted. {ProjectFolder.HowToAccept}");
            }
        }

        if (plan.HasConflicts)
        {
            run.Notes.Add("Nothing was changed. Look at what 'docmodels list' says of these pages, then update with --ours (what was mended stays) or --theirs (it goes).");
            return ExitCode.Conflict;
        }

        string state = plan.Lock.Commit is { } commit ? $" ({NameOf(commit)})" : "";
        if (!plan.HasMoved)
        {
            summary.WriteLine($"The pages are what the source has{state}.");
        }

        if (isCheck)
        {
            return comparison?.Counts.Breaking > 0 ? ExitCode.Breaking : plan.HasMoved ? ExitCode.Drifted : ExitCode.Fine;
        }

        plan.Commit();
        return ExitCode.Fine;
    }

    private static string Say(PageUpdate update) => update.Kind switch
    {
        UpdateKind.Added => update.Was is null ? "added" : $"renamed from {update.Was}",
        UpdateKind.Replaced => update.Was is null ? "replaced" : $"renamed from {update.Was}",
        UpdateKind.Merged => "replaced, with what was mended by hand" + (update.Was is null ? "" : $"; renamed from {update.Was}"),
        UpdateKind.Removed => "removed",
        UpdateKind.Orphaned => "no longer in the source; it was mended by hand and stays as your own",
        _ => "CONFLICT: it was mended by hand where the source changed too",
    };

    /// <summary>What is not said stays. The folder of pages stays too where the reference moves, unless a known name has its own; a branch is one of a repository.</summary>
    private static SourceSpec Moved(SourceSpec known, SourceArguments move)
    {
        if (move.From is null)
        {
            return move is { Path: null, Ref: null } ? known : SourceSpec.Of(known.From, move.Path ?? known.Path, move.Ref ?? known.Ref);
        }

        SourceSpec spec = SourceSpec.Of(move.From, move.Path ?? (KnownSources.Find(move.From) is null ? known.Path : null), move.Ref);
        return move.Ref is null && spec.IsSamePlace(known) ? spec with { Ref = known.Ref } : spec;
    }

    /// <summary>The state that the pages came from, for what was mended since; without it nothing can be merged. Of a folder there is only what it has now.</summary>
    private static SourceTree? Was(LockFile known, bool isElsewhere, IProgress progress)
    {
        try
        {
            return known.Commit is null && !isElsewhere ? null : SourceOpener.Open(known.Source, known.Commit, isFresh: false, progress, []);
        }
        catch (ToolException)
        {
            return null;
        }
    }

    private static string NameOf(string? commit) => commit is null ? "spec" : commit[..10];

    private static Option<string?> Report(string name, string description) => new(name) { Description = description, HelpName = "FILE" };
}
