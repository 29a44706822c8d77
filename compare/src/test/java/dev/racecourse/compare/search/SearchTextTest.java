package dev.racecourse.compare.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.bisect.CommitRange;
import dev.racecourse.compare.bisect.Direction;
import dev.racecourse.compare.bisect.Knowledge;
import dev.racecourse.compare.bisect.Pair;
import dev.racecourse.compare.bisect.Posterior;
import dev.racecourse.compare.bisect.RacePosterior;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTextTest {

  @TempDir private Path folder;
  private final PlayedSpeeds speeds = new PlayedSpeeds();

  @Test
  void saysWhichCommitItIsAndHowSure() throws Exception {
    var history = SpeedHistory.in(folder);
    var good = history.commit("good", 0);
    history.commit("still good", 0);
    history.put("slow", -0.1);
    var culprit = history.scratch().commit("Sl\u001b[1mow\u202e down").substring(0, 8);
    history.commit("later", -0.1);
    var bad = history.commit("bad", -0.1);

    var text = text(history, good, bad);

    assertTrue(text.startsWith("FOUND, at more than 99.9 %: this commit changed a cell.\n"), text);
    assertTrue(text.matches("(?s).*\n  " + culprit + "  \\d{4}-\\d\\d-\\d\\d  Sl.*"), text);
    assertFalse(text.contains("\u001b") || text.contains("\u202e"), text);
    assertTrue(text.contains(culprit + " against "), text);
    assertTrue(text.contains("speed -"), text);
    assertTrue(text.endsWith("To see what it changed: git show " + culprit), text);
  }

  @Test
  void saysWhatIsLeftOut() throws Exception {
    var history = SpeedHistory.in(folder);
    var good = history.commit("good", 0);
    var broken = history.commitBroken("so").substring(0, 8);
    var bad = history.commit("bad", -0.1);

    var text = text(history, good, bad);

    assertTrue(text.contains("one of these 2 commits changed a cell"), text);
    assertTrue(text.contains("none but the last can be measured"), text);
    assertTrue(text.contains("Left out: " + broken + " does not build: why ("), text);
  }

  @Test
  void saysHowFarItIs() throws Exception {
    var history = SpeedHistory.in(folder);
    var commits = new ArrayList<String>();
    for (var i = 0; i <= 8; i++) {
      commits.add(history.commit("" + i, i < 3 ? 0 : -0.1));
    }
    speeds.upTo(20);

    var text = text(history, commits.get(0), commits.get(8));

    var likely = "NOT KNOWN YET: \\d+ % in \\d of 8 commits: [0-9a-f]{8}[0-9a-f.]*; effect -\\d.*";
    assertTrue(text.matches("(?s)" + likely), text);
    assertTrue(text.contains("Measured: 20 pairs of "), text);
  }

  @Test
  void saysThatPairsDoNotTellAndWhatWould() throws Exception {
    var lines =
        givenUp(range -> Posterior.of(range, Direction.EITHER), new Reading<>(new Pair(0, 0), 0.1));

    assertTrue(
        lines
            .get(0)
            .matches(
                "GIVEN UP: 400 pairs did not tell which commit it is\\."
                    + " Most likely: \\d+ % in \\d of 2 commits: .*; effect .*"),
        lines::toString);
    assertTrue(lines.get(lines.size() - 1).endsWith("more --rounds, or on a quieter machine."));
  }

  @Test
  void saysThatJvmsDoNotTellAndWhatWould() throws Exception {
    var lines = givenUp(RacePosterior::of, new Reading<>(0, false));

    assertTrue(lines.get(0).startsWith("GIVEN UP: 2000 JVMs did not tell which"), lines::toString);
    assertTrue(lines.get(lines.size() - 1).endsWith("JVMs show the race more often."));
  }

  private <T, V> List<String> givenUp(
      Function<CommitRange, Knowledge<T, V>> knowing, Reading<T, V> reading) throws Exception {
    var history = SpeedHistory.in(folder);
    var good = history.commit("good", 0);
    history.commit("between", 0);
    var line = history.line(good, history.commit("bad", -0.1));
    var knowledge = knowing.apply(line.range());
    var readings = Collections.nCopies(knowledge.most(), reading);
    var result = new LineResult<>(line, line.range(), knowledge, readings, Map.of());
    var whole = new SearchResult<>(List.of(result), List.of(), 3);
    return new SearchText<>(whole, history.scratch().repository(), "a cell").lines();
  }

  @Test
  void saysThatThereIsNothing() throws Exception {
    var history = SpeedHistory.in(folder);
    var good = history.commit("good", 0);
    history.scratch().write("readme", "");
    var bad = history.commit("good", 0);

    var text = text(history, good, bad);

    assertEquals(
        "NOTHING TO FIND: good and bad have the same classes.", text.lines().toList().get(0));
    assertTrue(text.contains("so not measured: " + bad.substring(0, 8)), text);
  }

  @Test
  void saysWhatWasComparedInAMerge() throws Exception {
    var history = SpeedHistory.in(folder);
    var fork = history.commit("fork", 0);
    history.scratch().git("checkout", "--quiet", "-b", "side");
    var culprit = history.commit("side 1", -0.1).substring(0, 8);
    var end = history.commit("side 2", -0.1).substring(0, 8);
    history.scratch().git("checkout", "--quiet", "main");
    history.scratch().write("main", "1");
    history.scratch().commit("main 1");
    history.scratch().git("merge", "--quiet", "--no-ff", "-m", "merge", "side");

    var text = text(history, fork, history.scratch().git("rev-parse", "HEAD"));

    assertTrue(text.contains("\n  " + culprit + "  "), text);
    assertTrue(
        text.contains(
            "A merge brought in 2 commits, up to %s, which were compared with %s, where their line"
                    .formatted(end, fork.substring(0, 8))
                + " began: it is one of them."),
        text);
  }

  @Test
  void saysHowManyJvmsShowedARace() throws Exception {
    var history = SpeedHistory.in(folder);
    var good = history.commit("good", 0);
    var bad = history.commit("racy", -0.1);
    var races = Experiment.ofRace(PlayedSpeeds::race);
    var search =
        new Search<>(
            history.scratch().repository(),
            history.builds(),
            races,
            SpeedHistory.budget(),
            SpeedHistory.progress());
    search.run(history.line(good, bad));

    var text =
        String.join(
            "\n",
            new SearchText<>(search.result(), history.scratch().repository(), "Lost").lines());

    assertTrue(text.contains("this commit brought the race in Lost."), text);
    var jvms = "\n%.8s: shown by 1 of 1 JVMs\n%.8s: shown by 0 of 15 JVMs\n\nMeasured: 16 JVMs";
    assertTrue(text.contains(jvms.formatted(bad, good)), text);
  }

  private String text(SpeedHistory history, String good, String bad) throws InterruptedException {
    var result = history.bisect(good, bad, speeds);
    var lines = new SearchText<>(result, history.scratch().repository(), "a cell").lines();
    return String.join("\n", List.copyOf(lines));
  }
}
