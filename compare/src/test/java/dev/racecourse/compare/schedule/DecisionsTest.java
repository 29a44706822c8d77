package dev.racecourse.compare.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.build.TinyJar;
import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Rule;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Warning;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {

  private static final CellKey SAME = cell("demo.Same.work");
  private static final CellKey EDITED = cell("demo.Edited.work");
  private static final CellKey NESTED = cell("demo.Outer.Nested.work");
  private static final CellKey ADDED = cell("demo.Added.work");
  private static final CellKey REMOVED = cell("demo.Removed.work");
  private static final List<Warning> DIFFERS = List.of(Warning.benchmarkDiffers());

  @TempDir private Path folder;

  @Test
  void identicalIsWhatBothSidesHave() throws IOException {
    var decisions = decisions(SAME, EDITED).identical();

    assertEquals(
        List.of(
            CellDecision.unmeasured(SAME, new Verdict.Identical()),
            CellDecision.unmeasured(EDITED, new Verdict.Identical())),
        decisions.subList(0, 2));
    assertOneSided(decisions.subList(2, decisions.size()));
  }

  @Test
  void oneSidedIsWhatOneSideLacks() throws IOException {
    assertOneSided(decisions().of(List.of()));
  }

  private static void assertOneSided(List<CellDecision> decisions) {
    assertEquals(
        Set.of(
            CellDecision.unmeasured(ADDED, new Verdict.OneSided("only head has it")),
            CellDecision.unmeasured(REMOVED, new Verdict.OneSided("only base has it"))),
        Set.copyOf(decisions));
  }

  @Test
  void saysWhichOfTheOwnBenchmarksDiffer() throws IOException {
    var decisions =
        decisions()
            .of(
                List.of(
                    sample(SAME, Harness.OWN),
                    sample(EDITED, Harness.OWN),
                    sample(NESTED, Harness.OWN)));

    assertEquals(List.of(), decisions.get(0).warnings());
    assertEquals(DIFFERS, decisions.get(1).warnings());
    assertEquals(DIFFERS, decisions.get(2).warnings());
    assertEquals(EDITED, decisions.get(1).cell());
  }

  @Test
  void headsBenchmarksAreTheSameForBoth() throws IOException {
    var samples = List.of(sample(EDITED, Harness.HEADS), sample(EDITED, Harness.OWN));
    var decisions = decisions().of(samples);

    assertEquals(List.of(), decisions.get(0).warnings());
    assertEquals(DIFFERS, decisions.get(1).warnings());
  }

  private static CellKey cell(String benchmark) {
    return new CellKey(Workload.parse(benchmark + " thrpt"), 1);
  }

  private static CellSample sample(CellKey cell, Harness harness) {
    return new CellSample(cell, harness, Samples.records(cell, Samples.pairs(4, 0.001, -0.001)), 0);
  }

  private Decisions decisions(CellKey... common) throws IOException {
    var subjects = new Both<>(subject("1"), subject("2"));
    var oneSided = Map.of(ADDED, Side.HEAD, REMOVED, Side.BASE);
    var choice = new CellChoice(List.of(common), oneSided, Set.of(), Map.of());
    return new Decisions(subjects, choice, Rule.of(0.03, 24, 3));
  }

  /** Has the same class as any other, and two of its own. */
  private Subject subject(String own) throws IOException {
    var jar =
        TinyJar.write(
            folder.resolve(own + ".jar"),
            "demo/Same.class=0",
            "demo/Edited.class=" + own,
            "demo/Outer.class=0",
            "demo/Outer$Nested.class=" + own);
    return new Subject(own, own, new Jars(Optional.of(jar), Optional.empty(), Optional.empty()));
  }
}
