package dev.racecourse.compare.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files by which Linux tells about itself; other systems have none of them.
 *
 * @param root in place of {@code /}
 */
record SystemFiles(Path root) {

  static final SystemFiles OF_THIS_MACHINE = new SystemFiles(Path.of("/"));

  /** A file's text, or empty if there is none to read. */
  Optional<String> text(String path) {
    try {
      // Latin-1 cannot fail, and what is looked for in these files is ASCII.
      var text = Files.readString(root.resolve(path), StandardCharsets.ISO_8859_1);
      return Optional.of(text);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  boolean exists(String path) {
    return Files.exists(root.resolve(path));
  }
}
