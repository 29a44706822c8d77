package dev.racecourse.benchmarks.sweep;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.options.Options;

/** How much memory a measured JVM takes, and how many of them this machine holds. */
final class JvmMemory {

  private static final Pattern MAX_HEAP = Pattern.compile("-Xmx(\\d{1,12})([kKmMgG]?)");

  /** What the annotations of the benchmarks say, unless other arguments are given. */
  private static final String USUAL_HEAP = "-Xmx512m";

  private static final long BESIDES_HEAP = 190L << 20;

  private JvmMemory() {}

  /** How many JVMs fit into half of the memory that this process may use. */
  static long jvmsAtOnce(Options options) {
    return memory() / 2 / bytes(options);
  }

  /** Of one JVM: the last {@code -Xmx} among its arguments, or what a JVM takes by itself. */
  static long bytes(Options options) {
    var arguments = new ArrayList<String>();
    arguments.addAll(options.getJvmArgsPrepend().orElse(List.of()));
    arguments.addAll(options.getJvmArgs().orElse(List.of(USUAL_HEAP)));
    arguments.addAll(options.getJvmArgsAppend().orElse(List.of()));
    return BESIDES_HEAP
        + arguments.stream()
            .map(MAX_HEAP::matcher)
            .filter(matcher -> matcher.matches())
            .map(matcher -> Long.parseLong(matcher.group(1)) << shift(matcher.group(2)))
            .reduce(memory() / 4, (earlier, later) -> later);
  }

  private static long memory() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getTotalMemorySize();
  }

  private static int shift(String unit) {
    return switch (unit) {
      case "k", "K" -> 10;
      case "m", "M" -> 20;
      case "g", "G" -> 30;
      default -> 0;
    };
  }
}
