package dev.racecourse.compare.jmh;

import dev.racecourse.compare.build.ClassPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

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
    try {
      for (var entry : ClassPath.of(jar).entries()) {
        var version = Files.isDirectory(entry) ? inFolder(entry) : inJar(entry);
        if (version.isPresent()) {
          return version;
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Says whether a version is known to be older than {@link #OLDEST}. */
  public static boolean isTooOld(String version) {
    return NUMBERS.matcher(version).matches() && number(version) < number(OLDEST);
  }

  private static int number(String version) {
    var numbers = NUMBERS.matcher(version);
    return numbers.matches()
        ? Integer.parseInt(numbers.group(1)) * 10_000 + Integer.parseInt(numbers.group(2))
        : 0;
  }

  private static Optional<String> inFolder(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try (var in = Files.newInputStream(file)) {
      return in(in);
    }
  }

  private static Optional<String> inJar(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      var entry = zip.getEntry(FILE);
      if (entry == null) {
        return Optional.empty();
      }
      try (var in = zip.getInputStream(entry)) {
        return in(in);
      }
    } catch (ZipException e) {
      // What is no jar brings nothing.
      return Optional.empty();
    }
  }

  private static Optional<String> in(InputStream file) throws IOException {
    var properties = new Properties();
    properties.load(file);
    return Optional.ofNullable(properties.getProperty(VERSION));
  }
}
