package dev.racecourse.compare.measure;

import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.FileTree;
import dev.racecourse.compare.subject.LogFile;
import dev.racecourse.compare.subject.SetupException;
import dev.racecourse.compare.subject.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * The folder with the report, logs and raw results of one comparison, which stay, and a scratch
 * folder, which goes.
 *
 * @param path absolute
 */
public record RunDirectory(Path path) implements AutoCloseable {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss.SSS");

  /** Where a comparison goes that starts now, unless the user says where. */
  public static Path usual(Path cache, Both<Subject> subjects, LocalDateTime now) {
    var name =
        "%s-%s..%s"
            .formatted(TIME.format(now), subjects.base().shortId(), subjects.head().shortId());
    return cache.resolve("runs").resolve(name);
  }

  /** Makes the folder of a new comparison, or opens that of one which goes on. */
  public static RunDirectory open(Path path) {
    var run = new RunDirectory(path.toAbsolutePath().normalize());
    try {
      Files.createDirectories(run.scratch());
    } catch (IOException e) {
      throw unusable(run.path, e);
    }
    return run;
  }

  /** The pairs that are over. */
  public Journal journal() {
    return Journal.open(path.resolve("pairs.ndjson"));
  }

  /** Leaves a file, complete or not at all. */
  public void write(String name, String text) {
    try {
      var draft = Files.writeString(scratch().resolve(name), text, StandardCharsets.UTF_8);
      Files.move(draft, path.resolve(name), StandardCopyOption.REPLACE_EXISTING);
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

  /** The exception for a folder that cannot be written. */
  static SetupException unusable(Path folder, IOException e) {
    return new SetupException(
        "%s cannot be written: %s.\n".formatted(folder, e)
            + "Free some space there, or give another folder with --cache or --output.",
        e);
  }

  Path result(String name) {
    return path.resolve(name + ".json");
  }

  Path scratch() {
    return path.resolve("scratch");
  }

  @Override
  public void close() {
    try {
      FileTree.delete(scratch());
    } catch (IOException e) {
      // A dying JVM may still write there. What is left is small, and out of the way.
    }
  }
}
