package dev.racecourse.compare.build;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** The {@code Class-Path} of a jar's manifest: URLs, separated by spaces. */
final class ManifestClassPath {

  private ManifestClassPath() {}

  /**
   * Says where the manifest of a jar points, whether something is there or not: paths that are
   * relative to the folder of the jar, or absolute. Empty for a file that is no jar: a JVM passes
   * over it, too.
   */
  static List<Path> of(Path jar) {
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

  /** Empty for what no file can be called; an address of the web is a file that is not there. */
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
}
