package dev.racecourse.benchmarks.sweep;

import dev.racecourse.console.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that only this user can read, for files that nobody needs afterwards. */
record ScratchFolder(Path path) implements AutoCloseable {

  static ScratchFolder create() throws IOException {
    return new ScratchFolder(Files.createTempDirectory("racecourse"));
  }

  /** Deletes it with the files in it. */
  @Override
  public void close() throws IOException {
    FileTree.delete(path);
  }
}
