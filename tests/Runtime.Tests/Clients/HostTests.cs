using System;
using System.Linq;
using System.Reflection;
using System.Runtime.Versioning;
using Xunit;

namespace DocModelGen.Runtime.Tests.Clients;

public sealed class HostTests
{
    /// <summary>A newer runtime runs what was built for an older one as well, and would show nothing about it.</summary>
    [Fact]
    public void The_tests_run_on_the_runtime_that_they_were_built_for()
    {
        FrameworkName target = new(typeof(HostTests).Assembly.GetCustomAttributes<TargetFrameworkAttribute>().Single().FrameworkName);
        Assert.Equal(target.Version.Major, Environment.Version.Major);
    }
}
