package dev.racecourse.compare.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The builds that this process uses, until it ends: each has a file with a shared lock, which other
 * processes see. Of the process, since a system lets go of all locks on a file as soon as one of
 * the process's channels to it is closed. Thread-safe: one map.
 */
final class BuildsInUse {

  /** In the folder of a commit's builds; it was last used when this was last changed. */
  static final String FILE = "use";

  private static final Map<Path, FileChannel> CHANNELS = new ConcurrentHashMap<>();

  private BuildsInUse() {}

  /**
   * Keeps others from removing a build.
   *
   * @param home folder of all builds of a commit
   */
  static void add(Path home) throws IOException {
    var place = home.toAbsolutePath().normalize();
    if (!CHANNELS.containsKey(place)) {
      var channel =
          FileChannel.open(
              place.resolve(FILE),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      channel.lock(0, Long.MAX_VALUE, true);
      CHANNELS.put(place, channel);
    }
    Files.setLastModifiedTime(place.resolve(FILE), FileTime.from(Instant.now()));
  }

  /** Whether this or another process uses a build. */
  static boolean has(Path home) throws IOException {
    var place = home.toAbsolutePath().normalize();
    if (CHANNELS.containsKey(place)) {
      return true;
    }
    try (var channel =
            FileChannel.open(
                place.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = lock(channel)) {
      return lock == null;
    }
  }

  /** When a build was used the last time. */
  static FileTime lastUse(Path home) throws IOException {
    var file = home.resolve(FILE);
    return Files.getLastModifiedTime(Files.exists(file) ? file : home);
  }

  /** The lock on a file; null if someone else has one. */
  static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
