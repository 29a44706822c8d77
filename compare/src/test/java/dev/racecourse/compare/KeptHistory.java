package dev.racecourse.compare;

import dev.racecourse.compare.git.ScratchRepository;
import dev.racecourse.compare.history.HistoryStore;
import dev.racecourse.compare.trend.SimulatedHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A repository, and a directory with a history of its commits.
 *
 * @param folder of both
 * @param commits the oldest first
 */
record KeptHistory(Path folder, ScratchRepository scratch, List<String> commits) {

  static KeptHistory in(Path folder, int size) throws IOException, InterruptedException {
    var scratch = ScratchRepository.in(folder.resolve("repository"));
    var commits = new ArrayList<String>();
    for (var i = 0; i < size; i++) {
      commits.add(scratch.commit("commit " + i));
    }
    return new KeptHistory(folder, scratch, commits);
  }

  /** Keeps what was simulated. */
  KeptHistory keep(SimulatedHistory history) throws InterruptedException {
    for (var run : history.runs()) {
      store().append(run);
    }
    for (var event : history.events()) {
      store().append(event);
    }
    return this;
  }

  HistoryStore store() {
    return HistoryStore.directory(folder.resolve("store"));
  }

  /** Runs a command on it, from the shell. */
  Shell run(String... words) {
    return runIn(scratch.root(), words);
  }

  Shell runIn(Path repository, String... words) {
    var arguments = new ArrayList<String>(List.of(words));
    arguments.addAll(List.of("--store", folder.resolve("store").toString()));
    return Shell.compare(repository, arguments.toArray(String[]::new));
  }

  /** Says what it comes to, and leaves the files in {@code out}. */
  Shell history(String... more) {
    var words = new ArrayList<String>(List.of("history", "--output"));
    words.add(folder.resolve("out").toString());
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }
}
