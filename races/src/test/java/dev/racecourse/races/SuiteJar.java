package dev.racecourse.races;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The tests of this module as a suite in a jar, whose manifest says where its jcstress is. */
final class SuiteJar {
  private static final Path CLASSES = Path.of("target", "test-classes");

  private SuiteJar() {}

  static Path in(Path folder) throws IOException {
    var jar = folder.resolve("suite.jar");
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, jcstress());
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        var files = Files.walk(CLASSES)) {
      files.filter(SuiteJar::isOfSuite).forEach(file -> add(file, out));
    }
    return jar;
  }

  private static boolean isOfSuite(Path file) {
    var name = CLASSES.relativize(file).toString();
    return Files.isRegularFile(file) && (name.contains("/suite/") || name.endsWith("TestList"));
  }

  private static void add(Path file, JarOutputStream out) {
    try {
      out.putNextEntry(new JarEntry(CLASSES.relativize(file).toString()));
      Files.copy(file, (OutputStream) out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String jcstress() {
    return Stream.of(System.getProperty("java.class.path").split(":", -1))
        .filter(entry -> entry.matches(".*/(jcstress-core|jopt-simple|jna)[^/]*\\.jar"))
        .map(entry -> Path.of(entry).toUri().toString())
        .collect(joining(" "));
  }
}
