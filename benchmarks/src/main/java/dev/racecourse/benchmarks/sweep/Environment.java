package dev.racecourse.benchmarks.sweep;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * What a sweep was measured on.
 *
 * @param commit the Git commit that the jar was built from, or "unknown"
 * @param dirty whether the build had changes that no commit has; null if the commit is unknown
 * @param jdk the version of the JDK that was measured
 * @param vm its virtual machine
 * @param jvmFlags the flags it was measured with
 * @param cpu the processor's model, or "unknown"
 * @param cores how many processors there are for this process
 * @param os the operating system, its version and architecture
 * @param started when the sweep began
 * @param seed of its random orders
 */
record Environment(
    String commit,
    @Nullable Boolean dirty,
    String jdk,
    String vm,
    List<String> jvmFlags,
    String cpu,
    int cores,
    String os,
    Instant started,
    long seed) {

  static Environment of(BenchmarkParams measured, ResultFiles.Origin origin) {
    var build = Build.current();
    return new Environment(
        build.commit(),
        build.dirty(),
        measured.getJdkVersion(),
        measured.getVmName() + " " + measured.getVmVersion(),
        List.copyOf(measured.getJvmArgs()),
        Cpu.model(),
        Runtime.getRuntime().availableProcessors(),
        "%s %s %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")),
        origin.started(),
        origin.seed());
  }

  /** For people, a fact each. */
  List<String> lines() {
    var changes = Boolean.TRUE.equals(dirty) ? " with changes that no commit has" : "";
    return List.of(
        "started: " + started.truncatedTo(ChronoUnit.SECONDS),
        "commit: " + commit + changes,
        "JDK: " + jdk + ", " + vm,
        "flags of its JVMs: " + (jvmFlags.isEmpty() ? "none" : String.join(" ", jvmFlags)),
        "machine: %s, %d processors, %s".formatted(cpu, cores, os),
        "seed of the random orders: " + seed);
  }
}
