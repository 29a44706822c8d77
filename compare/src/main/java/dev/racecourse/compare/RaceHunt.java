package dev.racecourse.compare;

import dev.racecourse.compare.measure.Lab;
import dev.racecourse.compare.races.RaceDiff;
import dev.racecourse.compare.races.RaceResults;
import dev.racecourse.compare.races.RaceRun;
import dev.racecourse.compare.subject.Jars;
import dev.racecourse.compare.subject.Side;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs the race tests on both sides: head's on both, or each side's own where head's do not fit
 * base.
 *
 * @param preset how thoroughly, or {@code none}
 */
record RaceHunt(Lab lab, String preset, PrintWriter err) {

  /** Hunts, unless there is nothing to hunt with; a side that is done already is not run again. */
  Optional<RaceDiff> run() throws InterruptedException {
    var base = jars(Side.BASE);
    var head = jars(Side.HEAD);
    if (preset.equals("none") || head.races().isEmpty() || base.server().isEmpty()) {
      return Optional.empty();
    }
    var suite = head.races().get();
    var headResults = results(Side.HEAD, suite, "races-head");
    var baseResults = results(Side.BASE, suite, "races-base");
    if (baseResults.isUnlinked() && base.races().isPresent()) {
      baseResults = results(Side.BASE, base.races().get(), "races-base-own");
    }
    return Optional.of(RaceDiff.between(baseResults, headResults));
  }

  private RaceResults results(Side side, Path suite, String name) throws InterruptedException {
    var folder = lab.run().file(name);
    var done = folder.resolve("results.json");
    if (Files.exists(done)) {
      try {
        return RaceResults.read(done);
      } catch (IOException e) {
        err.println("races on %s are looked for again: %s".formatted(side, e.getMessage()));
      }
    }
    err.println("Looking for races on %s (preset %s); see %s".formatted(side, preset, folder));
    var classPath = Stream.concat(jars(side).server().stream(), Stream.of(suite)).toList();
    return new RaceRun(side, classPath, preset, folder, lab.run().log(name)).run();
  }

  private Jars jars(Side side) {
    return lab.subjects().on(side).jars();
  }
}
