package dev.racecourse.compare.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The names of all that can be found on a class path. */
record EntryNames(ClassPath classPath) {

  /**
   * The names, as those of a jar's entries.
   *
   * @throws IOException if a jar or a folder cannot be read
   */
  Set<String> all() throws IOException {
    var names = new TreeSet<String>();
    for (var entry : classPath.entries()) {
      names.addAll(
          Files.isDirectory(entry)
              ? new ClassFolder(entry, classPath.jar()).files().keySet()
              : of(entry));
    }
    return names;
  }

  private static Set<String> of(Path jar) throws IOException {
    var names = new TreeSet<String>();
    try (var zip = new ZipFile(jar.toFile())) {
      zip.stream().map(ZipEntry::getName).forEach(names::add);
    } catch (ZipException e) {
      // A JVM passes over what is no jar.
    }
    return names;
  }
}
