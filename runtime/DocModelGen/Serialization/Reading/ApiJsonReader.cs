using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace DocModelGen.Serialization;

/// <summary>Reads an object of generated code.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="reader">Where from; it stands before the value, and after it on return.</param>
/// <returns>The object.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T ApiJsonRead<out T>(ref ApiJsonReader reader);

/// <summary>
/// Reads generated records from UTF-8 JSON in one piece. It guesses that properties come in documented order, verifies the guess against
/// the bytes, and looks the name up only where that fails.
/// </summary>
/// <remarks>
/// What the page does not foresee is kept for <see cref="ApiObject.AdditionalData"/>. A value of the wrong JSON kind, unless such values are
/// to be kept, and text that is no JSON is a <see cref="JsonException"/>. An item of a list that has no place in it is left out, and the list kept
/// as it came besides.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct ApiJsonReader
{
    /// <summary>As System.Text.Json by default.</summary>
    private const int DefaultMaxDepth = 64;

    private static readonly JsonNameTable s_noNames = new();

    private readonly ReadOnlySpan<byte> _json;
    private readonly int _maxDepth;
    private readonly bool _keepsMistyped;
    private int _position;

    /// <summary>Where the value of the current property or element starts; an object starts when nothing of it has been read.</summary>
    private int _valueStart;
    private int _depth;

    /// <summary>Whether the items of a list are read, of which one that has no place in the type is left out.</summary>
    private bool _inItems;

    /// <summary>Whether something of a list of lists or of a map was left out.</summary>
    private bool _leftOut;

    // The open object.
    private JsonNameTable _table;
    private int _property;
    private int _expected;
    private Dictionary<string, JsonElement>? _kept;

    /// <summary>Whether what is kept of the object has a value of a documented property, which a later one of its name replaces.</summary>
    private bool _keptDocumented;

    // The objects around it, and what the object that just ended leaves.
    private Frame[]? _frames;
    private int _objects;
    private Dictionary<string, JsonElement>? _keptByEnded;

    /// <summary>Notes what is not as documented, if somebody does.</summary>
    private readonly DriftObserver? _observer;
    private List<DriftSighting>? _sightings;

    /// <summary>Makes a reader of one JSON document.</summary>
    /// <param name="utf8Json">The document, without byte-order mark.</param>
    /// <param name="maxDepth">How deep objects and arrays may nest; 0 for 64.</param>
    /// <param name="keepMistyped">
    /// Keeps a value of another JSON kind than documented as additional data, its property <see langword="null"/>, instead of throwing.
    /// </param>
    public ApiJsonReader(ReadOnlySpan<byte> utf8Json, int maxDepth = 0, bool keepMistyped = false)
    {
        _keepsMistyped = keepMistyped;
        _json = utf8Json;
        _maxDepth = DepthOf(maxDepth);
        _table = s_noNames;
        _property = -1;
        SkipWhiteSpace();
        _valueStart = _position;
    }

    /// <summary>
    /// What the object that was read last carries beyond its documented properties; <see langword="null"/> when nothing.
    /// </summary>
    public readonly IDictionary<string, JsonElement>? AdditionalData => _keptByEnded;

    /// <summary>Behind what was read.</summary>
    internal readonly int Position => _position;

    /// <summary>The depth that an option of System.Text.Json means, where 0 is the usual one.</summary>
    internal static int DepthOf(int option) => option <= 0 ? DefaultMaxDepth : option;

    internal readonly bool KeepsMistyped => _keepsMistyped;

    /// <summary>Verifies that nothing but white space follows the value.</summary>
    /// <exception cref="JsonException">Something follows.</exception>
    public void CompleteDocument()
    {
        SkipWhiteSpace();
        if (_position != _json.Length || _depth != 0)
        {
            ThrowMalformed();
        }
    }

    /// <summary>Gives pooled memory back.</summary>
    public void Dispose()
    {
        Frame[]? frames = _frames;
        if (frames is not null)
        {
            _frames = null;
            ArrayPool<Frame>.Shared.Return(frames, clearArray: true);
        }

        ReturnSightings();
    }

    /// <summary>The byte at the position, or 0 at the end, which no JSON token starts with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte Peek() => (uint)_position < (uint)_json.Length ? _json[_position] : (byte)0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipWhiteSpace()
    {
        if ((uint)_position < (uint)_json.Length && _json[_position] <= ' ')
        {
            SkipWhiteSpaceRun();
        }
    }

    private void SkipWhiteSpaceRun()
    {
        ReadOnlySpan<byte> json = _json;
        int position = _position;
        while ((uint)position < (uint)json.Length && json[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
        }

        _position = position;
    }

    private void Enter()
    {
        if (++_depth > _maxDepth)
        {
            ThrowTooDeep();
        }
    }

    /// <summary>What is kept of an object while one inside it is read.</summary>
    private struct Frame
    {
        public Dictionary<string, JsonElement>? Kept;
        public bool KeptDocumented;
        public int Expected;
    }
}
