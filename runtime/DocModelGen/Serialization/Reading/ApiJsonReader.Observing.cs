using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace DocModelGen.Serialization;

// What no page documents is noted where it is kept anyway: a reply that is as documented costs an observed client a comparison for each object.
public ref partial struct ApiJsonReader
{
    /// <summary>Makes a reader whose objects are held against what is documented while they are read.</summary>
    internal ApiJsonReader(ReadOnlySpan<byte> utf8Json, bool keepMistyped, DriftObserver? observer)
        : this(utf8Json, maxDepth: 0, keepMistyped) => _observer = observer;

    internal readonly DriftObserver? Observer => _observer;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadObserved(ApiObject target)
    {
        DriftObserver observer = _observer!;
        JsonLayout layout = target.JsonLayout;
        int first = _sightings?.Count ?? 0;
        target.StartReading();
        try
        {
            ReadProperties(target, layout);
            target.EndReading(_keptByEnded);
        }
        finally
        {
            // Once it is known of which type the object says it is, however much of it could be read.
            observer.See(target.ODataType, layout, _sightings, first);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void NoteUndocumented(JsonNameTable table, ReadOnlySpan<byte> utf8Name, string name, JsonElement value)
    {
        if (!table.IsOpen && !_observer!.Knows(table, utf8Name, _json[_valueStart], value))
        {
            (_sightings ??= _observer.RentSightings()).Add(new DriftSighting(table, -1, name, value));
        }
    }

    /// <summary>Notes what stands in the place of a member, from the start to the position.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void NoteMember(JsonEnumTable table, int start, JsonElement value)
    {
        bool isText = _json[start] == '"';
        if (!isText || !_observer!.KnowsMember(table, _json.Slice(start + 1, _position - start - 2)))
        {
            NoteContradiction(_json[start], value);
        }
    }

    /// <summary>Notes what has no place in the documented type of the current property.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void NoteContradiction(byte first, JsonElement value)
    {
        if (!_observer!.Knows(_table, _table.Utf8NameOf(_property), first, value))
        {
            (_sightings ??= _observer.RentSightings()).Add(new DriftSighting(_table, _property, _table[_property], value));
        }
    }

    /// <summary>Notes the value at the position before it costs the whole reply.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void NoteRefused()
    {
        if (_property >= 0)
        {
            try
            {
                Utf8JsonReader reader = ReaderOfValue();
                NoteContradiction(Peek(), JsonElement.ParseValue(ref reader));
            }
            catch (JsonException)
            {
                // No JSON: nothing that a page could be wrong about.
            }
        }
    }

    /// <summary>Notes the type that the coming object says it is of, where no object of the documented type can be made.</summary>
    private readonly void NoteUnknownType(string documented)
    {
        JsonScanner scanner = new(_json, _position, _maxDepth - _depth);
        while (scanner.NextMember())
        {
            if (scanner.HasName("@odata.type"u8))
            {
                _observer!.SeeUnknownType(Utf8Text.ToReplacedString(scanner.UnescapedStringValue), documented);
            }
        }
    }

    private void ReturnSightings()
    {
        List<DriftSighting>? sightings = _sightings;
        if (sightings is not null)
        {
            _sightings = null;
            _observer!.ReturnSightings(sightings);
        }
    }
}
