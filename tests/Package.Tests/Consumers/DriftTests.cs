using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using DocModelGen.Package.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Package.Tests.Consumers;

/// <summary>Living with drift, in a project that takes warnings for errors.</summary>
[Collection(PackedOnce.Consumers)]
public sealed class DriftTests(PackageFixture package)
{
    private const string Page = "spec/resources/printer.md";
    private const string Baseline = "docmodels.baseline.txt";
    private const string Accept = "-p:DocModelAcceptDrift=true";

    private readonly ConsumerProject _project = package.CreateConsumer();

    private async Task<CommandResult> AcceptAsync()
    {
        _project.WriteProject(outputType: "Library");
        _project.Write(Page, Pages.Printer);
        return (await _project.BuildAsync(Accept)).MustSucceed();
    }

    /// <summary>A command that the recipes give.</summary>
    private static string[] Recipe(string command)
    {
        Assert.Contains($"\n{command}\n", File.ReadAllText(Path.Combine(Repository.Root, "generator", "docs", "recipes.md")), StringComparison.Ordinal);
        return command.Split(' ')[1..];
    }

    [Fact]
    public async Task Drift_fails_a_strict_build_until_it_is_accepted()
    {
        CommandResult first = await AcceptAsync();
        Assert.Contains("DocModelGen: accepted", first.Output, StringComparison.Ordinal);
        string accepted = File.ReadAllText(_project.PathOf(Baseline));
        Assert.StartsWith("docmodels.baseline\t1\n", accepted, StringComparison.Ordinal);
        Assert.Contains("property\tmicrosoft.graph.printer\ttrayCount\tInt32\ttext=", accepted, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', accepted);
        Assert.Equal((byte)'d', File.ReadAllBytes(_project.PathOf(Baseline))[0]);
        (await _project.RebuildChangedAsync()).MustSucceed();

        _project.Write(Page, Pages.Printer.Edit("| trayCount | Int32 |", "| trayCount | Int64 |").Edit(", `out`", ""));
        CommandResult drifted = (await _project.RebuildChangedAsync()).MustFail();
        Assert.Contains("printer.md(10,15): error DMG3303", drifted.Output, StringComparison.Ordinal);
        Assert.Contains("error DMG3401", drifted.Output, StringComparison.Ordinal);

        CommandResult second = (await _project.RebuildChangedAsync(Accept)).MustSucceed();
        Assert.Contains("DocModelGen: accepted 2 changes", second.Output, StringComparison.Ordinal);
        Assert.Contains("trayCount\tInt64\ttext=", File.ReadAllText(_project.PathOf(Baseline)), StringComparison.Ordinal);
        (await _project.RebuildChangedAsync()).MustSucceed();
    }

    [Fact]
    public async Task Code_that_uses_what_the_page_lost_is_told_why_and_does_not_keep_one_from_accepting()
    {
        await AcceptAsync();
        _project.Write("User.cs", "class User { int? Trays(DeviceStatuses.ApiModels.Printer printer) => printer.TrayCount; }");
        _project.Write(Page, Pages.Printer.Edit("| trayCount | Int32 | How many trays it has. |\n", "").Edit("  \"trayCount\": 1024,\n", ""));

        CommandResult broken = (await _project.RebuildChangedAsync("-p:NoWarn=DMG3301")).MustFail();
        Assert.Contains("error CS0618", broken.Output, StringComparison.Ordinal);
        Assert.Contains("printer.md no longer documents 'trayCount'", broken.Output, StringComparison.Ordinal);

        (await _project.RebuildChangedAsync(Accept)).MustSucceed();
        Assert.Contains("error CS1061", (await _project.RebuildChangedAsync()).MustFail().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_code_lacks_is_said_by_the_build_that_accepts_and_fails_the_next()
    {
        await AcceptAsync();
        _project.Write("User.cs", "class User { int Of(DeviceStatuses.ApiModels.PrinterPaperState state) { switch (state) { case DeviceStatuses.ApiModels.PrinterPaperState.Full: return 1; } return 0; } }");
        _project.Write(Page, Pages.Printer.Edit("| trayCount | Int32 |", "| trayCount | Int64 |"));

        CommandResult accepted = (await _project.RebuildChangedAsync(Accept)).MustSucceed();
        Assert.Contains("DMG3303: The type of 'trayCount' of 'microsoft.graph.printer' was Int32 and is now Int64", accepted.Output, StringComparison.Ordinal);
        Assert.Contains("warning DMG4005", accepted.Output, StringComparison.Ordinal);
        Assert.Contains("trayCount\tInt64\ttext=", File.ReadAllText(_project.PathOf(Baseline)), StringComparison.Ordinal);
        Assert.Contains("error DMG4005", (await _project.RebuildChangedAsync()).MustFail().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_format_command_accepts_no_change()
    {
        await AcceptAsync();
        string accepted = File.ReadAllText(_project.PathOf(Baseline));
        _project.Write("User.cs", "class User { object? Trays(DeviceStatuses.ApiModels.Printer printer) => printer.TrayCount; }\n");
        _project.Write(Page, Pages.Printer.Edit("| trayCount | Int32 |", "| trayCount | Int64 |"));

        CommandResult format = (await _project.RunAsync("format", "analyzers", "--no-restore", "--severity", "info")).MustSucceed();
        Assert.Contains("DMG4007", format.Output, StringComparison.Ordinal);
        Assert.Equal(accepted, File.ReadAllText(_project.PathOf(Baseline)));
        Assert.Contains("error DMG3303", (await _project.RebuildChangedAsync()).MustFail().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_uses_what_has_another_name_is_renamed_by_the_format_command()
    {
        await AcceptAsync();
        const string Code = "class User { int? Trays(DeviceStatuses.ApiModels.Printer printer) => printer.TrayCount; }\n";
        _project.Write("User.cs", Code);
        _project.Write(Page, Pages.Printer.Edit("| trayCount |", "| drawers |").Edit("\"trayCount\"", "\"drawers\""));
        CommandResult renamed = (await _project.RebuildChangedAsync()).MustFail();
        Assert.Contains("error CS0618: 'Printer.TrayCount' is obsolete: 'printer.md now calls 'trayCount' 'drawers': use 'Drawers'.", renamed.Output, StringComparison.Ordinal);
        Assert.Contains("error DMG3314", renamed.Output, StringComparison.Ordinal);

        (await _project.RunAsync(Recipe("dotnet format analyzers --no-restore --diagnostics CS0618"))).MustSucceed();
        Assert.Equal(Code.Replace("TrayCount", "Drawers", StringComparison.Ordinal), File.ReadAllText(_project.PathOf("User.cs")));
        (await _project.RebuildChangedAsync(Accept)).MustSucceed();
        (await _project.RebuildChangedAsync()).MustSucceed();
    }

    [Fact]
    public async Task A_baseline_that_an_editor_has_rewritten_says_the_same_and_is_put_in_order_by_accepting()
    {
        await AcceptAsync();
        string file = _project.PathOf(Baseline);
        byte[] accepted = File.ReadAllBytes(file);
        string[] lines = File.ReadAllLines(file);
        Assert.True(lines.Length > 3);
        File.WriteAllText(file, string.Join(" \r\n", [lines[0], .. lines[1..].Reverse()]) + "\r\n\r\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        (await _project.RebuildChangedAsync()).MustSucceed();

        (await _project.RebuildChangedAsync(Accept)).MustSucceed();
        Assert.Equal(accepted, File.ReadAllBytes(file));

        File.AppendAllText(file, lines[^1] + "\n");
        CommandResult twice = (await _project.RebuildChangedAsync()).MustFail();
        Assert.Contains($"{Baseline}({lines.Length + 1},1): error DMG3002", twice.Output, StringComparison.Ordinal);
        (await _project.RebuildChangedAsync(Accept)).MustSucceed();
        Assert.Equal(accepted, File.ReadAllBytes(file));
    }
}
