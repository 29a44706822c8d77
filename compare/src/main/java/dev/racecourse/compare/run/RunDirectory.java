package dev.racecourse.compare.run;

import dev.racecourse.compare.process.LogFile;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.console.AtomicFile;
import dev.racecourse.console.FileTree;
import dev.racecourse.console.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The folder with the report, logs and raw results of one comparison, which stay, and a scratch
 * folder, which goes. One compare at a time works in it.
 */
public final class RunDirectory implements AutoCloseable {

  /** The file with the raw pairs. */
  public static final String PAIRS = "pairs.ndjson";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss.SSS");

  /** Bytes; a pair leaves less, and wants more to be sure of it. */
  private static final long LEAST_SPACE = 1 << 20;

  private final Path path;
  private final FileChannel lock;

  private RunDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** The usual folder of what begins now, in a cache. */
  public static Path dated(Path cache, String what) {
    var now = TIME.format(LocalDateTime.now(ZoneId.systemDefault()));
    return cache.resolve("runs").resolve(now + "-" + what);
  }

  /** Refuses a folder that holds something; there need not be one. */
  public static void requireEmpty(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.newDirectoryStream(folder)) {
      if (files.iterator().hasNext()) {
        throw new SetupException(
            "%s holds something already.\n".formatted(folder)
                + "Give a new folder. Nothing was measured.");
      }
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  /** Refuses a folder in which nothing was begun. */
  public static void requireBegun(Path folder) {
    if (!RunSettings.isIn(folder)) {
      throw new SetupException(
          "%s holds nothing that could be resumed.\n".formatted(folder)
              + "Name the folder that was called `raw`. Nothing was measured.");
    }
  }

  /** Makes the folder of a new comparison, which must not hold anything yet. */
  public static RunDirectory create(Path folder) {
    requireEmpty(folder);
    return open(folder);
  }

  /** Opens the folder of a comparison that goes on. */
  public static RunDirectory resume(Path folder) {
    requireBegun(folder);
    return open(folder);
  }

  private static RunDirectory open(Path folder) {
    var path = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      var lock =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        requireLock(lock, path);
        var run = new RunDirectory(path, lock);
        // A compare that was killed has left its own.
        FileTree.delete(run.scratch());
        Files.createDirectories(run.scratch());
        // Inside of a working tree it is no part of the work.
        Files.writeString(path.resolve(".gitignore"), "*\n");
        return run;
      } catch (IOException | SetupException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  private static void requireLock(FileChannel lock, Path path) throws IOException {
    if (!isLocked(lock)) {
      throw new SetupException(
          "another compare is at work in %s.\nWait for it, or give another folder."
              .formatted(path));
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** The folder of a part of the run, inside of it. */
  public RunDirectory part(String name) {
    return open(path.resolve(name));
  }

  /** Absolute. */
  public Path path() {
    return path;
  }

  /** The pairs that are over. */
  public Journal journal() {
    return Journal.open(path.resolve(PAIRS));
  }

  /** Leaves a file, complete or not at all. */
  public void write(String name, String text) {
    try {
      new AtomicFile(path.resolve(name)).write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  /** Where a file with this name is, or would be. */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** The log of a process. */
  public LogFile log(String name) {
    return new LogFile(path.resolve(name + ".log"));
  }

  /** Refuses a full disk: what a JVM could not leave there is no failure of a benchmark. */
  public void requireSpace() {
    try {
      requireSpace(Files.getFileStore(path).getUsableSpace());
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  /**
   * Refuses a full disk.
   *
   * @param left bytes
   */
  void requireSpace(long left) throws IOException {
    if (left < LEAST_SPACE) {
      throw new IOException("no space is left on its disk");
    }
  }

  /** The exception for a folder that cannot be written. */
  public static SetupException unusable(Path folder, IOException e) {
    return new SetupException(
        "%s cannot be used: %s.\n".formatted(folder, Reason.of(e))
            + "Give another folder with --cache or --output, or free some space there.",
        e);
  }

  /** Where JMH leaves the result of a fork. */
  public Path result(String name) {
    return path.resolve(name + ".json");
  }

  /** For files that nobody wants later. */
  public Path scratch() {
    return path.resolve("scratch");
  }

  @Override
  public void close() {
    try {
      FileTree.delete(scratch());
      lock.close();
    } catch (IOException e) {
      // A dying JVM may still write there. What is left is small, and out of the way.
    }
  }
}
