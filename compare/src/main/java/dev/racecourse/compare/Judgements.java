package dev.racecourse.compare;

import dev.racecourse.compare.measure.CellChoice;
import dev.racecourse.compare.measure.CellSample;
import dev.racecourse.compare.measure.Harness;
import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.JarContent;
import dev.racecourse.compare.subject.Subject;
import dev.racecourse.compare.verdict.CellJudgement;
import dev.racecourse.compare.verdict.Judge;
import dev.racecourse.compare.verdict.Verdict;
import dev.racecourse.compare.verdict.Warning;
import java.util.ArrayList;
import java.util.List;

/** Judges all cells that were chosen, measured or not. */
record Judgements(Both<Subject> subjects, CellChoice choice, Judge judge) {

  /** Nothing had to be measured. */
  List<CellJudgement> identical() {
    return choice.common().stream()
        .map(cell -> CellJudgement.unmeasured(cell, new Verdict.Identical()))
        .toList();
  }

  /** Judges what was measured. */
  List<CellJudgement> of(List<CellSample> samples) {
    var judgements = new ArrayList<>(judge.judge(samples));
    var servers = subjects.base().jars().server().isPresent();
    if (servers != subjects.head().jars().server().isPresent()) {
      var warning = new Warning.HarnessDiffers("only one side leaves a jar without benchmarks");
      judgements.replaceAll(judgement -> judgement.with(warning));
    }
    if (samples.stream().anyMatch(sample -> sample.harness() == Harness.OWN)) {
      var base = JarContent.of(subjects.base().jars().harness());
      var head = JarContent.of(subjects.head().jars().harness());
      for (var i = 0; i < samples.size(); i++) {
        if (samples.get(i).harness() == Harness.OWN) {
          var benchmark = samples.get(i).cell().workload().benchmarkClass();
          if (!base.ofClass(benchmark).equals(head.ofClass(benchmark))) {
            judgements.set(i, judgements.get(i).with(new Warning.BenchmarkDiffers()));
          }
        }
      }
    }
    choice
        .oneSided()
        .forEach(
            (cell, side) -> {
              var verdict = new Verdict.OneSided("only %s has it".formatted(side));
              judgements.add(CellJudgement.unmeasured(cell, verdict));
            });
    return judgements;
  }
}
