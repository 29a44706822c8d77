package dev.racecourse.benchmarks.heat;

import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;

/**
 * What came of a heat.
 *
 * @param warmUps of its JVMs, by what they warmed up for
 * @param results of the cells that a JVM has measured to the end, and all other JVMs, too
 * @param failure why the heat ended early, if a JVM could not go on
 * @param interrupted whether it ended early as somebody wanted it to
 */
public record HeatOutcome(
    Map<Workload, WarmUp> warmUps,
    Map<Cell, RunResult> results,
    Optional<Failure> failure,
    boolean interrupted) {}
