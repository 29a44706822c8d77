package dev.racecourse.benchmarks.sweep;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be written, in words: the message of some exceptions is only the name. */
final class IoReason {
  private IoReason() {}

  static String of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such directory";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    return String.valueOf(e.getMessage());
  }
}
