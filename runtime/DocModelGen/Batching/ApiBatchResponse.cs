using System;
using System.Collections.Generic;

namespace DocModelGen;

/// <summary>What became of the parts of an <see cref="ApiBatch"/>.</summary>
public sealed class ApiBatchResponse
{
    private readonly ApiBatch _batch;
    private readonly object[] _outcomes;

    internal ApiBatchResponse(ApiBatch batch, int count)
    {
        _batch = batch;
        _outcomes = new object[count];
    }

    /// <summary>The parts that failed, in the order in which they were added.</summary>
    public IEnumerable<ApiBatchPart> Failed
    {
        get
        {
            for (int i = 0; i < _outcomes.Length; i++)
            {
                if (_outcomes[i] is ApiException)
                {
                    yield return _batch.Parts[i];
                }
            }
        }
    }

    /// <summary>Gets the reply to a part.</summary>
    /// <param name="part">The part.</param>
    /// <returns>The reply.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="part"/> is null.</exception>
    /// <exception cref="ArgumentException">The part was not in the batch when it was sent.</exception>
    /// <exception cref="ApiException">The part failed.</exception>
    public ApiResponse Get(ApiBatchPart part) => Find(part) is ApiException exception ? throw exception : (ApiResponse)Find(part);

    /// <typeparam name="T">What the reply is read as.</typeparam>
    /// <inheritdoc cref="Get(ApiBatchPart)"/>
    public ApiResponse<T> Get<T>(ApiBatchPart<T> part) => (ApiResponse<T>)Get((ApiBatchPart)part);

    /// <summary>Gets why a part failed, as a single request fails: <see cref="ApiException.RetryAfter"/> is that of the part.</summary>
    /// <param name="part">The part.</param>
    /// <returns>The failure; <see langword="null"/> if the part succeeded.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="part"/> is null.</exception>
    /// <exception cref="ArgumentException">The part was not in the batch when it was sent.</exception>
    public ApiException? FindFailure(ApiBatchPart part) => Find(part) as ApiException;

    internal void Set(ApiBatchPart part, object outcome) => _outcomes[part.Index] = outcome;

    /// <returns>An <see cref="ApiResponse"/> or an <see cref="ApiException"/>.</returns>
    internal object Find(ApiBatchPart part)
    {
        Require.NotNull(part);
        return _batch.Contains(part) && part.Index < _outcomes.Length
            ? _outcomes[part.Index]
            : throw new ArgumentException("The part was not in the batch when it was sent.", nameof(part));
    }
}
