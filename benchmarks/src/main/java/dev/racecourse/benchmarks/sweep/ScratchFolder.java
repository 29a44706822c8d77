package dev.racecourse.benchmarks.sweep;

import dev.racecourse.console.FileTree;
import dev.racecourse.console.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that only this user can read, for files that nobody needs afterwards. */
record ScratchFolder(Path path) implements AutoCloseable {

  static ScratchFolder create() throws IOException {
    try {
      return new ScratchFolder(Files.createTempDirectory("racecourse"));
    } catch (IOException e) {
      throw new IOException(
          "no folder can be made in %s: %s"
              .formatted(System.getProperty("java.io.tmpdir"), Reason.of(e)),
          e);
    }
  }

  /** Deletes it with the files in it. */
  @Override
  public void close() throws IOException {
    FileTree.delete(path);
  }
}
