package dev.racecourse.compare.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * Copies a jar, and what its {@code Class-Path} reaches, to the same places relative to each other.
 * What is reached by an absolute path, or by one that leads out of the root, stays where it is.
 */
final class ReachedCopy {

  private final Path jar;
  private final Path root;
  private final Set<String> elsewhere;
  private final Set<Path> begun = new HashSet<>();

  /**
   * Prepares to copy a jar.
   *
   * @param root nothing is written outside of it
   * @param elsewhere names of entries that are left out
   */
  ReachedCopy(Path jar, Path root, Set<String> elsewhere) {
    this.jar = jar;
    this.root = root;
    this.elsewhere = elsewhere;
  }

  /**
   * Copies.
   *
   * @param place of the copy of the jar itself, below the root
   * @throws IOException if something cannot be read or written
   */
  void to(Path place) throws IOException {
    copy(jar, place);
  }

  private void copy(Path from, Path to) throws IOException {
    if (!to.startsWith(root) || !Files.isReadable(from) || !begun.add(to)) {
      return;
    }
    if (Files.isDirectory(from)) {
      copyFolder(new ClassFolder(from, jar), to);
      return;
    }
    copyFile(from, to);
    for (var next : ManifestClassPath.of(from)) {
      if (!next.isAbsolute()) {
        copy(from.resolveSibling(next).normalize(), to.resolveSibling(next).normalize());
      }
    }
  }

  private void copyFile(Path from, Path to) throws IOException {
    Files.createDirectories(to.resolveSibling(""));
    if (!elsewhere.isEmpty()) {
      try {
        JarRemainder.copy(from, elsewhere, to);
        return;
      } catch (ZipException e) {
        // What is no jar brings no class.
      }
    }
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private void copyFolder(ClassFolder folder, Path to) throws IOException {
    for (var file : folder.files().entrySet()) {
      if (!elsewhere.contains(file.getKey())) {
        var copied = to.resolve(file.getKey());
        Files.createDirectories(copied.resolveSibling(""));
        Files.copy(file.getValue(), copied, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
