package dev.racecourse.compare.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a jar, and what its {@code Class-Path} reaches, to the same places relative to each other.
 * What is reached by an absolute path, or by one that leads out of the root, stays where it is.
 *
 * <p>Entries that another jar has can be left out. A jar of benchmarks bundles the server that it
 * was built with. Behind another side's server, that bundle would lend it every class that it has
 * not got itself, and the two sides would run the same new code.
 */
final class ReachedCopy {

  private final Path jar;
  private final Path root;
  private final Set<String> inOtherJars;
  private final Set<Path> begun = new HashSet<>();

  /**
   * Prepares to copy a jar.
   *
   * @param root nothing is written outside of it
   * @param inOtherJars names of the entries that are left out, which another jar has
   */
  ReachedCopy(Path jar, Path root, Set<String> inOtherJars) {
    this.jar = jar;
    this.root = root;
    this.inOtherJars = inOtherJars;
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
    for (var next : ClassPath.ofManifest(from)) {
      if (!next.isAbsolute()) {
        copy(from.resolveSibling(next).normalize(), to.resolveSibling(next).normalize());
      }
    }
  }

  private void copyFile(Path from, Path to) throws IOException {
    Files.createDirectories(to.resolveSibling(""));
    if (!inOtherJars.isEmpty()) {
      try {
        copyRest(from, to);
        return;
      } catch (ZipException e) {
        // What is no jar brings no class.
      }
    }
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The manifest stays: it has the class path, and says if there are classes for newer JDKs. */
  private void copyRest(Path from, Path to) throws IOException {
    try (var all = new ZipFile(from.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (var entry : all.stream().filter(this::isKept).toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (var bytes = all.getInputStream(entry)) {
          bytes.transferTo(out);
        }
      }
    }
  }

  private boolean isKept(ZipEntry entry) {
    return entry.getName().equals(JarFile.MANIFEST_NAME) || !inOtherJars.contains(entry.getName());
  }

  private void copyFolder(ClassFolder folder, Path to) throws IOException {
    for (var file : folder.files().entrySet()) {
      if (!inOtherJars.contains(file.getKey())) {
        var copied = to.resolve(file.getKey());
        Files.createDirectories(copied.resolveSibling(""));
        Files.copy(file.getValue(), copied, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
