namespace SearchEngine.Tests.Analysis;

/// <summary>A test that needs material which is not part of the project: counted as skipped where it is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsAttribute : FactAttribute
{
    /// <param name="shared">A path in the shared folder.</param>
    public NeedsAttribute(string shared)
    {
        if (SharedData.Find(shared) is null) Skip = $"the shared material {shared} is not on this machine";
    }
}
