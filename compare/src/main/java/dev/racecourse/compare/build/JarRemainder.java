package dev.racecourse.compare.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
   * Copies a jar without the entries whose names the other jar has, too. The manifest stays: it
   * says whether a jar has classes for newer JDKs.
   *
   * @throws IOException if one cannot be read, or is no jar
   */
  static void copy(Path jar, Path other, Path to) throws IOException {
    try (var all = new ZipFile(jar.toFile());
        var elsewhere = new ZipFile(other.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (var entry : all.stream().filter(entry -> isKept(entry, elsewhere)).toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (var bytes = all.getInputStream(entry)) {
          bytes.transferTo(out);
        }
      }
    }
  }

  private static boolean isKept(ZipEntry entry, ZipFile elsewhere) {
    return entry.getName().equals(JarFile.MANIFEST_NAME)
        || elsewhere.getEntry(entry.getName()) == null;
  }
}
