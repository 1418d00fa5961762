using System;
using System.Text;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Accepting;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Emitting;
using DocModelGen.Generator.Emitting.Planning;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Pipeline.HeadStart;
using DocModelGen.Generator.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Pipeline;

/// <summary>The pipeline's ends: sources and diagnostics.</summary>
internal static class Production
{
    extension(SourceProductionContext production)
    {
        /// <summary>Prints one file. A fault loses this file and is reported, no more.</summary>
        public void Add<T>(GeneratedFile<T> file, TargetFacts target, Func<T, EmitSettings, string> emit)
            where T : IEquatable<T>
        {
            production.CancellationToken.ThrowIfCancellationRequested();
            try
            {
                string text = emit(file.Model, new EmitSettings(target, file.MentionsObsolete));
                production.AddSource(file.HintName, SourceText.From(text, Encoding.UTF8));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                production.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.CodeNotGenerated, Location.None, file.HintName, Message.Encode($"{exception.GetType().Name}: {exception.Message}")));
            }
        }

        public void AddPolyfills(TargetFacts target)
        {
            if (target.NeedsIsExternalInit)
            {
                production.AddSource(PolyfillEmitter.HintName, SourceText.From(PolyfillEmitter.Emit(), Encoding.UTF8));
            }
        }

        /// <summary>Only in the build that accepts drift.</summary>
        public void AddAcceptedFacts(LinkResult linked, FactSet accepted, DriftOptions drift)
        {
            if (drift.IsAccepting && linked.IsUsable)
            {
                production.AddSource(AcceptedFacts.BaselineHint, SourceText.From(AcceptedFacts.Baseline(linked.Model), Encoding.UTF8));
                production.AddSource(
                    AcceptedFacts.SummaryHint, SourceText.From(AcceptedFacts.Summary(linked.Model, accepted, production.CancellationToken), Encoding.UTF8));
            }
        }

        public void Report(SelectionFile? file, ProblemIndex problems)
        {
            if (file is null)
            {
                return;
            }

            foreach (ModelProblem problem in problems[file.Selection.Path])
            {
                if (Descriptors.Find(problem.Id) is { } descriptor)
                {
                    Location location = file.Selection.Lines[problem.Anchor].ToLocation(file.Path);
                    production.ReportDiagnostic(Diagnostic.Create(descriptor, location, Message.Encode(problem.Arguments)));
                }
            }
        }

        public void Report(PageFindings page)
        {
            foreach (Finding finding in page.Findings)
            {
                if (finding.File is null)
                {
                    production.ReportDiagnostic(finding.ToDiagnostic(page.Path));
                }
            }
        }

        public void Report(IncludedFindings included)
        {
            foreach (Finding finding in included.Findings)
            {
                production.ReportDiagnostic(finding.ToDiagnostic(finding.File!));
            }
        }

        public void Report(PagePresence presence, ProjectSettings settings)
        {
            foreach (OptionProblem problem in settings.Problems)
            {
                production.ReportInvalidOption(problem, Location.None);
            }

            if (presence.HasPages && settings.UnusableLanguageVersion is { } version)
            {
                production.ReportDiagnostic(Diagnostic.Create(Descriptors.LanguageVersionTooLow, Location.None, version));
            }
        }

        public void Report(EquatableArray<PageNamespace> namespaces)
        {
            foreach (PageNamespace item in namespaces)
            {
                if (!item.IsValid)
                {
                    production.ReportInvalidOption(
                        new OptionProblem("Namespace", item.Namespace, "a C# namespace", "the project's"),
                        default(PageSpan).ToLocation(item.Path));
                }
            }
        }

        public void Report(Declarations declarations)
        {
            foreach (DeclaredPlace place in declarations.Places)
            {
                Location location = place.Span.ToLocation(place.Path);
                string name = place.Type.Name.Identifier;
                production.ReportDiagnostic(place.Type.Fault is { } fault
                    ? Diagnostic.Create(Descriptors.DeclaredTypeUnusable, location, name, fault)
                    : Diagnostic.Create(Descriptors.DeclaredTypeUsed, location, name));
            }
        }

        private void ReportInvalidOption(OptionProblem problem, Location location) => production.ReportDiagnostic(Diagnostic.Create(
            Descriptors.InvalidOption, location, problem.Option, Message.Encode(problem.Value), problem.Expected, problem.Used));
    }
}
