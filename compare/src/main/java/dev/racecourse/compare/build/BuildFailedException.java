package dev.racecourse.compare.build;

import dev.racecourse.compare.process.LogFile;
import dev.racecourse.compare.process.SetupException;
import java.nio.file.Path;

/** A commit cannot be built, which says nothing about others. */
public final class BuildFailedException extends SetupException {

  private static final long serialVersionUID = 1L;

  private final transient LogFile log;

  BuildFailedException(String message, LogFile log) {
    super(message);
    this.log = log;
  }

  /** What the build has printed. */
  public Path log() {
    return log.path();
  }

  /** The line of that which most likely tells why; empty if none does. */
  public String reason() {
    return log.tellingLines().stream().findFirst().orElse("");
  }
}
