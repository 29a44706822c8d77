package dev.racecourse.races;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.racecourse.races.host.HostMain;
import dev.racecourse.races.run.Event;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The classes that run beside a suite: those of the host, and what it tells. */
final class HostClasses {
  private HostClasses() {}

  /** Copies them from where this program runs: its jar, or a folder of classes. */
  static void copyTo(Path folder) throws IOException {
    var home = home();
    for (var type : List.of(HostMain.class, Event.class)) {
      var path = type.getPackageName().replace('.', '/');
      if (Files.isDirectory(home)) {
        copy(home.resolve(path), folder.resolve(path));
      } else {
        try (var jar = FileSystems.newFileSystem(home)) {
          copy(jar.getPath(path), folder.resolve(path));
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var classes = Files.newDirectoryStream(from, "*.class")) {
      for (var file : classes) {
        Files.copy(file, to.resolve(file.getFileName().toString()), REPLACE_EXISTING);
      }
    }
  }

  private static Path home() throws IOException {
    try {
      return Path.of(HostMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("the program cannot find its own classes", e);
    }
  }
}
