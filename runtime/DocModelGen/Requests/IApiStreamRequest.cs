namespace DocModelGen;

/// <summary>A request to an operation that answers with bytes, such as a photo or a file, which are handed over as they come.</summary>
public interface IApiStreamRequest : IApiRequest
{
}
