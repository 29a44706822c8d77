package dev.racecourse.benchmarks.sweep;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;

/**
 * What came of a sweep.
 *
 * @param interrupted whether cells are missing because somebody wanted it to end
 */
record Outcome(Collection<RunResult> results, List<Failure> failures, boolean interrupted) {}
