package dev.racecourse.compare.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.bisect.Bisection.NothingToFind;
import dev.racecourse.compare.bisect.Bisection.Why;
import dev.racecourse.compare.build.BuildFailedException;
import dev.racecourse.compare.git.CommitFacts;
import dev.racecourse.compare.git.ScratchRepository;
import dev.racecourse.compare.process.SetupException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {

  private static final double SLOWER = -0.08;

  @TempDir private Path folder;
  private final PlayedSpeeds speeds = new PlayedSpeeds();
  private SpeedHistory history = new SpeedHistory(Path.of(""), new ScratchRepository(Path.of("")));

  @BeforeEach
  void makeRepository() throws IOException, InterruptedException {
    history = SpeedHistory.in(folder);
  }

  @Test
  void findsTheCommitThatMadeItSlower() throws Exception {
    var commits = commits(16, 11);

    var result = history.bisect(commits.get(0), commits.get(16), speeds);

    assertEquals(List.of(commits.get(11)), found(result));
    assertTrue(result.builds() < 12, result.builds() + " builds");
  }

  @Test
  void aCommitThatDoesNotBuildMakesARange() throws Exception {
    var commits = commits(4, 5);
    commits.add(history.commitBroken("one way"));
    commits.add(history.commitBroken("another way"));
    commits.add(history.commit("mended", SLOWER));
    commits.add(history.commit("later", SLOWER));

    var result = history.bisect(commits.get(0), commits.get(8), speeds);

    assertEquals(commits.subList(5, 8), found(result));
    var failed = result.telling().failed();
    assertEquals(Set.of(5, 6), failed.keySet());
    assertTrue(failed.toString().contains("does not build: why ("), failed::toString);
    assertTrue(failed.toString().contains(".log"), failed::toString);
  }

  @Test
  void aCommitThatCannotBeMeasuredMakesARange() throws Exception {
    var commits = commits(4, 5);
    commits.add(history.commit("ill", PlayedSpeeds.IMPOSSIBLE));
    commits.add(history.commit("mended", SLOWER));
    commits.add(history.commit("later", SLOWER));

    var result = history.bisect(commits.get(0), commits.get(7), speeds);

    assertEquals(commits.subList(5, 7), found(result));
    assertEquals("cannot be measured: it ends with 1", result.telling().failed().get(5));
  }

  @Test
  void endsThatCannotBeBuiltOrMeasuredAreAnError() throws Exception {
    var good = history.commit("good", 0);
    var ill = history.commit("ill", PlayedSpeeds.IMPOSSIBLE);
    var broken = history.commitBroken("again");

    assertThrows(BuildFailedException.class, () -> history.bisect(good, broken, speeds));
    var error = assertThrows(SetupException.class, () -> history.bisect(good, ill, speeds));
    assertTrue(String.valueOf(error.getMessage()).contains("it ends with 1"));
  }

  @Test
  void noCommitIsBuiltForNothing() throws Exception {
    var commits = new ArrayList<>(List.of(history.commit("good", 0)));
    for (var i = 0; i < 6; i++) {
      // No file is another, so it is known without a build.
      commits.add(history.scratch().commit("nothing"));
    }
    commits.add(history.commit("slow", SLOWER));

    var result = history.bisect(commits.get(0), commits.get(7), speeds);

    assertEquals(List.of(commits.get(7)), found(result));
    assertEquals(2, result.builds());
  }

  @Test
  void whatHasTheClassesOfAnEndIsNotMeasured() throws Exception {
    var commits = new ArrayList<>(List.of(history.commit("good", 0)));
    for (var i = 1; i < 8; i++) {
      history.scratch().write("readme", "" + i);
      commits.add(history.commit(i < 5 ? "good" : "bad", i < 5 ? 0 : SLOWER));
    }

    var result = history.bisect(commits.get(0), commits.get(7), speeds);

    assertEquals(List.of(commits.get(5)), found(result));
    assertEquals(
        Set.of("Pair[older=0, newer=0]", "Pair[older=0, newer=7]", "Pair[older=0, newer=5]"),
        Set.copyOf(
            result.telling().readings().stream().map(reading -> "" + reading.what()).toList()));
  }

  @Test
  void endsWithTheSameClassesAreNotMeasured() throws Exception {
    var good = history.commit("good", 0);
    history.commit("slow", SLOWER);
    history.scratch().write("readme", "other");
    var bad = history.commit("good", 0);

    var result = history.bisect(good, bad, speeds);

    assertEquals(new NothingToFind<>(Why.SAME_CLASSES), result.telling().answer());
    assertEquals(0, speeds.played());
  }

  @Test
  void endsThatAreAlikeHaveNothingToFind() throws Exception {
    var commits = commits(4, 5);

    var result = history.bisect(commits.get(0), commits.get(4), speeds);

    assertEquals(new NothingToFind<>(Why.ENDS_ALIKE), result.telling().answer());
    assertFalse(result.isOpen());
  }

  @Test
  void aSearchThatIsResumedGoesTheSameWay() throws Exception {
    var commits = commits(16, 6);
    var whole = history.bisect(commits.get(0), commits.get(16), new PlayedSpeeds());

    var begun = history.bisect(commits.get(0), commits.get(16), speeds.upTo(20));
    assertTrue(begun.isOpen());
    assertEquals(20, begun.readings());
    var resumed = history.bisect(commits.get(0), commits.get(16), speeds.upTo(1000));

    assertEquals(whole.telling().readings(), resumed.telling().readings());
    assertEquals(whole.readings(), speeds.played());
    assertEquals(List.of(commits.get(6)), found(resumed));
  }

  @Test
  void givesUpWhereItWouldGoOnForEver() throws Exception {
    var commits = commits(2, 1);
    var search =
        new Search<>(
            history.scratch().repository(),
            history.builds(),
            new Experiment<>(range -> new Undecided(5), List::of, PlayedSpeeds::race),
            SpeedHistory.budget(),
            SpeedHistory.progress());

    search.run(history.line(commits.get(0), commits.get(2)));

    var result = search.result();
    assertEquals(5, result.readings());
    assertTrue(result.isOpen());
    assertFalse(result.goesOn());
  }

  @Test
  void goesIntoAMerge() throws Exception {
    var fork = history.commit("fork", 0);
    git("checkout", "--quiet", "-b", "side");
    history.commit("side 1", 0);
    var culprit = history.commit("side 2", SLOWER);
    history.commit("side 3", SLOWER);
    git("checkout", "--quiet", "main");
    history.scratch().write("main", "1");
    history.scratch().commit("main 1");
    git("merge", "--quiet", "--no-ff", "-m", "merge", "side");
    var merge = git("rev-parse", "HEAD");
    history.commit("main 2", SLOWER);

    var result = history.bisect(fork, git("rev-parse", "HEAD"), speeds);

    assertEquals(merge, result.lines().get(0).found().map(CommitFacts::hash).orElse(""));
    assertEquals(List.of(culprit), found(result));
    assertEquals(fork, result.lines().get(1).line().get(0).hash());
  }

  @Test
  void whatAMergeAloneDidStaysTheMerge() throws Exception {
    var fork = history.commit("fork", 0);
    git("checkout", "--quiet", "-b", "side");
    history.commit("side 1", 0);
    history.commit("side 2", 0);
    git("checkout", "--quiet", "main");
    history.scratch().write("main", "1");
    history.scratch().commit("main 1");
    git("merge", "--quiet", "--no-ff", "--no-commit", "side");
    history.put("both", SLOWER);
    var merge = history.scratch().commit("merge");

    var result = history.bisect(fork, merge, speeds);

    assertEquals(List.of(merge), found(result));
    assertEquals(2, result.lines().size());
    assertInstanceOf(NothingToFind.class, result.lines().get(1).answer());
  }

  /** The good end and so many commits, the culprit the first that is slower. */
  private List<String> commits(int number, int culprit) throws Exception {
    var commits = new ArrayList<String>();
    for (var i = 0; i <= number; i++) {
      commits.add(history.commit("version " + i, i < culprit ? 0 : SLOWER));
    }
    return commits;
  }

  private String git(String... words) throws InterruptedException {
    return history.scratch().git(words);
  }

  private static List<String> found(SearchResult<?, Double> result) {
    assertTrue(result.isFound(), () -> "" + result.telling().answer());
    var line = result.telling();
    return line.commits(line.culprit().orElseThrow()).stream().map(CommitFacts::hash).toList();
  }
}
