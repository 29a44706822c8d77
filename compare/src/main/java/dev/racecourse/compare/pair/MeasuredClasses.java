package dev.racecourse.compare.pair;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.racecourse.turns.measured.TurnWire;
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
 * of compare. The classes are named, since compare itself has no JMH to load them with.
 *
 * @param folder the class path entry
 */
public record MeasuredClasses(Path folder) {

  private static final String PACKAGE = "dev.racecourse.compare.measured";

  /** The main class that lists cells. */
  static final String LISTER = PACKAGE + ".CellLister";

  /** The main class that runs a benchmark. */
  static final String HOST = PACKAGE + ".HostMain";

  /** Copies the classes from wherever compare itself runs: its jar, or folders of classes. */
  static MeasuredClasses copyTo(Path folder) throws IOException {
    copy(location(MeasuredClasses.class), path(PACKAGE), folder);
    copy(location(TurnWire.class), path(TurnWire.class.getPackageName()), folder);
    return new MeasuredClasses(folder);
  }

  private static String path(String packageName) {
    return packageName.replace('.', '/');
  }

  private static void copy(Path home, String path, Path folder) throws IOException {
    if (Files.isDirectory(home)) {
      copy(home.resolve(path), folder.resolve(path));
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(home)) {
        copy(jar.getPath(path), folder.resolve(path));
      }
    }
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

  private static Path location(Class<?> type) {
    try {
      URI location = type.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(location);
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException("compare cannot find its own classes", e));
    }
  }
}
