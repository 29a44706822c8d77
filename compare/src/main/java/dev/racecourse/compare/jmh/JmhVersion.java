package dev.racecourse.compare.jmh;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The version of JMH that a jar brings along, itself or by its {@code Class-Path}, in the
 * properties of JMH's core.
 */
public final class JmhVersion {

  /** The oldest that compare works with. */
  public static final String OLDEST = "1.17";

  private static final String FILE = "jmh.properties";
  private static final String VERSION = "jmh.version";
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(\\D.*)?");

  private JmhVersion() {}

  /** Reads the version; empty if the jar does not tell. */
  public static Optional<String> of(Path jar) {
    var properties = new Properties();
    try (var classPath = new URLClassLoader(new URL[] {jar.toRealPath().toUri().toURL()}, null);
        var file = classPath.getResourceAsStream(FILE)) {
      if (file != null) {
        properties.load(file);
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.ofNullable(properties.getProperty(VERSION));
  }

  /** Says whether a version is known to be older than {@link #OLDEST}. */
  public static boolean isTooOld(String version) {
    return number(version) < number(OLDEST);
  }

  /** What versions are compared by; of one that tells nothing, more than of any other. */
  private static int number(String version) {
    var numbers = NUMBERS.matcher(version);
    return numbers.matches()
        ? Integer.parseInt(numbers.group(1)) * 10_000 + Integer.parseInt(numbers.group(2))
        : Integer.MAX_VALUE;
  }
}
