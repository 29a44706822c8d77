package dev.racecourse.benchmarks.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is replaced in one step: whoever reads it sees the old content or the new. */
public record AtomicFile(Path path) {

  /** Replaces the content. */
  public void write(byte[] content) throws IOException {
    Files.write(draft(), content);
    Files.move(draft(), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Fails as {@link #write} would.
   *
   * @throws IOException if there can be no such file
   */
  public void probe() throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("it is a directory");
    }
    Files.write(draft(), new byte[0]);
    Files.delete(draft());
  }

  private Path draft() {
    return path.resolveSibling(path.getFileName() + ".part");
  }
}
