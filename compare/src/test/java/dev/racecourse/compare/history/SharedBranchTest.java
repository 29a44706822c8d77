package dev.racecourse.compare.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.git.Git;
import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.process.SetupException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedBranchTest {

  @TempDir private Path folder;
  private ManyClones clones = new ManyClones(Path.of(""));

  @BeforeEach
  void makeShared() throws Exception {
    clones = ManyClones.in(folder);
  }

  @Test
  void losesNothingAndHasNothingTwiceHoweverManyPush() throws Exception {
    var runs = clones.record(6, 10);

    var read = ManyClones.store(clones.clone("reader")).read();
    assertEquals(List.of(), read.notes());
    assertEquals(60, read.runs().size());
    assertEquals(new HashSet<>(runs), new HashSet<>(read.runs()));
    assertEquals(60, files());
    assertEquals("", clones.shared().git("fsck", "--strict", "--no-dangling"));
  }

  @Test
  void keepsTheBranchesOfTheOthersApart() throws Exception {
    var clone = clones.clone("clone");
    var main = clones.shared().git("rev-parse", "main");
    ManyClones.store(clone).append(SomeRows.run());

    assertEquals(main, clones.shared().git("rev-parse", "main"));
    assertEquals(main, clone.git("rev-parse", "origin/main"));
    assertEquals("", clone.git("status", "--porcelain"));
    assertEquals(
        clone.git("rev-parse", ManyClones.NAME), clones.shared().git("rev-parse", ManyClones.NAME));
  }

  @Test
  void hasNothingAtFirst() throws Exception {
    assertEquals(
        List.of("There is no branch racecourse-history yet: nothing was recorded."),
        ManyClones.store(clones.clone("clone")).read().notes());
  }

  @Test
  void readsWhatOthersHavePushedMeanwhile() throws Exception {
    var reader = ManyClones.store(clones.clone("reader"));
    var writer = ManyClones.store(clones.clone("writer"));
    reader.append(SomeRows.run());
    writer.append(SomeRows.run());

    assertEquals(2, reader.read().runs().size());
    writer.append(SomeRows.run());
    assertEquals(3, reader.read().runs().size());
  }

  @Test
  void theLastBadgeStandsBesideAllRuns() throws Exception {
    var one = clones.clone("one");
    var other = clones.clone("other");
    ManyClones.store(one).append(SomeRows.run());
    ManyClones.store(other).append(SomeRows.run());
    ManyClones.store(one).showBadge("<svg>one</svg>");
    ManyClones.store(other).showBadge("<svg>other</svg>");
    var tip = clones.shared().git("rev-parse", ManyClones.NAME);
    ManyClones.store(other).showBadge("<svg>other</svg>");

    assertEquals("<svg>other</svg>", clones.shared().git("show", ManyClones.NAME + ":badge.svg"));
    assertEquals(tip, clones.shared().git("rev-parse", ManyClones.NAME), "the same badge twice");
    assertEquals(2, ManyClones.store(clones.clone("reader")).read().runs().size());
  }

  @Test
  void keepsWhatItMayNotPushAndPushesItWithTheNext() throws Exception {
    clones.takePushes(false);
    var clone = clones.clone("clone");
    var first = SomeRows.run();

    var error = assertThrows(SetupException.class, () -> ManyClones.store(clone).append(first));

    var message = String.valueOf(error.getMessage());
    assertTrue(
        message.startsWith("origin does not take the branch racecourse-history:\n"), message);
    assertTrue(message.contains("you may not push"), message);
    assertTrue(
        message.endsWith("on the branch of the same name, and goes there with the next one."),
        message);
    assertEquals(List.of(first), ManyClones.store(clone).read().runs());

    clones.takePushes(true);
    ManyClones.store(clones.clone("other")).append(SomeRows.run());
    ManyClones.store(clone).append(SomeRows.run());

    assertEquals(3, ManyClones.store(clones.clone("reader")).read().runs().size());
    assertEquals(3, files());
  }

  @Test
  void saysThatTheRemoteCannotBeReached() throws Exception {
    var clone = clones.clone("clone");
    ManyClones.store(clone).append(SomeRows.run());
    ManyClones.store(clones.clone("other")).append(SomeRows.run());
    assertEquals(2, ManyClones.store(clone).read().runs().size());
    Files.move(clones.shared().root(), folder.resolve("moved.git"));

    var read = ManyClones.store(clone).read();

    assertEquals(2, read.runs().size());
    assertEquals(1, read.notes().size(), read.notes()::toString);
    assertTrue(
        read.notes()
            .get(0)
            .startsWith(
                "origin cannot be reached, so what others recorded since the last time is"
                    + " missing: "),
        read.notes().get(0));
  }

  @Test
  void pushesAgainWhatSomebodyDeleted() throws Exception {
    var clone = clones.clone("clone");
    ManyClones.store(clone).append(SomeRows.run());
    clones.shared().git("update-ref", "-d", "refs/heads/" + ManyClones.NAME);
    ManyClones.store(clone).append(SomeRows.run());

    assertEquals(2, files());
  }

  @Test
  void refusesAFileThatWasChanged() throws Exception {
    var clone = clones.clone("clone");
    var run = SomeRows.run();
    ManyClones.store(clone).append(run);
    clones.shared().git("update-ref", "-d", "refs/heads/" + ManyClones.NAME);
    ManyClones.store(clones.clone("other")).append(new Run(run.header(), List.of(), List.of()));

    var error =
        assertThrows(SetupException.class, () -> ManyClones.store(clone).append(SomeRows.run()));

    var message = String.valueOf(error.getMessage());
    assertTrue(message.contains(" is one file here and another at the remote."), message);
    assertEquals(1, files());
  }

  @Test
  void worksInAShallowClone() throws Exception {
    ManyClones.store(clones.clone("writer")).append(SomeRows.run());
    ManyClones.store(clones.clone("another")).append(SomeRows.run());
    for (var branches : List.of("--single-branch", "--no-single-branch")) {
      var shallow = clones.clone("shallow" + branches, "--depth=1", branches);
      ManyClones.store(shallow).append(SomeRows.run());
    }

    assertEquals(4, ManyClones.store(clones.clone("reader")).read().runs().size());
    assertEquals("4", clones.shared().git("rev-list", "--count", ManyClones.NAME));
  }

  /** It would fetch the files of the history one by one. */
  @Test
  void fetchesAllFilesIntoACloneWithoutFiles() throws Exception {
    clones.shared().git("config", "uploadpack.allowFilter", "true");
    ManyClones.store(clones.clone("writer")).append(SomeRows.run());
    var partial = clones.clone("partial", "--filter=blob:none", "--single-branch");
    var git = new Git(partial.root(), Map.of(), "");

    assertEquals(
        Optional.empty(), new Remote(git, "origin", new Branch(git, ManyClones.NAME)).fetch());

    var fetched = "refs/racecourse/" + ManyClones.NAME;
    var objects = partial.git("rev-list", "--objects", "--missing=print", fetched);
    assertEquals(List.of(), objects.lines().filter(line -> line.startsWith("?")).toList());
    assertEquals(1, ManyClones.store(partial).read().runs().size());
  }

  @Test
  void takesAnAddressAsARemote() throws Exception {
    var clone = clones.clone("clone");
    var store =
        HistoryStore.branch(
            new Repository(clone.root()),
            ManyClones.NAME,
            Optional.of(clones.shared().root().toString()));
    store.append(SomeRows.run());

    assertEquals(1, store.read().runs().size());
    assertEquals(1, files());
  }

  /** At the remote. */
  private int files() throws InterruptedException {
    return (int)
        clones.shared().git("ls-tree", "-r", "--name-only", ManyClones.NAME).lines().count();
  }
}
