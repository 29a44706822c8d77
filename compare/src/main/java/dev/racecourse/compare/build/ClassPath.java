package dev.racecourse.compare.build;

import dev.racecourse.compare.process.SetupException;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

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
  static ClassPath of(Path jar) throws IOException {
    var root = jar.toRealPath();
    var all = new LinkedHashSet<Path>();
    follow(root, all);
    all.remove(root);
    return new ClassPath(root, List.copyOf(all));
  }

  private static void follow(Path entry, Set<Path> all) {
    // What a JVM has looked into once, it does not look into again.
    if (Files.isReadable(entry) && all.add(entry) && Files.isRegularFile(entry)) {
      for (var next : ofManifest(entry)) {
        follow(entry.resolveSibling(next).normalize(), all);
      }
    }
  }

  /**
   * Says where the {@code Class-Path} of a jar's manifest points, whether something is there or
   * not: paths that are relative to the folder of the jar, or absolute. Empty for a file that is no
   * jar: a JVM passes over it, too.
   */
  static List<Path> ofManifest(Path jar) {
    try (var file = new JarFile(jar.toFile(), false)) {
      var manifest = file.getManifest();
      var words =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return words == null
          ? List.of()
          : Arrays.stream(words.strip().split("\\s+", -1))
              .flatMap(word -> path(word).stream())
              .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * The path that a URL in a manifest names. Empty for what no file can be called; an address of
   * the web is a file that is not there.
   */
  private static Optional<Path> path(String word) {
    try {
      if (word.toLowerCase(Locale.ROOT).startsWith("file:/")) {
        return Optional.of(Path.of(URI.create(word)));
      }
      if (word.isEmpty()) {
        return Optional.empty();
      }
      // In a URL, unlike in a form, a plus is a plus.
      var plain = URLDecoder.decode(word.replace("+", "%2B"), StandardCharsets.UTF_8);
      return Optional.of(Path.of(plain));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
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
  List<Path> entries() {
    var entries = new ArrayList<>(List.of(jar));
    entries.addAll(reached);
    return entries;
  }

  /**
   * The names of all that can be found here, as those of a jar's entries.
   *
   * @throws IOException if a jar or a folder cannot be read
   */
  Set<String> names() throws IOException {
    var names = new TreeSet<String>();
    for (var entry : entries()) {
      names.addAll(
          Files.isDirectory(entry) ? new ClassFolder(entry, jar).files().keySet() : inJar(entry));
    }
    return names;
  }

  private static Set<String> inJar(Path jar) throws IOException {
    var names = new TreeSet<String>();
    try (var zip = new ZipFile(jar.toFile())) {
      zip.stream().map(ZipEntry::getName).forEach(names::add);
    } catch (ZipException e) {
      // A JVM passes over what is no jar.
    }
    return names;
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
