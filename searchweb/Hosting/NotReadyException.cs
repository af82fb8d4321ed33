namespace SearchEngine.Web.Hosting;

/// <summary>The collection is still being read for the first time.</summary>
internal sealed class NotReadyException() : InvalidOperationException("The collection is still being read.");
