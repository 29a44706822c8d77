package dev.racecourse.compare.report;

import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.run.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What is compared and how, known before anything is measured. */
public final class Heading {

  private Heading() {}

  /** The heading's lines. */
  public static List<String> of(Report report) {
    var plan = report.plan();
    var lines = new ArrayList<String>();
    lines.add("base  " + subject(report.subjects().base()));
    lines.add("head  " + subject(report.subjects().head()));
    lines.add(
        "on    %s, %s cores, JDK %s, JVM arguments %s"
            .formatted(
                Objects.requireNonNullElse(report.machine().cpu(), "unknown CPU"),
                report.machine().cores(),
                report.machine().jdk(),
                plan.jvmArgs().isBlank() ? "none" : plan.jvmArgs()));
    lines.add(
        "plan  4 to 16 pairs of JVMs, 8 more to confirm; %d rounds of %s after %d of warm-up or more"
            .formatted(plan.rounds().measured(), Plan.ITERATION, plan.rounds().warmUp()));
    lines.add(
        String.format(
            Locale.ROOT,
            "      changes of %.3g %% or more are of interest; seed %d",
            100 * report.delta(),
            plan.seed()));
    lines.add("raw   " + report.runDirectory());
    return lines;
  }

  private static String subject(Subject subject) {
    return subject.shortId() + "  " + subject.name();
  }
}
