package dev.racecourse.compare.build;

import dev.racecourse.console.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Removes builds from a cache that has become too large: first those that were used the longest
 * time ago, and never one that a process uses.
 *
 * @param cache whose folders named by commits hold builds; all others stay
 * @param mostBytes that all builds may take
 */
record OldBuilds(Path cache, long mostBytes) {

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  /** The builds of a commit. */
  private record Home(Path path, FileTime used, long bytes) {}

  /** Removes what is too much; whatever cannot be read or removed stays. */
  void remove() {
    try {
      var homes = homes();
      var bytes = homes.stream().mapToLong(Home::bytes).sum();
      for (var home : homes) {
        if (bytes > mostBytes && isRemoved(home.path())) {
          bytes -= home.bytes();
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // The cache is too large, and there is always another build, which tries again.
    }
  }

  /** Oldest use first. */
  private List<Home> homes() throws IOException {
    var homes = new ArrayList<Home>();
    try (var folders = Files.newDirectoryStream(cache)) {
      for (var folder : folders) {
        if (COMMIT.matcher(String.valueOf(folder.getFileName())).matches()) {
          homes.add(new Home(folder, BuildsInUse.lastUse(folder), bytes(folder)));
        }
      }
    }
    homes.sort(Comparator.comparing(Home::used));
    return homes;
  }

  private static long bytes(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** The files with the locks stay: someone may wait for one of them. */
  private static boolean isRemoved(Path home) throws IOException {
    try (var channel =
            FileChannel.open(
                home.resolve(BuildCache.LOCK),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var lock = BuildsInUse.lock(channel)) {
      if (lock == null || BuildsInUse.has(home)) {
        return false;
      }
      try (var builds = Files.newDirectoryStream(home, OldBuilds::isNoLock)) {
        for (var build : builds) {
          remove(build);
        }
      }
      return true;
    }
  }

  private static boolean isNoLock(Path file) {
    var name = String.valueOf(file.getFileName());
    return !name.equals(BuildCache.LOCK) && !name.equals(BuildsInUse.FILE);
  }

  private static void remove(Path build) throws IOException {
    if (Files.isDirectory(build)) {
      FileTree.delete(build);
    } else {
      Files.delete(build);
    }
  }
}
