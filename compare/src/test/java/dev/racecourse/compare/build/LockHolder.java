package dev.racecourse.compare.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Another process, which has a lock on a file until this is closed. */
public final class LockHolder implements AutoCloseable {

  private final Process process;

  LockHolder(Path file) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                file.toString())
            .start();
  }

  /** Locks the file that it is given, says so, and ends with its input. */
  public static void main(String[] args) throws IOException {
    try (var channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE)) {
      channel.lock();
      System.out.println("locked");
      System.in.read();
    }
  }

  /** Waits for the lock. */
  void await() throws IOException {
    if (process.getInputStream().read() < 0) {
      throw new IOException("it did not lock the file");
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
