namespace SearchEngine.Indexer.Curation;
internal static class SidecarFacts { public const string Rule = "sidecar"; }
