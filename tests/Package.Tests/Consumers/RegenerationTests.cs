using System;
using System.IO;
using System.Threading.Tasks;
using DocModelGen.Package.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Package.Tests.Consumers;

/// <summary>
/// Editing a page and building again. No C# file changes between the builds, unless the test says so: only the page can have
/// made the compiler run.
/// </summary>
[Collection(PackedOnce.Consumers)]
public sealed class RegenerationTests : IAsyncLifetime
{
    private const string Printer = "DeviceStatuses.ApiModels.Printer";
    private const string PaperState = "DeviceStatuses.ApiModels.PrinterPaperState";

    private readonly ConsumerProject _project;

    public RegenerationTests(PackageFixture package) => _project = package.CreateConsumer();

    public async Task InitializeAsync()
    {
        _project.WriteProject(outputType: "Library");
        _project.Write("spec/resources/printer.md", Pages.Printer);
        (await _project.BuildAsync()).MustSucceed();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_compiler_follows_every_edit_of_a_page()
    {
        Assert.Contains("SerialNumber", _project.Built.MembersOf(Printer));

        _project.Write("spec/resources/printer.md", Pages.Printer.Edit("| trayCount |", "| isColor | Boolean | |\n| trayCount |"));
        await RebuildAsync();
        Assert.Contains("IsColor", _project.Built.MembersOf(Printer));

        _project.Write("spec/resources/printer.md", Pages.Printer.Edit("`out`", "`out`, `jammed`"));
        await RebuildAsync();
        Assert.Contains("Jammed", _project.Built.MembersOf(PaperState));
        Assert.DoesNotContain("IsColor", _project.Built.MembersOf(Printer));
    }

    [Fact]
    public async Task Renaming_a_row_breaks_the_code_that_used_it_and_leaves_nothing_stale()
    {
        _project.Write("User.cs", "class User { int? Trays(DeviceStatuses.ApiModels.Printer printer) => printer.TrayCount; }");
        await RebuildAsync();

        _project.Write("spec/resources/printer.md", Pages.Printer.Edit("trayCount", "paperTrayCount"));
        CommandResult broken = (await _project.RebuildChangedAsync()).MustFail();
        Assert.Contains("error CS1061", broken.Output, StringComparison.Ordinal);
        Assert.Contains("'TrayCount'", broken.Output, StringComparison.Ordinal);

        _project.Write("User.cs", "class User { int? Trays(DeviceStatuses.ApiModels.Printer printer) => printer.PaperTrayCount; }");
        await RebuildAsync();
        Assert.DoesNotContain("TrayCount", _project.Built.MembersOf(Printer));
    }

    [Fact]
    public async Task Deleting_a_page_takes_its_code_away_and_adding_an_old_file_brings_its_code()
    {
        _project.Write("spec/resources/scanner.md", Pages.Printer.Edit("printer", "scanner"));
        // As after a copy or an unpacked archive: a file that is new here, though its date is not.
        File.SetLastWriteTimeUtc(_project.PathOf("spec/resources/scanner.md"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await RebuildAsync();
        Assert.Contains("DeviceStatuses.ApiModels.Scanner", _project.Built.Types);

        _project.Delete("spec/resources/scanner.md");
        await RebuildAsync();
        Assert.DoesNotContain("DeviceStatuses.ApiModels.Scanner", _project.Built.Types);
        Assert.Contains(Printer, _project.Built.Types);
    }

    [Fact]
    public async Task With_nothing_changed_the_compiler_does_not_run()
    {
        CommandResult build = (await _project.RebuildChangedAsync("-v:n")).MustSucceed();
        Assert.Contains("Skipping target \"CoreCompile\" because all output files are up-to-date", build.Output, StringComparison.Ordinal);
    }

    private async Task RebuildAsync() => (await _project.RebuildChangedAsync()).MustSucceed();
}
