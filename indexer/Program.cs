using SearchEngine.Indexer.Commands;

return IndexerCommand.Run(args);
