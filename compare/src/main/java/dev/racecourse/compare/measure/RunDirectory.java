package dev.racecourse.compare.measure;

import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.FileTree;
import dev.racecourse.compare.subject.LogFile;
import dev.racecourse.compare.subject.SetupException;
import dev.racecourse.compare.subject.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * The folder with the logs and raw results of one comparison, which stay, and a scratch folder,
 * which goes.
 *
 * @param path absolute
 */
public record RunDirectory(Path path) implements AutoCloseable {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss.SSS");

  /** Makes the folder of a comparison that starts now. */
  public static RunDirectory create(Path cache, Both<Subject> subjects, LocalDateTime now) {
    var name =
        "%s-%s..%s"
            .formatted(TIME.format(now), subjects.base().shortId(), subjects.head().shortId());
    var run = new RunDirectory(cache.resolve("runs").resolve(name));
    try {
      Files.createDirectories(run.scratch());
    } catch (IOException e) {
      throw unusable(run.path, e);
    }
    return run;
  }

  /** The exception for a folder that cannot be written. */
  static SetupException unusable(Path folder, IOException e) {
    return new SetupException(
        "%s cannot be written: %s.\n".formatted(folder, e)
            + "Free some space there, or give another folder with --cache.",
        e);
  }

  LogFile log(String name) {
    return new LogFile(path.resolve(name + ".log"));
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
