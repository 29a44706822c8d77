package dev.racecourse.console;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that is replaced in one step: whoever reads it sees the old content or the new. What is no
 * regular file, such as a device or a pipe, is written as it is; a symbolic link stays, and the
 * file that it leads to is replaced or made.
 */
public record AtomicFile(Path path) {
  /** As many as Linux follows. */
  private static final int MAX_LINKS = 40;

  /** Writes all of it or nothing; waits for the reader of a pipe. */
  public void write(byte[] content) throws IOException {
    var stream = standardStream();
    if (stream.isPresent()) {
      write(stream.get(), content);
    } else if (isSpecial()) {
      // Without CREATE, which Linux denies for pipes of others, or TRUNCATE, which means nothing.
      Files.write(path, content, StandardOpenOption.WRITE);
    } else {
      replace(target(), content);
    }
  }

  /**
   * Fails as {@link #write} would, as far as that can be told without writing. Leaves nothing
   * behind, and waits for nobody.
   */
  public void probe() throws IOException {
    if (standardStream().isPresent()) {
      return;
    }
    if (isSpecial()) {
      // To open a pipe is to wait for its reader.
      if (!Files.isWritable(path)) {
        throw new AccessDeniedException(path.toString());
      }
      return;
    }
    var draft = draft(target());
    Files.write(draft, new byte[0], StandardOpenOption.CREATE_NEW);
    Files.delete(draft);
  }

  /**
   * Where standard output is sent to a file, that file must stay, for the program goes on to print
   * to it, after what it has printed.
   */
  private Optional<PrintStream> standardStream() {
    return switch (path.toString()) {
      case "/dev/stdout" -> Optional.of(System.out);
      case "/dev/stderr" -> Optional.of(System.err);
      default -> Optional.empty();
    };
  }

  private void write(PrintStream stream, byte[] content) throws IOException {
    stream.write(content, 0, content.length);
    if (stream.checkError()) {
      throw new IOException(path + " is closed");
    }
  }

  private boolean isSpecial() throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("it is a directory");
    }
    return Files.exists(path) && !Files.isRegularFile(path);
  }

  /** The file at the end of all symbolic links, which need not exist. */
  private Path target() throws IOException {
    var target = path;
    for (var links = 0; links <= MAX_LINKS; links++) {
      if (!Files.isSymbolicLink(target)) {
        return target;
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    throw new FileSystemLoopException(path.toString());
  }

  private static void replace(Path target, byte[] content) throws IOException {
    var draft = draft(target);
    try {
      Files.write(draft, content, StandardOpenOption.CREATE_NEW);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Another name each time, so that two who write at once do not write to one draft. */
  private static Path draft(Path target) {
    var mark = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    return target.resolveSibling(target.getFileName() + "." + mark + ".part");
  }
}
