namespace DocModelGen;

/// <summary>A request to an operation that answers with a collection, in one page or several.</summary>
/// <typeparam name="T">The type of one element.</typeparam>
public interface IApiListRequest<T> : IApiRequest<ApiPage<T>>
{
}
