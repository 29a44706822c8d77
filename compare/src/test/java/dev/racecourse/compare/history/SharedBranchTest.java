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
  private Crowd crowd = new Crowd(Path.of(""));

  @BeforeEach
  void makeShared() throws Exception {
    crowd = Crowd.in(folder);
  }

  @Test
  void losesNothingAndHasNothingTwiceHoweverManyPush() throws Exception {
    var runs = crowd.record(6, 10);

    var read = Crowd.store(crowd.clone("reader")).read();
    assertEquals(List.of(), read.notes());
    assertEquals(60, read.runs().size());
    assertEquals(new HashSet<>(runs), new HashSet<>(read.runs()));
    assertEquals(60, files());
    assertEquals("", crowd.shared().git("fsck", "--strict", "--no-dangling"));
  }

  @Test
  void keepsTheBranchesOfTheOthersApart() throws Exception {
    var clone = crowd.clone("clone");
    var main = crowd.shared().git("rev-parse", "main");
    Crowd.store(clone).append(SomeRows.run());

    assertEquals(main, crowd.shared().git("rev-parse", "main"));
    assertEquals(main, clone.git("rev-parse", "origin/main"));
    assertEquals("", clone.git("status", "--porcelain"));
    assertEquals(clone.git("rev-parse", Crowd.NAME), crowd.shared().git("rev-parse", Crowd.NAME));
  }

  @Test
  void hasNothingAtFirst() throws Exception {
    assertEquals(
        List.of("There is no branch racecourse-history yet: nothing was recorded."),
        Crowd.store(crowd.clone("clone")).read().notes());
  }

  @Test
  void readsWhatOthersHavePushedMeanwhile() throws Exception {
    var reader = Crowd.store(crowd.clone("reader"));
    var writer = Crowd.store(crowd.clone("writer"));
    reader.append(SomeRows.run());
    writer.append(SomeRows.run());

    assertEquals(2, reader.read().runs().size());
    writer.append(SomeRows.run());
    assertEquals(3, reader.read().runs().size());
  }

  @Test
  void theLastBadgeStandsBesideAllRuns() throws Exception {
    var one = crowd.clone("one");
    var other = crowd.clone("other");
    Crowd.store(one).append(SomeRows.run());
    Crowd.store(other).append(SomeRows.run());
    Crowd.store(one).showBadge("<svg>one</svg>");
    Crowd.store(other).showBadge("<svg>other</svg>");
    var tip = crowd.shared().git("rev-parse", Crowd.NAME);
    Crowd.store(other).showBadge("<svg>other</svg>");

    assertEquals("<svg>other</svg>", crowd.shared().git("show", Crowd.NAME + ":badge.svg"));
    assertEquals(tip, crowd.shared().git("rev-parse", Crowd.NAME), "the same badge twice");
    assertEquals(2, Crowd.store(crowd.clone("reader")).read().runs().size());
  }

  @Test
  void keepsWhatItMayNotPushAndPushesItWithTheNext() throws Exception {
    crowd.takePushes(false);
    var clone = crowd.clone("clone");
    var first = SomeRows.run();

    var error = assertThrows(SetupException.class, () -> Crowd.store(clone).append(first));

    var message = String.valueOf(error.getMessage());
    assertTrue(
        message.startsWith("origin does not take the branch racecourse-history:\n"), message);
    assertTrue(message.contains("you may not push"), message);
    assertTrue(
        message.endsWith("on the branch of the same name, and goes there with the next one."),
        message);
    assertEquals(List.of(first), Crowd.store(clone).read().runs());

    crowd.takePushes(true);
    Crowd.store(crowd.clone("other")).append(SomeRows.run());
    Crowd.store(clone).append(SomeRows.run());

    assertEquals(3, Crowd.store(crowd.clone("reader")).read().runs().size());
    assertEquals(3, files());
  }

  @Test
  void saysThatTheRemoteCannotBeReached() throws Exception {
    var clone = crowd.clone("clone");
    Crowd.store(clone).append(SomeRows.run());
    Crowd.store(crowd.clone("other")).append(SomeRows.run());
    assertEquals(2, Crowd.store(clone).read().runs().size());
    Files.move(crowd.shared().root(), folder.resolve("moved.git"));

    var read = Crowd.store(clone).read();

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
    var clone = crowd.clone("clone");
    Crowd.store(clone).append(SomeRows.run());
    crowd.shared().git("update-ref", "-d", "refs/heads/" + Crowd.NAME);
    Crowd.store(clone).append(SomeRows.run());

    assertEquals(2, files());
  }

  @Test
  void refusesAFileThatWasChanged() throws Exception {
    var clone = crowd.clone("clone");
    var run = SomeRows.run();
    Crowd.store(clone).append(run);
    crowd.shared().git("update-ref", "-d", "refs/heads/" + Crowd.NAME);
    Crowd.store(crowd.clone("other")).append(new Run(run.header(), List.of(), List.of()));

    var error = assertThrows(SetupException.class, () -> Crowd.store(clone).append(SomeRows.run()));

    var message = String.valueOf(error.getMessage());
    assertTrue(message.contains(" is one file here and another at the remote."), message);
    assertEquals(1, files());
  }

  @Test
  void worksInAShallowClone() throws Exception {
    Crowd.store(crowd.clone("writer")).append(SomeRows.run());
    Crowd.store(crowd.clone("another")).append(SomeRows.run());
    for (var branches : List.of("--single-branch", "--no-single-branch")) {
      var shallow = crowd.clone("shallow" + branches, "--depth=1", branches);
      Crowd.store(shallow).append(SomeRows.run());
    }

    assertEquals(4, Crowd.store(crowd.clone("reader")).read().runs().size());
    assertEquals("4", crowd.shared().git("rev-list", "--count", Crowd.NAME));
  }

  /** It would fetch the files of the history one by one. */
  @Test
  void fetchesAllFilesIntoACloneWithoutFiles() throws Exception {
    crowd.shared().git("config", "uploadpack.allowFilter", "true");
    Crowd.store(crowd.clone("writer")).append(SomeRows.run());
    var partial = crowd.clone("partial", "--filter=blob:none", "--single-branch");
    var git = new Git(partial.root(), Map.of(), "");

    assertEquals(Optional.empty(), new Remote(git, "origin", new Branch(git, Crowd.NAME)).fetch());

    var fetched = "refs/racecourse/" + Crowd.NAME;
    var objects = partial.git("rev-list", "--objects", "--missing=print", fetched);
    assertEquals(List.of(), objects.lines().filter(line -> line.startsWith("?")).toList());
    assertEquals(1, Crowd.store(partial).read().runs().size());
  }

  @Test
  void takesAnAddressAsARemote() throws Exception {
    var clone = crowd.clone("clone");
    var store =
        HistoryStore.branch(
            new Repository(clone.root()),
            Crowd.NAME,
            Optional.of(crowd.shared().root().toString()));
    store.append(SomeRows.run());

    assertEquals(1, store.read().runs().size());
    assertEquals(1, files());
  }

  /** At the remote. */
  private int files() throws InterruptedException {
    return (int) crowd.shared().git("ls-tree", "-r", "--name-only", Crowd.NAME).lines().count();
  }
}
