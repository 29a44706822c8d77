package dev.racecourse.compare.build;

import dev.racecourse.console.FileTree;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

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

  /**
   * Removes what is too much. Whatever cannot be read or removed stays, and another build tries
   * again; others may remove and build meanwhile.
   */
  void remove() {
    var homes = homes();
    var bytes = homes.stream().mapToLong(Home::bytes).sum();
    for (var home : homes) {
      if (bytes > mostBytes && isRemoved(home.path())) {
        bytes -= home.bytes();
      }
    }
  }

  /** Oldest use first. */
  private List<Home> homes() {
    try (var folders = Files.newDirectoryStream(cache, OldBuilds::isHome)) {
      return StreamSupport.stream(folders.spliterator(), false)
          .flatMap(folder -> home(folder).stream())
          .sorted(Comparator.comparing(Home::used))
          .toList();
    } catch (IOException | DirectoryIteratorException e) {
      return List.of();
    }
  }

  private static boolean isHome(Path folder) {
    return COMMIT.matcher(String.valueOf(folder.getFileName())).matches();
  }

  private static Optional<Home> home(Path folder) {
    try {
      return Optional.of(new Home(folder, BuildsInUse.lastUse(folder), FileTree.bytes(folder)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isRemoved(Path home) {
    try {
      return removeUnused(home);
    } catch (IOException | DirectoryIteratorException e) {
      return false;
    }
  }

  /** The files with the locks stay: someone may wait for one of them. */
  private static boolean removeUnused(Path home) throws IOException {
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
