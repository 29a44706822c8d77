package dev.racecourse.compare.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.git.ScratchRepository;
import dev.racecourse.compare.process.SetupException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTest {

  @TempDir private Path folder;
  private ScratchRepository scratch = new ScratchRepository(Path.of(""));
  private Run first = SomeRows.run();
  private Run second = SomeRows.run();

  @BeforeEach
  void makeRepository() throws IOException, InterruptedException {
    scratch = ScratchRepository.in(folder.resolve("repository"));
    first = SomeRows.run(scratch.commit("first"));
    second = SomeRows.run(scratch.commit("second"));
  }

  @Test
  void hasTheOldestCommitFirstWheneverItWasMeasured() throws Exception {
    var again = SomeRows.run(first.header().commit());

    assertEquals(
        new Timeline(
            List.of(first, again, second),
            List.of(first.header().commit(), second.header().commit()),
            true,
            0,
            List.of()),
        timeline(second, first, again));
  }

  @Test
  void saysWhichCommitsAreElsewhere() throws Exception {
    scratch.git("checkout", "--quiet", "-b", "side", "HEAD~");
    var side = SomeRows.run(scratch.commit("side"));
    scratch.git("checkout", "--quiet", "main");

    assertEquals(
        new Timeline(
            List.of(first),
            List.of(first.header().commit(), second.header().commit()),
            true,
            0,
            List.of(
                "Left out: the runs of commit %.8s, not on the line of first parents of main."
                    .formatted(side.header().commit()))),
        timeline(first, side));
  }

  @Test
  void saysWhichCommitsAreGone() throws Exception {
    var gone = "0123456789abcdef".chars().mapToObj(c -> SomeRows.run(SomeRows.hash((char) c)));

    assertEquals(
        List.of(
            "Left out: the runs of commits 00000000, 11111111, 22222222, 33333333, 44444444 and 11"
                + " more, which this repository lacks: rebased away, or not fetched."),
        timeline(gone.toArray(Run[]::new)).notes());
  }

  @Test
  void saysThatAShallowCloneMayLackCommits() throws Exception {
    scratch.git("clone", "--quiet", "--depth=1", "file://" + scratch.root(), "../shallow");
    scratch = new ScratchRepository(folder.resolve("shallow"));

    assertEquals(
        new Timeline(
            List.of(second),
            List.of(second.header().commit()),
            false,
            1,
            List.of(
                "Left out: the runs of commit %.8s, which this shallow clone lacks; `git fetch"
                        .formatted(first.header().commit())
                    + " --unshallow` gets what is not gone (in a workflow: fetch-depth: 0).")),
        timeline(first, second));
  }

  @Test
  void beginsWithACommitOrADay() throws Exception {
    var hash = second.header().commit();

    for (var since : List.of("main", hash)) {
      var timeline = timeline(Optional.of(new Since(since)), second, first);
      assertEquals(List.of(second), timeline.runs());
      assertEquals(List.of(hash), timeline.commits());
      assertFalse(timeline.isComplete(), "the first commit is not among them");
      assertEquals(1, timeline.notes().size());
    }
    var all = timeline(Optional.of(new Since("main~1")), first, second);
    assertEquals(timeline(Optional.empty(), first, second), all);
  }

  @Test
  void refusesAnUnknownRef() {
    var history = new History(List.of(), List.of(), List.of());

    var error =
        assertThrows(
            SetupException.class,
            () -> Timeline.of(history, scratch.repository(), "nothing", Optional.empty()));

    assertTrue(String.valueOf(error.getMessage()).startsWith("REF `nothing` names no commit"));
  }

  private Timeline timeline(Run... runs) throws InterruptedException {
    return timeline(Optional.empty(), runs);
  }

  private Timeline timeline(Optional<Since> since, Run... runs) throws InterruptedException {
    var history = new History(Arrays.asList(runs), List.of(), List.of());
    return Timeline.of(history, scratch.repository(), "main", since);
  }
}
