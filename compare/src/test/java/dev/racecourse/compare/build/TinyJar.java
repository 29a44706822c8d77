package dev.racecourse.compare.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /**
   * Writes one with a {@code Class-Path}.
   *
   * @param entries besides the manifest, each {@code name=content}
   */
  public static Path pointing(Path jar, String classPath, String... entries) throws IOException {
    var manifest = "META-INF/MANIFEST.MF=Manifest-Version: 1.0\n";
    var all = new ArrayList<String>();
    all.add(classPath.isEmpty() ? manifest : manifest + "Class-Path: " + classPath + "\n");
    all.addAll(List.of(entries));
    return write(jar, all.toArray(String[]::new));
  }
}
