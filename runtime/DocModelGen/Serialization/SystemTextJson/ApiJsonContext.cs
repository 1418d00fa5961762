using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DocModelGen.Serialization;

/// <summary>
/// The base of a generated JSON context, which gives System.Text.Json the generated types: pass its properties to
/// <see cref="JsonSerializer"/>, or put it into <see cref="JsonSerializerOptions.TypeInfoResolverChain"/>. It needs no reflection.
/// </summary>
public abstract class ApiJsonContext : JsonSerializerContext, IJsonTypeInfoResolver
{
    private readonly ApiJsonTypes _types;

    /// <summary>Makes a context.</summary>
    /// <param name="types">The generated types.</param>
    /// <param name="options">Options that the context is bound to, or <see langword="null"/> for the default ones.</param>
    /// <exception cref="ArgumentNullException"><paramref name="types"/> is null.</exception>
    protected ApiJsonContext(ApiJsonTypes types, JsonSerializerOptions? options)
        : base(options) => _types = types ?? throw new ArgumentNullException(nameof(types));

    /// <summary>
    /// Whether a value of another JSON kind than its page documents is kept in <see cref="ApiObject.AdditionalData"/>, its property
    /// <see langword="null"/>; otherwise, and by default, it is a <see cref="JsonException"/> that names type, property and JSON path.
    /// </summary>
    public bool KeepMistypedValues { get; init; }

    /// <summary>
    /// None. Contexts of System.Text.Json's own generator that are combined with this one would else write their types by prepared code
    /// that takes ours for theirs.
    /// </summary>
    protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

    /// <inheritdoc/>
    public override JsonTypeInfo? GetTypeInfo(Type type) => Options.TryGetTypeInfo(type, out JsonTypeInfo? info) ? info : null;

    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options) => _types.Create(type, options, KeepMistypedValues);

    /// <summary>Reads a record without going through <see cref="JsonSerializer"/>: the fastest way, used for replies.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="utf8Json">One JSON document.</param>
    /// <returns>The record.</returns>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is not of this context.</exception>
    /// <exception cref="JsonException">The text is no JSON, or a value has another JSON kind than the page documents.</exception>
    public T Read<T>(ReadOnlySpan<byte> utf8Json)
        where T : ApiObject =>
        _types.FindReader<T>() is { } read
            ? ApiJson.Read(utf8Json, read, keepMistyped: KeepMistypedValues)
            : throw new NotSupportedException($"{typeof(T)} is no generated type of {GetType()}.");

    /// <summary>The contract of a generated type under the context's options.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The contract.</returns>
    protected JsonTypeInfo<T> GetTypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
