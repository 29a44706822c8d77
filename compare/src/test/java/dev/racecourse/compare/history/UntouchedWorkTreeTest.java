package dev.racecourse.compare.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.git.ScratchRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UntouchedWorkTreeTest {

  private static final String NAME = "racecourse-history";

  @TempDir private Path folder;
  private ScratchRepository scratch = new ScratchRepository(Path.of(""));

  @BeforeEach
  void makeRepository() throws IOException, InterruptedException {
    scratch = ScratchRepository.in(folder.resolve("repository"));
    scratch.write("sub/edited", "old").write("staged", "old").write("deleted", "old");
    scratch.commit("first");
  }

  @Test
  void leavesADirtyWorkTreeAndItsIndexAlone() throws Exception {
    work();

    assertTouchesNothing(scratch, scratch.root());
    assertTouchesNothing(scratch, scratch.root().resolve("sub"));
  }

  @Test
  void leavesADetachedHeadAlone() throws Exception {
    scratch.git("checkout", "--quiet", "--detach");
    work();

    assertTouchesNothing(scratch, scratch.root());
  }

  @Test
  void leavesAWorktreeAlone() throws Exception {
    scratch.git("worktree", "add", "--quiet", "../tree", "-b", "other");
    var tree = new ScratchRepository(folder.resolve("tree"));
    tree.write("staged", "new").git("add", "staged");
    work();

    assertTouchesNothing(tree, tree.root());
    assertEquals(1, store(scratch.root()).read().runs().size());
  }

  private void assertTouchesNothing(ScratchRepository user, Path here) throws Exception {
    var before = state(user);

    store(here).append(SomeRows.run());
    store(here).read();

    assertEquals(before, state(user));
  }

  private static List<String> state(ScratchRepository user) throws Exception {
    return List.of(
        user.git("--no-optional-locks", "status", "--porcelain", "--branch"),
        user.git("ls-files", "--stage"),
        user.git("rev-parse", "HEAD"),
        user.git("for-each-ref").replaceAll(".*" + NAME, "").strip(),
        Files.readAttributes(
                Path.of(user.git("rev-parse", "--path-format=absolute", "--git-path", "index")),
                "lastModifiedTime,fileKey,size")
            .toString());
  }

  /** Leaves one file of every kind. */
  private void work() throws Exception {
    scratch.write("staged", "new");
    scratch.git("add", "staged");
    scratch.write("sub/edited", "new").write("new", "new");
    Files.delete(scratch.root().resolve("deleted"));
  }

  private static HistoryStore store(Path directory) {
    return HistoryStore.branch(new Repository(directory), NAME, Optional.empty());
  }
}
