package dev.racecourse.compare.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * What a jar holds and another does not. A jar of benchmarks bundles the server that it was built
 * with. Behind another side's server, that bundle would lend it every class that it has not got
 * itself, and the two sides would run the same new code.
 */
final class JarRemainder {

  private JarRemainder() {}

  /**
   * Copies a jar without some entries. The manifest stays: it says whether a jar has classes for
   * newer JDKs, and what else is on the class path.
   *
   * @param elsewhere the names of those entries, which another jar has
   * @throws IOException if one cannot be read, or is no jar
   */
  static void copy(Path jar, Set<String> elsewhere, Path to) throws IOException {
    try (var all = new ZipFile(jar.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (var entry : all.stream().filter(entry -> isKept(entry, elsewhere)).toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (var bytes = all.getInputStream(entry)) {
          bytes.transferTo(out);
        }
      }
    }
  }

  private static boolean isKept(ZipEntry entry, Set<String> elsewhere) {
    return entry.getName().equals(JarFile.MANIFEST_NAME) || !elsewhere.contains(entry.getName());
  }
}
