package dev.racecourse.benchmarks.stores;

import dev.racecourse.benchmarks.cost.ClockedBenchmark;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How a store is measured: operations a microsecond, of threads that do nothing else. An instance
 * belongs to one thread. Threads wait while what they call is compiled (-Xbatch): otherwise it
 * depends on the moment what C2 has seen, and whether it does away with the objects of a call
 * differs from JVM to JVM.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 5,
    jvmArgs = {"-Xms512m", "-Xmx512m", "-Xbatch"})
public abstract class StoreBenchmark extends ClockedBenchmark {}
