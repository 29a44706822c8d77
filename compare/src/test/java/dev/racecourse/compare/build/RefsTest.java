package dev.racecourse.compare.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.git.ScratchRepository;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.races.side.Both;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefsTest {

  @TempDir private Path folder;
  private ScratchRepository scratch = new ScratchRepository(Path.of(""));
  private String fork = "";
  private String main = "";
  private String head = "";

  /** On a branch that left main one commit ago, and main has gone on. */
  @BeforeEach
  void branchOff() throws IOException, InterruptedException {
    scratch = ScratchRepository.in(folder.resolve("repository"));
    fork = scratch.write("file", "1").commit("where they part");
    main = scratch.write("file", "2").commit("main goes on");
    scratch.git("checkout", "--quiet", "-b", "work", fork);
    head = scratch.write("file", "3").commit("work");
  }

  @Test
  void comparesHeadWithWhereItLeftMain() throws Exception {
    var found = find(null, null);

    assertEquals(commit("merge-base of main", fork), found.base());
    assertEquals(commit("HEAD", head), found.head());
  }

  @Test
  void takesTheServersMainIfThereIsNoOther() throws Exception {
    scratch.git("update-ref", "refs/remotes/origin/main", main);
    scratch.git("branch", "--quiet", "-D", "main");

    assertEquals(commit("merge-base of origin/main", fork), find(null, null).base());
  }

  @Test
  void asksForABaseIfThereIsNoMain() throws Exception {
    scratch.git("branch", "--quiet", "-D", "main");

    assertRefused("neither main nor origin/main has a commit in common with head `HEAD`", null);
  }

  @Test
  void takesWhatIsNamed() throws Exception {
    var found = find("main", "HEAD~1");

    assertEquals(commit("main", main), found.base());
    assertEquals(commit("HEAD~1", fork), found.head());
  }

  @Test
  void worktreeIsHeadWithAllThatIsUncommitted() throws Exception {
    scratch.write("file", "4");

    var found = find(null, Refs.WORKTREE);

    assertEquals(commit("merge-base of main", fork), found.base());
    var hash = ((Source.Commit) found.head()).hash();
    assertEquals(List.of("file: 4"), scratch.files(hash));
  }

  @Test
  void refusesWhatNamesNoCommit() {
    assertRefused("base `nonesuch` names no commit of this repository", "nonesuch");
    assertRefused("base `--all` names no commit of this repository", "--all");
  }

  @Test
  void takesWhatGitTakesForAnAmbiguousName() throws Exception {
    scratch.git("tag", "v1", main);
    scratch.git("branch", "--quiet", "v1", fork);

    assertEquals(commit("v1", main), find("v1", null).base());
  }

  @Test
  void refusesToLookOutsideOfARepository() throws IOException {
    var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    var refs = new Refs(new Repository(elsewhere));

    var error =
        assertThrows(SetupException.class, () -> refs.find(Optional.empty(), Optional.of("main")));

    var message = String.valueOf(error.getMessage());
    assertTrue(message.startsWith("git can read no repository in " + elsewhere), message);
    assertTrue(message.contains("\n  fatal: not a git repository"), message);
  }

  /** As with one that belongs to another user. */
  @Test
  void quotesGitOnARepositoryThatItDoesNotRead() throws Exception {
    scratch.git("config", "core.repositoryFormatVersion", "99");

    var error = assertThrows(SetupException.class, () -> find(null, null));

    assertTrue(String.valueOf(error.getMessage()).contains("found 99\n"), error.getMessage());
  }

  @Test
  void quotesGitOnACommitThatItCannotRead() throws Exception {
    var object = folder.resolve("repository/.git/objects/" + head.substring(0, 2));
    var file = object.resolve(head.substring(2));
    Files.delete(file);
    Files.writeString(file, "no object");

    var error = assertThrows(SetupException.class, () -> find(head, null));

    assertTrue(String.valueOf(error.getMessage()).contains(" failed:\n  error: "));
  }

  private void assertRefused(String message, @Nullable String base) {
    var error = assertThrows(SetupException.class, () -> find(base, null));
    assertTrue(String.valueOf(error.getMessage()).startsWith(message), error.getMessage());
  }

  private Both<Source> find(@Nullable String base, @Nullable String head)
      throws InterruptedException {
    return new Refs(scratch.repository())
        .find(Optional.ofNullable(base), Optional.ofNullable(head));
  }

  private Source commit(String name, String hash) {
    return new Source.Commit(name, hash, scratch.repository());
  }
}
