package dev.racecourse.compare.build;

import dev.racecourse.compare.process.SetupException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a JVM finds its classes in if it is given a single jar: that jar, and all that is reached by
 * the {@code Class-Path} of its manifest and of theirs.
 *
 * @param jar absolute, without symbolic links, as a JVM takes it
 * @param reached jars and folders that exist, without the jar itself, in the order in which a JVM
 *     looks into them
 */
public record ClassPath(Path jar, List<Path> reached) {

  /**
   * Follows the class path of a jar.
   *
   * @throws IOException if there is no such jar
   */
  public static ClassPath of(Path jar) throws IOException {
    var root = jar.toRealPath();
    var all = new LinkedHashSet<Path>();
    follow(root, all);
    all.remove(root);
    return new ClassPath(root, List.copyOf(all));
  }

  private static void follow(Path entry, Set<Path> all) {
    // What a JVM has looked into once, it does not look into again.
    if (Files.isReadable(entry) && all.add(entry) && Files.isRegularFile(entry)) {
      for (var next : ManifestClassPath.of(entry)) {
        follow(entry.resolveSibling(next).normalize(), all);
      }
    }
  }

  /**
   * Refuses a path that no class path can hold.
   *
   * @param what it is, in words for the user
   */
  public static void requireHolds(String what, Path path) {
    if (path.toString().contains(File.pathSeparator)) {
      throw new SetupException(
          "%s is %s, but `%s` separates the entries of a JVM's class path.\n"
                  .formatted(what, path, File.pathSeparator)
              + "Use a path without it. Nothing was measured.");
    }
  }

  /** The jar itself, then all that is reached. */
  public List<Path> entries() {
    var entries = new ArrayList<>(List.of(jar));
    entries.addAll(reached);
    return entries;
  }

  /**
   * The SHA-256 of the jar; if more is reached, of the contents of all that, in order, wherever it
   * lies.
   *
   * @throws IOException if some of it cannot be read
   */
  String digest() throws IOException {
    var digests = new ArrayList<String>();
    for (var entry : entries()) {
      if (Files.isDirectory(entry)) {
        for (var file : new ClassFolder(entry, jar).files().entrySet()) {
          digests.add(file.getKey() + " " + Digest.of(Files.readAllBytes(file.getValue())));
        }
      } else {
        digests.add(Digest.of(Files.readAllBytes(entry)));
      }
    }
    return digests.size() == 1
        ? digests.get(0)
        : Digest.of(String.join("\n", digests).getBytes(StandardCharsets.UTF_8));
  }
}
