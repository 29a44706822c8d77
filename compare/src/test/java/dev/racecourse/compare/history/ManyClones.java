package dev.racecourse.compare.history;

import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.git.ScratchRepository;
import dev.racecourse.compare.process.SetupException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Clones of one repository that share a history.
 *
 * @param folder that holds them
 */
record ManyClones(Path folder) {

  static final String NAME = "racecourse-history";

  /** Makes the repository that they share, with one commit. */
  static ManyClones in(Path folder) throws Exception {
    var first = ScratchRepository.in(folder.resolve("first"));
    first.commit("first");
    first.git("clone", "--quiet", "--bare", ".", "../shared.git");
    return new ManyClones(folder);
  }

  ScratchRepository shared() {
    return new ScratchRepository(folder.resolve("shared.git"));
  }

  /** Makes a clone. */
  ScratchRepository clone(String name, String... options) throws InterruptedException {
    var words = new ArrayList<>(List.of("clone", "--quiet"));
    words.addAll(List.of(options));
    words.addAll(List.of("file://" + shared().root(), folder.resolve(name).toString()));
    shared().git(words.toArray(String[]::new));
    return new ScratchRepository(folder.resolve(name));
  }

  static HistoryStore store(ScratchRepository clone) {
    return HistoryStore.branch(new Repository(clone.root()), NAME, Optional.of("origin"));
  }

  /** Lets so many clones each add so many runs at once, and returns these. */
  List<Run> record(int clones, int runs) throws Exception {
    var jobs = new ArrayList<Callable<List<Run>>>();
    for (var i = 0; i < clones; i++) {
      var store = store(clone("clone" + i));
      jobs.add(() -> record(store, runs));
    }
    var threads = Executors.newFixedThreadPool(clones);
    try {
      var all = new ArrayList<Run>();
      for (var job : threads.invokeAll(jobs)) {
        all.addAll(job.get());
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Run> record(HistoryStore store, int runs) throws InterruptedException {
    var all = new ArrayList<Run>();
    for (var i = 0; i < runs; i++) {
      var run = SomeRows.run();
      all.add(run);
      append(store, run);
    }
    return all;
  }

  /** If others were always faster, it is done again, as a user would. */
  private static void append(HistoryStore store, Run run) throws InterruptedException {
    try {
      store.append(run);
    } catch (SetupException e) {
      store.append(run);
    }
  }

  /** Lets the shared repository take pushes, or refuse them. */
  void takePushes(boolean yes) throws Exception {
    var hook = shared().root().resolve("hooks/pre-receive");
    Files.createDirectories(hook.resolveSibling(""));
    Files.writeString(hook, "#!/bin/sh\necho you may not push\nexit " + (yes ? 0 : 1) + "\n");
    if (!hook.toFile().setExecutable(true)) {
      throw new IllegalStateException("the hook cannot be made executable");
    }
  }
}
