package dev.racecourse.compare.command;

import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.history.HistoryStore;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the history is kept. */
public final class StoreOptions {

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Keep the history in this directory instead of a branch.")
  private Optional<Path> directory = Optional.empty();

  @Option(
      names = "--branch",
      paramLabel = "NAME",
      description = "The branch that keeps the history. Default: ${DEFAULT-VALUE}.")
  private String branch = "racecourse-history";

  @Option(
      names = "--remote",
      paramLabel = "NAME",
      description =
          "Share the branch of the history with this remote: fetch and push. Default: keep it in this clone.")
  private Optional<String> remote = Optional.empty();

  /** Refuses what contradicts itself. */
  public void require(CommandLine commandLine) {
    if (directory.isPresent() && remote.isPresent()) {
      throw new ParameterException(commandLine, "--store keeps a directory, which has no --remote");
    }
  }

  /** The store that the options name. */
  public HistoryStore store(Path here) throws InterruptedException {
    if (directory.isPresent()) {
      return HistoryStore.directory(here.resolve(directory.get()));
    }
    var repository = new Repository(here, "Nothing was read or stored.");
    repository.requireReadable("");
    return HistoryStore.branch(repository, branch, remote);
  }

  /** The store in words, for the user. */
  public String named() {
    return directory
        .map(named -> "the directory " + named)
        .orElseGet(() -> "the branch " + branch + remote.map(name -> ", at " + name).orElse(""));
  }
}
