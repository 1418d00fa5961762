using System.CommandLine;
using System.IO;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Tool.Projects;

namespace DocModelGen.Tool.Drift;

/// <summary>Arguments and options, and what they say once parsed.</summary>
internal sealed class DriftOptionSet
{
    private const string Both = "both";
    private const string None = "none";

    private readonly Argument<string> _old = new("OLD") { Description = "The folder of pages as they were, or a docmodels.baseline.txt" };
    private readonly Argument<string> _new = new("NEW") { Description = "The folder of pages as they are" };
    private readonly Option<string?> _markdown = File("--markdown", "Write Markdown, as for a pull request");
    private readonly Option<string?> _sarif = File("--sarif", "Write SARIF 2.1.0");
    private readonly Option<string?> _json = File("--json", "Write JSON");
    private readonly Option<string?> _html = File("--html", "Write one self-contained HTML page");

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "Exit with 1 when there is such a change",
        DefaultValueFactory = static _ => None,
    };

    private readonly Option<string> _promise = new("--promise")
    {
        Description = "What counts as breaking: code that compiles (source), requests that are answered (wire), or both",
        DefaultValueFactory = static _ => Both,
    };

    private readonly Option<bool> _rules = new("--rules") { Description = "Hold the new pages against themselves and each other too" };
    private readonly Option<string?> _selection = File("--selection", "Compare only what this docmodels.txt asks for; of a baseline, the one beside it if it is not given");
    private readonly Option<string[]> _witness = new("--witness")
    {
        Description = "Hold the new pages against what the service is: a docmodels.witness.NAME.txt, or a folder that has some; may be given more than once",
        HelpName = "FILE|FOLDER",
    };

    private readonly Option<string?> _oldName = new("--old-name") { Description = "What the outputs call OLD; else its own name", HelpName = "TEXT" };
    private readonly Option<string?> _newName = new("--new-name") { Description = "What the outputs call NEW; else its own name", HelpName = "TEXT" };

    private readonly Option<int> _markdownLimit = new("--markdown-limit")
    {
        Description = "How many characters the Markdown may have; what is left out is counted",
        HelpName = "CHARACTERS",
        DefaultValueFactory = static _ => DriftRequest.DefaultMarkdownLimit,
    };

    private readonly Option<string?> _sarifPrefix = new("--sarif-prefix")
    {
        Description = "Where NEW stands in the repository, as SARIF's readers look files up from there",
        HelpName = "PATH",
    };

    public DriftOptionSet()
    {
        _failOn.AcceptOnlyFromAmong(None, "breaking", "any");
        _promise.AcceptOnlyFromAmong(Both, "source", "wire");
        _markdownLimit.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int limit) && limit < 1)
            {
                result.AddError("--markdown-limit must be at least 1.");
            }
        });
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(_old);
        command.Arguments.Add(_new);
        foreach (Option option in (Option[])
            [_markdown, _sarif, _json, _html, _failOn, _promise, _rules, _selection, _witness, _oldName, _newName, _markdownLimit, _sarifPrefix])
        {
            command.Options.Add(option);
        }
    }

    public DriftRequest Read(ParseResult parsed) => new()
    {
        Old = parsed.GetRequiredValue(_old),
        New = parsed.GetRequiredValue(_new),
        OldName = parsed.GetValue(_oldName),
        NewName = parsed.GetValue(_newName),
        Promise = parsed.GetValue(_promise) switch
        {
            "source" => DriftPromise.Source,
            "wire" => DriftPromise.Wire,
            _ => DriftPromise.Both,
        },
        FailOn = parsed.GetValue(_failOn) switch
        {
            "breaking" => FailOn.Breaking,
            "any" => FailOn.Any,
            _ => FailOn.None,
        },
        Rules = parsed.GetValue(_rules),
        Selection = parsed.GetValue(_selection) ?? SelectionBeside(parsed.GetRequiredValue(_old)),
        Witnesses = parsed.GetValue(_witness) ?? [],
        Markdown = parsed.GetValue(_markdown),
        MarkdownLimit = parsed.GetValue(_markdownLimit),
        Sarif = parsed.GetValue(_sarif),
        SarifPrefix = parsed.GetValue(_sarifPrefix),
        Json = parsed.GetValue(_json),
        Html = parsed.GetValue(_html),
    };

    /// <summary>The build that wrote the baseline took what the project selects, and nothing else.</summary>
    private static string? SelectionBeside(string old)
    {
        string beside = Path.Combine(Path.GetDirectoryName(old) ?? "", ProjectFolder.Selection);
        return System.IO.File.Exists(old) && System.IO.File.Exists(beside) ? beside : null;
    }

    private static Option<string?> File(string name, string description) => new(name) { Description = description, HelpName = "FILE" };
}
