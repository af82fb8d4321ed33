using SearchEngine.Postings;
using SearchEngine.Segments;

namespace SearchEngine.Matching;

/// <summary>A term of which a pattern picked words.</summary>
/// <param name="Rank">How near they are.</param>
/// <param name="Text">The field.</param>
/// <param name="Info">The term.</param>
/// <param name="Forms">The words picked; null for all.</param>
internal readonly record struct PickedTerm(int Rank, Segment.TextField Text, TermInfo Info, FormSet? Forms);
