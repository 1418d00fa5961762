using System;
using System.Collections.Generic;
using DocModelGen.Fuzzing.Checking;
using DocModelGen.Fuzzing.Mutating;

namespace DocModelGen.Fuzzing.Running;

/// <summary>
/// Tries mutated pages, a batch at a time: one project each, since a build costs more than its pages. Every batch has random numbers of its own,
/// which follow from seed and number of the batch, so that one can be tried again alone.
/// </summary>
internal sealed class Campaign
{
    private const int BatchSize = 32;

    /// <summary>Of the batches that are compiled, one in so many is also written as an assembly.</summary>
    private const int EmitEvery = 8;

    /// <summary>And one in so many as a part of a project with settings and C# of its own.</summary>
    private const int ConsumerEvery = 4;

    private readonly FuzzOptions _options;
    private readonly IReadOnlyList<Page> _pages;
    private readonly Mutator _mutator;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public Campaign(FuzzOptions options, IReadOnlyList<Page> pages)
    {
        _options = options;
        _pages = pages;
        _mutator = new Mutator(pages);
    }

    /// <summary>Called with every fault of a new signature, and the fewest pages that show it.</summary>
    public Action<Fault, IReadOnlyList<Page>> Found { get; init; } = static (_, _) => { };

    public Action<CampaignReport> Progressed { get; init; } = static _ => { };

    public CampaignReport Run()
    {
        var report = new CampaignReport();
        for (int batch = 0; report.Pages < _options.Pages; batch++)
        {
            Try(batch, report);
            Progressed(report);
        }

        return report;
    }

    private void Try(int batch, CampaignReport report)
    {
        var random = new Random(unchecked((_options.Seed * 1_000_003) + batch));
        int size = Math.Min(BatchSize, _options.Pages - report.Pages);
        bool compiles = random.Next(100) < _options.CompilePercent;
        string? baseline = random.Next(2) == 0 ? NextBaseline(random) : null;
        bool emits = batch % EmitEvery == 0;
        List<Page> pages = NextPages(size, random);
        Consumer? consumer = batch % ConsumerEvery == 0 ? Consumer.Next(random) : null;

        Fault? Check(IReadOnlyList<Page> some) => ReadingCheck.Check(some) ?? (compiles ? CompilingCheck.Check(some, baseline, emits, consumer) : null);

        foreach (Page page in pages)
        {
            CheckTime(page, report);
        }

        report.Pages += size;
        report.CompiledPages += compiles ? size : 0;
        if (Check(pages) is { } fault)
        {
            report.Faults++;
            if (_known.Add(fault.Signature))
            {
                report.Signatures.Add($"{fault.Kind}: {fault.Detail}");
                Found(fault, Minimizer.Reduce(pages, some => Check(some)?.Signature == fault.Signature));
            }
        }
    }

    /// <summary>By the processor's time, since other programs may have the clock's.</summary>
    private void CheckTime(Page page, CampaignReport report)
    {
        TimeSpan Measure()
        {
            TimeSpan start = Environment.CpuUsage.UserTime;
            ReadingCheck.Check([page]);
            return Environment.CpuUsage.UserTime - start;
        }

        TimeSpan time = Measure();
        if (time > ReadingCheck.Hang && Measure() is var again && again > ReadingCheck.Hang)
        {
            report.Faults++;
            report.Hangs++;
            var hang = new Fault("hang", $"{again.TotalSeconds:0.0} s");
            report.Signatures.Add($"{hang.Kind}: {hang.Detail}");
            Found(hang, [page]);
        }

        report.Slowest = time > report.Slowest ? time : report.Slowest;
    }

    private List<Page> NextPages(int count, Random random)
    {
        var pages = new List<Page>(count);
        var paths = new HashSet<string>(StringComparer.Ordinal);
        while (pages.Count < count)
        {
            Page page = _mutator.Next(random);
            string path = page.Path;
            for (int i = 2; !paths.Add(path); i++)
            {
                path = page.Path.Insert(page.Path.Length - ".md".Length, "-" + i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            pages.Add(page with { Path = path });
        }

        return pages;
    }

    /// <summary>Facts of pages as they are, now and then changed as lines of text.</summary>
    private string NextBaseline(Random random)
    {
        List<Page> accepted = [];
        for (int i = 0; i < 8; i++)
        {
            accepted.Add(_pages[random.Next(_pages.Count)] with { Path = $"spec/a{i}.md" });
        }

        string text = CompilingCheck.Accept(accepted);
        for (int changes = random.Next(8); changes > 0; changes--)
        {
            text = random.Next(3) switch
            {
                0 => TextMutations.InsertHostile(text, random),
                1 => BaselineMutations.ShareProperties(text, random),
                _ => LineMutations.Duplicate(text, random),
            };
        }

        return text;
    }
}
