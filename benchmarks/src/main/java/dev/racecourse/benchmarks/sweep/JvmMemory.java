package dev.racecourse.benchmarks.sweep;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.options.Options;

/** How much memory a measured JVM takes, and how many of them this machine holds. */
final class JvmMemory {

  private static final Pattern MAX_HEAP = Pattern.compile("-Xmx(\\d{1,15})([kKmMgG]?)");

  /** What the benchmarks ask for. */
  private static final long USUAL_HEAP = 512L << 20;

  private static final long BESIDES_HEAP = 190L << 20;

  private JvmMemory() {}

  /** How many JVMs fit into half of the memory that this process may use. */
  static long jvmsAtOnce(Options options) {
    var memory =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getTotalMemorySize();
    return memory / 2 / bytes(options);
  }

  /** Of one JVM, by the last {@code -Xmx} among its arguments. */
  static long bytes(Options options) {
    Collection<String> none = List.of();
    return BESIDES_HEAP
        + Stream.of(options.getJvmArgsPrepend(), options.getJvmArgs(), options.getJvmArgsAppend())
            .flatMap(arguments -> arguments.orElse(none).stream())
            .map(MAX_HEAP::matcher)
            .filter(matcher -> matcher.matches())
            .map(matcher -> Long.parseLong(matcher.group(1)) << shift(matcher.group(2)))
            .reduce(USUAL_HEAP, (earlier, later) -> later);
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
