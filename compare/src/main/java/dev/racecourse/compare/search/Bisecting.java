package dev.racecourse.compare.search;

import dev.racecourse.compare.build.ClassPath;
import dev.racecourse.compare.build.Refs;
import dev.racecourse.compare.build.Source.Commit;
import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.run.RunSettings;
import dev.racecourse.races.side.Both;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
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
    requireFolder();
    var repository = new Repository(here);
    var refs = new Refs(repository);
    refs.requireRepository();
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

  /** A wrong folder costs no build. */
  private void requireFolder() {
    options.build.require(here);
    var folder =
        options
            .resume
            .or(() -> options.output)
            .map(here::resolve)
            .orElseGet(() -> options.build.folder(here));
    ClassPath.requireHolds("the folder for the results", folder.toAbsolutePath());
    options.resume.map(here::resolve).ifPresent(RunDirectory::requireBegun);
    options.output.map(here::resolve).ifPresent(RunDirectory::requireEmpty);
  }

  private RunDirectory folder(Commit good, Commit bad) {
    if (options.resume.isPresent()) {
      return RunDirectory.resume(here.resolve(options.resume.get()));
    }
    var what = "bisect-%.8s..%.8s".formatted(good.hash(), bad.hash());
    return RunDirectory.create(
        options
            .output
            .map(here::resolve)
            .orElseGet(() -> RunDirectory.dated(options.build.folder(here), what)));
  }

  private Plan plan(Commit good, Commit bad, RunDirectory run) {
    var ids = new Both<>(good.hash(), bad.hash());
    if (options.resume.isPresent()) {
      var begun = RunSettings.read(run);
      var plan = options.pairing.plan(begun.seed());
      begun.require(RunSettings.of(ids, plan, told()), run);
      return plan;
    }
    var plan = options.pairing.plan();
    RunSettings.of(ids, plan, told()).write(run);
    return plan;
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
