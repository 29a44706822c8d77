package dev.racecourse.compare.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Jars with entries of a few bytes. */
public final class TinyJar {

  private TinyJar() {}

  /**
   * Writes one.
   *
   * @param entries each {@code name=content}; a folder has no content
   */
  public static Path write(Path jar, String... entries) throws IOException {
    try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (var entry : entries) {
        var equals = entry.indexOf('=');
        out.putNextEntry(new ZipEntry(entry.substring(0, equals)));
        out.write(entry.substring(equals + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }
}
