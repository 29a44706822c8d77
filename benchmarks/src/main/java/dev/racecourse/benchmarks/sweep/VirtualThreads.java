package dev.racecourse.benchmarks.sweep;

import java.util.List;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.util.Utils;

/** Whether the JVM that will be measured has virtual threads. */
final class VirtualThreads {
  private static final int SINCE = 21;
  private static final String PRINTER = "org.openjdk.jmh.runner.PrintPropertiesMain";

  private VirtualThreads() {}

  static boolean areSupported(String version) {
    return Runtime.Version.parse(version).feature() >= SINCE;
  }

  /** The version of the Java that the forks will run on. */
  static String version(Options options) {
    var other = options.getJvm();
    if (!other.hasValue()) {
      return Runtime.version().toString();
    }
    var command = List.of(other.get(), "-cp", classPath(), PRINTER);
    return Utils.readPropertiesFromCommand(command)
        .getProperty("java.version", Runtime.version().toString());
  }

  private static String classPath() {
    return System.getProperty("java.class.path", ".");
  }
}
