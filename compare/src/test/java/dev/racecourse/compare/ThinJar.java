package dev.racecourse.compare;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/** Jars with little in them. */
public final class ThinJar {

  private ThinJar() {}

  /** A JMH jar with nothing in it but a mark and a pointer to the class path of the tests. */
  public static void writeTo(Path jar, String mark) throws IOException {
    write(jar, pointer(), Map.of("mark", mark.getBytes(StandardCharsets.UTF_8)));
  }

  /** A jar with these entries, and a manifest to begin with. */
  public static void write(Path jar, Manifest manifest, Map<String, byte[]> entries)
      throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (var entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
  }

  /** Points to the class path of the tests, where whatever a jar does not have itself is found. */
  public static Manifest pointer() {
    return pointerWithout("(nothing)");
  }

  /** The same, without the entries that end with this. */
  public static Manifest pointerWithout(String end) {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(end))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" ")));
    return manifest;
  }
}
