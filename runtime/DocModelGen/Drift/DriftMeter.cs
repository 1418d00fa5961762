using System.Diagnostics.Metrics;

namespace DocModelGen;

/// <summary>The instruments of a <see cref="DriftObserver"/>.</summary>
internal sealed class DriftMeter
{
    private static readonly Meter s_meter = new(DriftObserver.MeterName, Version);

    private readonly Counter<long> _facts;
    private readonly Counter<long> _sightings;
    private readonly Counter<long> _dropped;

    public DriftMeter(IMeterFactory? factory)
    {
        Meter meter = factory?.Create(DriftObserver.MeterName, Version) ?? s_meter;
        _facts = meter.CreateCounter<long>("docmodelgen.drift.facts", "{fact}", "What replies have that the pages do not document, each once.");
        _sightings = meter.CreateCounter<long>("docmodelgen.drift.sightings", "{sighting}", "How often replies had what the pages do not document.");
        _dropped = meter.CreateCounter<long>("docmodelgen.drift.dropped", "{sighting}", "How often something was seen that had no room among the facts.");
    }

    private static string? Version => typeof(DriftMeter).Assembly.GetName().Version?.ToString(fieldCount: 3);

    public void CountFact(DriftFact fact)
    {
        if (_facts.Enabled)
        {
            _facts.Add(1, fact.Tags);
        }
    }

    public void CountSighting(DriftFact? fact)
    {
        if (_sightings.Enabled && fact is not null)
        {
            _sightings.Add(1, fact.Tags);
        }
    }

    public void CountDropped() => _dropped.Add(1);
}
