package dev.racecourse.compare.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.process.SetupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LooseCommitTest {

  private static final String PATCH =
      """
      --- a/sub/edited
      +++ b/sub/edited
      @@ -1 +1 @@
      -old
      +patched
      """;

  @TempDir private Path folder;
  private ScratchRepository scratch = new ScratchRepository(Path.of(""));
  private String head = "";

  @BeforeEach
  void makeRepository() throws IOException, InterruptedException {
    scratch = ScratchRepository.in(folder.resolve("repository"));
    scratch.write(".gitignore", "*.log").write("sub/edited", "old\n");
    scratch.write("deleted", "old").write("staged", "old");
    head = scratch.commit("first");
  }

  @Test
  void holdsAllUncommittedWorkButIgnoredFiles() throws Exception {
    work();

    var commit = loose().ofWorkingTree();

    assertEquals(
        List.of(".gitignore: *.log", "new: new", "staged: new", "sub/edited: new"),
        scratch.files(commit));
    assertEquals(head, scratch.git("rev-parse", commit + "^"));
  }

  @Test
  void holdsAllOfItWhenAskedFromAFolderInside() throws Exception {
    work();
    var inside = new LooseCommit(new Repository(scratch.root().resolve("sub")));

    assertEquals(loose().ofWorkingTree(), inside.ofWorkingTree());
  }

  @Test
  void leavesTheUsersHeadIndexAndWorkingTreeAlone() throws Exception {
    work();
    var status = scratch.git("status", "--porcelain", "--ignored");
    var index = scratch.git("ls-files", "--stage");

    loose().ofWorkingTree();
    loose().ofPatch("HEAD", patch(PATCH));

    assertEquals(index, scratch.git("ls-files", "--stage"));
    assertEquals(status, scratch.git("status", "--porcelain", "--ignored"));
    assertEquals(head, scratch.git("rev-parse", "HEAD"));
    assertEquals("* main", scratch.git("branch", "--all"));
  }

  @Test
  void hasTheSameHashForTheSameContent() throws Exception {
    work();
    var first = loose().ofWorkingTree();
    scratch.git("config", "user.name", "somebody else");

    assertEquals(first, loose().ofWorkingTree());
    scratch.write("new", "newer");
    assertNotEquals(first, loose().ofWorkingTree());
  }

  @Test
  void holdsAPatchOnTopOfACommit() throws Exception {
    work();

    var commit = loose().ofPatch(head, patch(PATCH));

    assertEquals(
        List.of(".gitignore: *.log", "deleted: old", "staged: old", "sub/edited: patched"),
        scratch.files(commit));
    assertEquals(head, scratch.git("rev-parse", commit + "^"));
  }

  @Test
  void saysWhyAPatchDoesNotApply() throws Exception {
    var patch = patch(PATCH.replace("-old", "-older"));

    var error = assertThrows(SetupException.class, () -> loose().ofPatch(head, patch));

    var message = String.valueOf(error.getMessage());
    assertTrue(message.contains("patch failed: sub/edited:1"), message);
    assertTrue(message.endsWith(" Nothing was measured."), message);
  }

  /** Leaves one file of every kind. */
  private void work() throws IOException, InterruptedException {
    scratch.write("staged", "new");
    scratch.git("add", "staged");
    scratch.write("sub/edited", "new").write("new", "new").write("ignored.log", "new");
    Files.delete(scratch.root().resolve("deleted"));
  }

  private Path patch(String text) throws IOException {
    return Files.writeString(folder.resolve("some.patch"), text);
  }

  private LooseCommit loose() {
    return new LooseCommit(scratch.repository());
  }
}
