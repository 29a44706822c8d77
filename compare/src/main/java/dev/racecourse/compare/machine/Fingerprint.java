package dev.racecourse.compare.machine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts of machine, JVM and benchmark that speeds depend on. Speeds measured under different
 * facts differ for reasons that are no commit's. A fact is null if it is unknown.
 *
 * @param cpu the processor's model
 * @param cores how many processors the process may use
 * @param cpuQuota the limit on its CPU time
 * @param kernel the operating system, its version and architecture
 * @param jdk the version of the JDK
 * @param vm the virtual machine's name and version
 * @param jvmFlags as given; empty if none were
 * @param jmh the version of JMH
 * @param benchmarks a digest of the classes of all benchmarks that were measured
 */
public record Fingerprint(
    @Nullable String cpu,
    @Nullable Integer cores,
    @Nullable CpuQuota cpuQuota,
    @Nullable String kernel,
    @Nullable String jdk,
    @Nullable String vm,
    @Nullable List<String> jvmFlags,
    @Nullable String jmh,
    @Nullable String benchmarks) {

  /**
   * The facts of this machine and of the JVM that calls.
   *
   * @param jvmFlags of the measured JVM
   */
  public static Fingerprint here(
      List<String> jvmFlags, @Nullable String jmh, @Nullable String benchmarks) {
    var files = SystemFiles.OF_THIS_MACHINE;
    return new Fingerprint(
        files.text("proc/cpuinfo").flatMap(Fingerprint::model).orElse(null),
        Runtime.getRuntime().availableProcessors(),
        ControlGroup.of(files).map(ControlGroup::quota).orElse(null),
        "%s %s %s".formatted(property("os.name"), property("os.version"), property("os.arch")),
        property("java.version"),
        property("java.vm.name") + " " + property("java.vm.version"),
        jvmFlags,
        jmh,
        benchmarks);
  }

  /** The model's name in the text of /proc/cpuinfo; not every processor has one there. */
  static Optional<String> model(String cpuinfo) {
    return cpuinfo
        .lines()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  private static @Nullable String property(String name) {
    return System.getProperty(name);
  }
}
