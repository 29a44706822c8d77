package dev.racecourse.compare.git;

import dev.racecourse.compare.process.SetupException;
import dev.racecourse.console.FileTree;
import dev.racecourse.console.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;

/**
 * An index that exists while a tree is put together, so that neither the user's index nor the
 * working tree is touched.
 */
public record OwnIndex(Git git) {

  /** What is done to the index. */
  public interface Edit {
    /** Edits the index that this git has. */
    void on(Git index) throws InterruptedException;
  }

  /**
   * Writes a tree, and returns its hash.
   *
   * @param start the commit whose tree is edited; without it the tree is empty at first
   */
  public String tree(Optional<String> start, Edit edit) throws InterruptedException {
    try {
      var folder = Files.createTempDirectory("compare-index");
      try {
        var index = git.with(Map.of("GIT_INDEX_FILE", folder.resolve("index").toString()));
        if (start.isPresent()) {
          index.say("read-tree", start.get());
        }
        edit.on(index);
        return index.say("write-tree");
      } finally {
        FileTree.delete(folder);
      }
    } catch (IOException e) {
      throw new SetupException("the folder for temporary files cannot be used: " + Reason.of(e), e);
    }
  }
}
