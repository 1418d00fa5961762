using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Drift.Witnesses;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Drift.Snapshots;
using DocModelGen.Tool.Witnesses;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Tool.Commands;

/// <summary>The command <c>docmodels witness</c>.</summary>
internal static class WitnessCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var metadata = new Option<string>("--metadata") { Description = "A service's $metadata (CSDL as XML or JSON) or its OpenAPI description (JSON or YAML): a file, or a URL", HelpName = "FILE|URL", Required = true };
        var file = new Option<string>("--out") { Description = "The witness: docmodels.witness.NAME.txt", HelpName = "FILE", Required = true };
        var pages = new Option<string?>("--pages") { Description = "Keep only what the pages in this folder name", HelpName = "FOLDER" };
        var date = new Option<string?>("--date") { Description = "When the metadata was taken; if it is not given, when the file or the answer says that it changed, or today", HelpName = "YYYY-MM-DD" };
        var scope = new Option<string?>("--scope") { Description = "The namespaces that it is complete for; those of its types if it is not given", HelpName = "NAMES" };
        var token = new Option<string?>("--token-variable") { Description = "The environment variable that holds the token for the URL", HelpName = "NAME" };
        var command = new Command("witness", "Writes what a service's metadata says, for the compiler to hold the pages against.") { metadata, file, pages, date, scope, token };
        date.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                result.AddError("--date must be a date such as 2026-03-31.");
            }
        });
        file.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !Witness.Is(result.Tokens[0].Value))
            {
                result.AddError("--out must be called docmodels.witness.NAME.txt: by that the compiler knows it.");
            }
        });
        command.SetAction(parsed =>
        {
            var run = new CommandRun(output, error);
            return run.End(() => Execute(
                run,
                new WitnessRequest(
                    parsed.GetRequiredValue(metadata), parsed.GetRequiredValue(file), parsed.GetValue(pages), parsed.GetValue(date), parsed.GetValue(scope), parsed.GetValue(token))));
        });
        return command;
    }

    private static int Execute(CommandRun run, WitnessRequest request)
    {
        string? token = request.TokenVariable is not { } variable ? null
            : Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value
            : throw new ToolException($"The environment variable '{variable}' is empty.");
        MetadataDownload download = MetadataDownload.Read(request.Metadata, token);
        MetadataSummary summary = MetadataFile.Read(download.Content);
        string date = request.Date ?? (download.Date ?? DateOnly.FromDateTime(DateTime.UtcNow)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string scope = request.Scope ?? (request.Pages is null ? string.Join(", ", summary.Namespaces) : "what the pages name");
        string text = new WitnessHeader(WitnessKind.Metadata, date, scope).Write() + "\n" + summary.Lines.Write(FactsWriter.Header);
        if (request.Pages is { } folder)
        {
            text = NamedFacts.Keep(text, Snapshot.Read(folder, selection: null, "Reading pages", Progress.Quiet.Instance));
        }

        File.WriteAllText(request.File, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        FactSet facts = FactsReader.Read(SourceText.From(text), CancellationToken.None);
        run.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Path.GetFileName(request.File)}  has {facts.Facts.Count} facts of {date}: the build holds the pages against them"));
        return ExitCode.Fine;
    }

    private sealed record WitnessRequest(string Metadata, string File, string? Pages, string? Date, string? Scope, string? TokenVariable);
}
