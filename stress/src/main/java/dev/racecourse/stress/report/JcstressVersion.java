package dev.racecourse.stress.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of jcstress this was built with: its own manifest does not survive shading. */
final class JcstressVersion {
  private JcstressVersion() {}

  static String read() {
    var properties = new Properties();
    try (var in = JcstressVersion.class.getResourceAsStream("jcstress.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
