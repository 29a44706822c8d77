package dev.racecourse.benchmarks.files;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Why something failed, in words: the message of some exceptions is only a name. */
public final class Reason {
  private Reason() {}

  /** The reason, in a line. */
  public static String of(Exception e) {
    if (e instanceof UnknownHostException) {
      return "unknown host " + e.getMessage();
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such directory";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    var message = Optional.ofNullable(e.getMessage());
    return e instanceof IOException && message.isPresent() ? message.get() : e.toString();
  }
}
