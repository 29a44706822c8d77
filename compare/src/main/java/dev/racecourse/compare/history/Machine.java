package dev.racecourse.compare.history;

import dev.racecourse.compare.build.Digest;
import dev.racecourse.compare.machine.CpuQuota;
import dev.racecourse.compare.machine.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a machine and its JVM that are the same in each run. What is measured, such as a
 * clock, would make a new machine of each run; so would the kernel's version, where machines are
 * hired by the hour. A fact is null if it is unknown.
 *
 * @param cpu the processor's model
 * @param cores how many processors compare may use
 * @param cpuQuota the limit on its CPU time
 * @param jdk the version of the JDK
 * @param vm the virtual machine's name and version
 * @param jvmFlags as given
 */
public record Machine(
    @Nullable String cpu,
    @Nullable Integer cores,
    @Nullable CpuQuota cpuQuota,
    @Nullable String jdk,
    @Nullable String vm,
    @Nullable List<String> jvmFlags) {

  private static final int KEY_LENGTH = 12;

  /** The facts in a fingerprint. */
  public static Machine of(Fingerprint all) {
    return new Machine(all.cpu(), all.cores(), all.cpuQuota(), all.jdk(), all.vm(), all.jvmFlags());
  }

  /**
   * Names what runs must have in common to be compared with one another.
   *
   * @param harness what else the measured values depend on, in words: the version of JMH, the plan
   */
  public String epoch(String harness) {
    var quota = cpuQuota == null ? "unknown" : cpuQuota.cores();
    var everything =
        Stream.of(cpu, cores, quota, jdk, vm, jvmFlags, harness)
            .map(String::valueOf)
            .collect(Collectors.joining("\n"));
    return Digest.of(everything.getBytes(StandardCharsets.UTF_8)).substring(0, KEY_LENGTH);
  }
}
