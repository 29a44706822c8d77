package dev.racecourse.compare.jmh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipFile;

/** The version of JMH that a jar brings along, in the properties of JMH's core. */
public final class JmhVersion {

  private static final String FILE = "jmh.properties";
  private static final String VERSION = "jmh.version";

  private JmhVersion() {}

  /** Reads the version; empty if the jar does not tell. */
  public static Optional<String> of(Path jar) {
    try (var zip = new ZipFile(jar.toFile())) {
      var entry = zip.getEntry(FILE);
      if (entry == null) {
        return Optional.empty();
      }
      var properties = new Properties();
      try (var in = zip.getInputStream(entry)) {
        properties.load(in);
      }
      return Optional.ofNullable(properties.getProperty(VERSION));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
