using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>
/// Notes what replies have that the pages do not document: properties, members of enumerations, types, kinds of values, statuses of success. Set it as
/// <see cref="ApiClientOptions.Observer"/>; one observer may serve many clients.
/// </summary>
/// <remarks>
/// <para>Replies are read as always, and a reply that is as documented costs next to nothing. Of one that is not, names and JSON kinds are noted, once each, and
/// no value but the name of an unknown member. Facts are bounded in number, and names in length; what looks like data in the place of a name is noted
/// without it.</para>
/// <para>The facts go to metrics (<see cref="MeterName"/>: <c>docmodelgen.drift.facts</c>, <c>.sightings</c>, <c>.dropped</c>), to
/// <see cref="DriftObserverOptions.FactFound"/>, and to a witness file that the next build holds the pages against.</para>
/// <para>Annotations (<c>@odata.etag</c>, <c>members@odata.nextLink</c>) and what stands beside the items of a page of a list are no properties of a type, and
/// are not noted; nor is a value of the documented JSON kind that cannot be read, such as a date that is none.</para>
/// </remarks>
public sealed partial class DriftObserver : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "DocModelGen";

    private readonly ConcurrentDictionary<string, DriftNameSet<DriftProperty>> _types = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<JsonEnumTable, DriftNameSet<DriftFact>> _enums = new();
    private readonly ConcurrentDictionary<string, DriftFact> _unknownTypes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(ApiOperation Operation, HttpStatusCode Status), DriftFact> _statuses = new();
    // What stays with static tables is neither the observer nor anything that leads to it.
    private readonly object _identity = new();
    private readonly DriftMeter _meter;
    private readonly DriftWriter? _writer;
    private readonly Func<bool> _reserve;
    private readonly Action<DriftFact>? _factFound;
    private readonly string _scope;
    private readonly bool _namesMembers;
    private readonly int _maxFacts;
    private int _count;
    private long _dropped;

    /// <summary>Makes an observer.</summary>
    /// <param name="options">Options, or <see langword="null"/> for the default ones: facts are kept in memory and counted.</param>
    /// <exception cref="ArgumentException">The witness path does not end in <c>docmodels.witness.NAME.txt</c>.</exception>
    public DriftObserver(DriftObserverOptions? options = null)
    {
        options ??= new DriftObserverOptions();
        _meter = new DriftMeter(options.MeterFactory);
        _factFound = options.FactFound;
        _scope = options.Scope;
        _namesMembers = options.NamesMembers;
        _maxFacts = options.MaxFacts;
        _reserve = Reserve;
        object identity = _identity;
        _makeType = name => new DriftNameSet<DriftProperty>(identity, name, DriftFactKind.UndocumentedProperty);
        if (options.WitnessPath is { } path)
        {
            WitnessFile.CheckName(path);
            string fullPath = Path.GetFullPath(path);
            _writer = new DriftWriter(() => WriteWitness(fullPath), options.WriteDelay, options.WriteFailed);
        }
    }

    /// <summary>The facts so far, in the order of a witness file.</summary>
    public IReadOnlyList<DriftFact> Facts => [.. AllFacts().OrderBy(static fact => fact.WitnessLine ?? fact.ToString(), StringComparer.Ordinal)];

    /// <summary>How often something was seen that is not among <see cref="Facts"/>, because there are as many as there may be.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>
    /// Merges the facts into a witness file, which may be there and be written by other processes at the same time: they wait for one another, and what is
    /// there stays. A file that has all of them already is not touched.
    /// </summary>
    /// <param name="path">The file, named <c>docmodels.witness.NAME.txt</c>. Beside it stays an empty <c>.lock</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException">The file has another name, which no build looks for.</exception>
    /// <exception cref="InvalidDataException">There is a file of the name that is no observed witness.</exception>
    /// <exception cref="IOException">The file cannot be written, or others keep it locked.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder is not to be written to.</exception>
    public void WriteWitness(string path)
    {
        Require.NotNull(path);
        WitnessFile.CheckName(path);
        int left = WitnessFile.Merge(path, Facts.Select(static fact => fact.WitnessLine).OfType<string>(), _scope, DateTime.UtcNow);
        for (; left > 0; left--)
        {
            Drop();
        }
    }

    /// <summary>Notes the status of a reply. An <see cref="ApiClient"/> does so itself; this is for replies that were recorded.</summary>
    /// <param name="operation">The operation that was answered.</param>
    /// <param name="status">The status; one of failure is none that a page is held against.</param>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is null.</exception>
    public void Observe(ApiOperation operation, HttpStatusCode status)
    {
        Require.NotNull(operation);
        if (status != operation.SuccessStatus && operation.IsSuccess((int)status))
        {
            SeeStatus(operation, status);
        }
    }

    /// <summary>Writes the witness file, if the options name one. A failure goes to <see cref="DriftObserverOptions.WriteFailed"/>.</summary>
    public void Dispose() => _writer?.Dispose();

    private IEnumerable<DriftFact> AllFacts()
    {
        foreach (DriftNameSet<DriftProperty> type in _types.Values)
        {
            foreach (DriftProperty property in type.Values)
            {
                if (property.Fact is { } fact)
                {
                    yield return fact;
                }
            }

            if (type.Unnamed is { } unnamed)
            {
                yield return unnamed;
            }
        }

        foreach (DriftNameSet<DriftFact> enumeration in _enums.Values)
        {
            foreach (DriftFact member in enumeration.Values)
            {
                yield return member;
            }

            if (enumeration.Unnamed is { } unnamed)
            {
                yield return unnamed;
            }
        }

        foreach (DriftFact fact in _unknownTypes.Values.Concat(_statuses.Values))
        {
            yield return fact;
        }
    }

    private bool Reserve()
    {
        if (Interlocked.Increment(ref _count) <= _maxFacts)
        {
            return true;
        }

        Interlocked.Decrement(ref _count);
        return false;
    }

    private void Drop()
    {
        Interlocked.Increment(ref _dropped);
        _meter.CountDropped();
    }

    private void Announce(DriftFact fact)
    {
        _meter.CountFact(fact);
        if (fact.WitnessLine is not null)
        {
            _writer?.Schedule();
        }

        try
        {
            _factFound?.Invoke(fact);
        }
        catch (Exception)
        {
            // Somebody else's code, in the middle of reading a reply that has nothing to do with it.
        }
    }
}
