using Xunit;

namespace DocModelGen.Package.Tests.Infrastructure;

[CollectionDefinition(Name)]
public sealed class PackedOnce : ICollectionFixture<PackageFixture>
{
    public const string Name = "package";
}
