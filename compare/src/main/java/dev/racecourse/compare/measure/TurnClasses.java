package dev.racecourse.compare.measure;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.racecourse.compare.turn.TurnWire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder with the classes that every measured JVM gets on its class path, and with nothing else
 * of compare.
 *
 * @param folder the class path entry
 */
record TurnClasses(Path folder) {

  private static final String PACKAGE = TurnWire.class.getPackageName().replace('.', '/');

  /** Copies the classes from wherever compare itself runs: its jar, or a folder of classes. */
  static TurnClasses copyTo(Path folder) throws IOException {
    var home = Path.of(location());
    if (Files.isDirectory(home)) {
      copy(home.resolve(PACKAGE), folder.resolve(PACKAGE));
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(home)) {
        copy(jar.getPath(PACKAGE), folder.resolve(PACKAGE));
      }
    }
    return new TurnClasses(folder);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var classes = Files.newDirectoryStream(from, "*.class")) {
      for (var file : classes) {
        // A compare that was killed may have left some.
        Files.copy(file, to.resolve(file.getFileName().toString()), REPLACE_EXISTING);
      }
    }
  }

  private static URI location() {
    try {
      return TurnWire.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException("compare cannot find its own classes", e));
    }
  }
}
