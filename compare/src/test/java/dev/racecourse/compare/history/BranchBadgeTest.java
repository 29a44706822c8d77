package dev.racecourse.compare.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.git.ScratchRepository;
import dev.racecourse.compare.process.SetupException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The badge on a branch, beside the runs. */
class BranchBadgeTest {

  private static final String SVG = "<svg>1</svg>";

  @TempDir private Path folder;

  @Test
  void standsOnABranchThatNobodyShares() throws Exception {
    var scratch = repository();
    var store = store(scratch, ManyClones.NAME);
    store.append(SomeRows.run());

    store.showBadge("<svg>0</svg>");
    store.showBadge(SVG);
    store.showBadge(SVG);

    assertEquals(SVG, scratch.git("show", ManyClones.NAME + ":badge.svg"));
    assertEquals("3", scratch.git("rev-list", "--count", ManyClones.NAME), "the same badge twice");
    assertEquals(1, store.read().runs().size());
  }

  @Test
  void isTheFirstOnABranchWithoutRuns() throws Exception {
    var scratch = repository();

    store(scratch, ManyClones.NAME).showBadge(SVG);

    assertEquals("badge.svg", scratch.git("ls-tree", "-r", "--name-only", ManyClones.NAME));
  }

  @Test
  void isNotLeftOnABranchThatIsCheckedOut() throws Exception {
    var scratch = repository();
    var tip = scratch.git("rev-parse", "main");

    assertThrows(SetupException.class, () -> store(scratch, "main").showBadge(SVG));

    assertEquals(tip, scratch.git("rev-parse", "main"));
  }

  @Test
  void anOlderOneHereDoesNotReplaceTheOneThere() throws Exception {
    var clones = ManyClones.in(folder);
    var one = clones.clone("one");
    var other = clones.clone("other");
    ManyClones.store(one).append(SomeRows.run());
    ManyClones.store(one).showBadge("<svg>older</svg>");
    ManyClones.store(other).append(SomeRows.run());
    ManyClones.store(other).showBadge("<svg>newer</svg>");

    ManyClones.store(one).append(SomeRows.run());

    assertEquals("<svg>newer</svg>", clones.shared().git("show", ManyClones.NAME + ":badge.svg"));
    assertEquals(3, ManyClones.store(clones.clone("reader")).read().runs().size());
  }

  private ScratchRepository repository() throws Exception {
    var scratch = ScratchRepository.in(folder.resolve("repository"));
    scratch.commit("first");
    return scratch;
  }

  private static HistoryStore store(ScratchRepository scratch, String branch) {
    return HistoryStore.branch(new Repository(scratch.root()), branch, Optional.empty());
  }
}
