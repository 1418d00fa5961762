using System;
using System.ComponentModel;

namespace DocModelGen.Serialization;

/// <summary>The JSON body of a request that is no object, and how it is written and compared.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonBody
{
    private protected JsonBody(object value) => Value = value;

    /// <summary>What the caller sends.</summary>
    internal object Value { get; }

    /// <summary>Makes a body of a value.</summary>
    /// <typeparam name="T">The type of the value, not nullable.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="type">How it is written.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static JsonBody Create<T>(T value, JsonValueType<T> type)
        where T : class
    {
        Require.NotNull(value);
        Require.NotNull(type);
        return new BodyOf<T>(value, type);
    }

    internal abstract byte[] ToUtf8Bytes();

    internal abstract bool IsSame(JsonBody? other);

    private sealed class BodyOf<T>(T value, JsonValueType<T> type) : JsonBody(value)
        where T : class
    {
        private readonly T _value = value;

        internal override byte[] ToUtf8Bytes()
        {
            ApiJsonWriter writer = new(stackalloc byte[1024]);
            try
            {
                type.Write(ref writer, _value);
                return writer.Written.ToArray();
            }
            finally
            {
                writer.Dispose();
            }
        }

        internal override bool IsSame(JsonBody? other) => other is BodyOf<T> body && type.AreSame(_value, body._value);
    }
}
