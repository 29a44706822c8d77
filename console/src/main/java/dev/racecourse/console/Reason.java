package dev.racecourse.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Why something failed, in words: the message of some exceptions is only a name. */
public final class Reason {
  private Reason() {}

  /** The reason in one line, without the file, which whoever prints this knows. */
  public static String of(Exception e) {
    return words(e).strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static String words(Exception e) {
    if (e instanceof UncheckedIOException && e.getCause() instanceof IOException cause) {
      return words(cause);
    }
    if (e instanceof FileSystemException file) {
      return words(file);
    }
    var message = e.getMessage();
    if (e instanceof UnknownHostException) {
      return "unknown host " + message;
    }
    return e instanceof IOException && message != null ? uncapitalized(message) : e.toString();
  }

  private static String words(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "it exists already";
    }
    if (e instanceof NotDirectoryException) {
      return "it is no directory";
    }
    if (e instanceof DirectoryNotEmptyException) {
      return "the directory is not empty";
    }
    if (e instanceof FileSystemLoopException) {
      return "its symbolic links lead in a circle";
    }
    var reason = e.getReason();
    return reason == null ? e.toString() : uncapitalized(reason);
  }

  /** Operating systems begin their reasons as sentences, and this is the end of one. */
  private static String uncapitalized(String reason) {
    return reason.matches("(?s)[A-Z][a-z]* .*")
        ? reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1)
        : reason;
  }
}
