using System.CommandLine;
using System.IO;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Projects;

namespace DocModelGen.Tool.Commands;

/// <summary>The command <c>docmodels init</c>.</summary>
internal static class InitCommand
{
    private const string Package = "DocModelGen";

    public static Command Create(TextWriter output, TextWriter error)
    {
        var version = new Option<string?>("--version-of-package") { Description = "The version of the package; the newest if it is not given", HelpName = "VERSION" };
        var noBaseline = new Option<bool>("--no-baseline") { Description = "Accept nothing yet" };
        var common = new CommonOptions();
        var command = new Command("init", "Adds the package and spec/ to a project, and accepts what its pages say.") { version, noBaseline };
        common.AddTo(command, hasSource: false);
        command.SetAction(parsed =>
        {
            var run = new CommandRun(output, error);
            return run.End(() => Execute(run, common.Project(parsed), parsed.GetValue(version), parsed.GetValue(noBaseline)));
        });
        return command;
    }

    private static int Execute(CommandRun run, string? folder, string? version, bool isWithoutBaseline)
    {
        using ProjectFolder project = ProjectFolder.Open(folder, isChanging: true);
        string file = project.ProjectFile();
        if (!File.ReadAllText(file).Contains($"\"{Package}\"", System.StringComparison.OrdinalIgnoreCase))
        {
            string[] asked = version is null ? [] : ["--version", version];
            MustRun(run, project, "Adding the package", ["add", file, "package", Package, .. asked]);
            run.Output.WriteLine($"{Path.GetFileName(file)}  references {Package}");
        }

        Directory.CreateDirectory(project.PagesFolder);
        run.Output.WriteLine($"{ProjectFolder.Pages}/  is where pages go: 'docmodels add NAME --from SOURCE'");
        if (!isWithoutBaseline && !File.Exists(Path.Combine(project.Root, "docmodels.baseline.txt")))
        {
            MustRun(run, project, "Accepting what the pages say", ["build", file, "-p:DocModelAcceptDrift=true", "-nologo", "-v", "q"]);
            string baseline = Path.Combine(project.Root, "docmodels.baseline.txt");
            if (!File.Exists(baseline))
            {
                // A project without pages has nothing to accept; an empty baseline says that nothing was accepted before.
                File.WriteAllText(baseline, Generator.Drift.Facts.FactsWriter.Header + "\n");
            }

            run.Output.WriteLine("docmodels.baseline.txt  is what is accepted: 'dotnet build -p:DocModelAcceptDrift=true' writes it anew");
        }

        return ExitCode.Fine;
    }

    private static void MustRun(CommandRun run, ProjectFolder project, string step, string[] arguments)
    {
        (int code, string output, string error) = run.Watch(progress =>
        {
            progress.Begin(step);
            return DotNet.Run(project.Root, arguments);
        });
        if (code != 0)
        {
            throw new ToolException($"'dotnet {string.Join(' ', arguments)}' failed:\n{(output + error).Trim()}");
        }
    }
}
