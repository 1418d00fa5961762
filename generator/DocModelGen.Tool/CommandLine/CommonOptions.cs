using System.CommandLine;
using DocModelGen.Tool.Sources;

namespace DocModelGen.Tool.CommandLine;

/// <summary>The options of commands that have to do with a project and its source.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> _from = new("--from") { Description = "Where the pages are: a folder, the URL of a git repository, or a known name (graph, graph-beta, business-central). Said once; docmodels.lock remembers it", HelpName = "SOURCE" };
    private readonly Option<string?> _path = new("--path") { Description = "The folder of pages in the source", HelpName = "FOLDER" };
    private readonly Option<string?> _ref = new("--ref") { Description = "A branch, tag or commit of the repository", HelpName = "REF" };
    private readonly Option<string?> _project = new("--project") { Description = "The folder of the project; the current one if it is not given", HelpName = "FOLDER" };
    private readonly Option<bool> _offline = new("--offline") { Description = "Fetch nothing: use what was fetched before" };
    private readonly Option<bool> _fetch = new("--fetch") { Description = "Ask the repository for its newest state, where an earlier one is at hand" };

    public void AddTo(Command command, bool hasSource = true)
    {
        foreach (Option option in hasSource ? (Option[])[_from, _path, _ref, _fetch, _project, _offline] : [_project, _offline])
        {
            command.Options.Add(option);
        }
    }

    public string? Project(ParseResult parsed) => parsed.GetValue(_project);

    public SourceArguments Source(ParseResult parsed) => new(parsed.GetValue(_from), parsed.GetValue(_path), parsed.GetValue(_ref), parsed.GetValue(_fetch));

    public void Apply(ParseResult parsed) => UserCache.IsOffline = parsed.GetValue(_offline);
}
