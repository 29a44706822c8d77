package dev.racecourse.compare.report;

import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.decide.Rule;
import dev.racecourse.compare.machine.Fingerprint;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.races.side.Both;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What is compared and how, known before anything is measured.
 *
 * @param machine that both sides run on
 * @param folder with the logs and raw results
 */
public record Heading(
    Both<Subject> subjects, Plan plan, Rule rule, Fingerprint machine, Path folder) {

  /** The heading's lines. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("base  " + subject(subjects.base()));
    lines.add("head  " + subject(subjects.head()));
    var on =
        "on    %s, %s cores, JDK %s"
            .formatted(
                Objects.requireNonNullElse(machine.cpu(), "unknown CPU"),
                machine.cores(),
                machine.jdk());
    if (isOfRacesOnly()) {
      lines.add(on);
      lines.add("plan  race tests only: no side has a JMH jar, so there is nothing to measure");
    } else {
      lines.add(on + ", JVM arguments " + (plan.jvmArgs().isBlank() ? "none" : plan.jvmArgs()));
      lines.addAll(measuring());
    }
    lines.add("raw   " + folder);
    return lines;
  }

  private List<String> measuring() {
    var rounds = plan.rounds();
    return List.of(
        "plan  4 to %d pairs of JVMs a cell; a pair: %d warm-up rounds, then %d measured, of %s"
            .formatted(rule.mostPairs(), rounds.warmUp(), rounds.measured(), Plan.ITERATION),
        String.format(
            Locale.ROOT,
            "      changes of %.3g %% or more are of interest; seed %d",
            100 * rule.margin().delta(),
            plan.seed()));
  }

  /** Whether no side has benchmarks. */
  boolean isOfRacesOnly() {
    return Subject.areWithoutBenchmarks(subjects);
  }

  private static String subject(Subject subject) {
    return subject.shortId() + "  " + subject.name();
  }
}
