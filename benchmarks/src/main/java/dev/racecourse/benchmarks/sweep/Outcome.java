package dev.racecourse.benchmarks.sweep;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;

/** What came of a sweep. */
record Outcome(Collection<RunResult> results, List<Failure> failures) {}
