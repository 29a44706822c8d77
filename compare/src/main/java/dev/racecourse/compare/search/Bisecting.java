package dev.racecourse.compare.search;

import dev.racecourse.compare.build.Refs;
import dev.racecourse.compare.build.Source.Commit;
import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.races.side.Both;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The way from two names to a search: commits, builds of both ends, and the folder.
 *
 * @param here the directory that refs and relative paths start from
 * @param out for what was found
 * @param err for progress
 */
record Bisecting(Path here, BisectOptions options, PrintWriter out, PrintStream err) {

  /** Searches, prints, and returns the exit code. */
  int bisect() throws InterruptedException {
    options.build.require(here);
    options.folder.require(here, options.build);
    var repository = new Repository(here);
    var refs = new Refs(repository);
    repository.requireReadable("");
    var good = refs.commit("good", options.good);
    var bad = refs.commit("bad", options.bad);
    var line = CommitLine.between(repository, good.hash(), bad.hash());
    var builds = new Builds(repository, options.build.cache(here), options.build.recipe());
    err.println(
        "Getting good and bad ready; builds and their logs are in " + options.build.folder(here));
    var ends =
        new Both<>(
            builds.build("good", line.get(0)).subject(),
            builds.build("bad", line.get(line.last())).subject());
    try (var run = folder(good, bad)) {
      var plan = plan(good, bad, run);
      var task = new Task(repository, line, builds, ends, plan, run, new Budget(plan));
      var telling = new Telling(task, options, out, err);
      return options.race.isPresent()
          ? new RaceBisection(task, options, err).search(telling)
          : new SpeedBisection(task, options, err).search(telling);
    }
  }

  private RunDirectory folder(Commit good, Commit bad) {
    var what = "bisect-%.8s..%.8s".formatted(good.hash(), bad.hash());
    return options.folder.open(here, options.build, what);
  }

  private Plan plan(Commit good, Commit bad, RunDirectory run) {
    var ids = new TreeMap<>(Map.of("good", good.hash(), "bad", bad.hash()));
    return options.folder.plan(options.pairing, ids, told(), run);
  }

  /** The options that decide what is measured, by name. */
  private SortedMap<String, String> told() {
    var told = new TreeMap<>(options.build.told());
    told.put("--cell", options.cell.map(Object::toString).orElse("none"));
    told.put("--threads", Integer.toString(options.threads));
    told.put("-p", options.params.toString());
    told.put("--race", options.race.orElse("none"));
    told.put("--state", options.state.orElse("any"));
    told.put("--preset", options.preset.toString());
    return told;
  }
}
