package dev.racecourse.compare.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts of machine, JVM and benchmark that speeds depend on. Speeds measured under different
 * facts differ for reasons that are no commit's. A fact is null, or blank, if it is unknown.
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

  /** Keeps its own copy of {@code jvmFlags}. */
  public Fingerprint {
    jvmFlags = jvmFlags == null ? null : List.copyOf(jvmFlags);
  }

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

  /**
   * Names the facts that differ, such as {@code cores: 2 / 4}, this side's first. A fact that one
   * side does not know is not known to be equal, so it is named, too; what neither side knows is
   * not.
   */
  public List<String> differences(Fingerprint other) {
    var theirs = other.facts();
    var differences = new ArrayList<String>();
    facts()
        .forEach(
            (name, fact) -> {
              var their = theirs.getOrDefault(name, Optional.empty());
              if (!fact.equals(their)) {
                var unknown = fact.isEmpty() || their.isEmpty() ? "unknown on one side, " : "";
                differences.add(
                    "%s: %s%s / %s".formatted(name, unknown, fact.orElse("?"), their.orElse("?")));
              }
            });
    return differences;
  }

  /** The model's name in the text of /proc/cpuinfo; not every processor has one there. */
  static Optional<String> model(String cpuinfo) {
    return cpuinfo
        .lines()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  private Map<String, Optional<String>> facts() {
    var facts = new LinkedHashMap<String, Optional<String>>();
    facts.put("cpu", known(cpu));
    facts.put("cores", known(cores));
    facts.put("cpu quota", known(cpuQuota));
    facts.put("kernel", known(kernel));
    facts.put("jdk", known(jdk));
    facts.put("vm", known(vm));
    var flags = jvmFlags == null ? null : String.join(" ", jvmFlags);
    facts.put("jvm flags", Optional.ofNullable(flags).map(f -> f.isEmpty() ? "none" : f));
    facts.put("jmh", known(jmh));
    facts.put("benchmark classes", known(benchmarks));
    return facts;
  }

  private static Optional<String> known(@Nullable Object fact) {
    return Optional.ofNullable(fact).map(Object::toString).filter(text -> !text.isBlank());
  }

  private static @Nullable String property(String name) {
    return System.getProperty(name);
  }
}
