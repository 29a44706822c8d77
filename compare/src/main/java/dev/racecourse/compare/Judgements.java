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
import java.util.stream.Stream;

/** Judges all cells that were chosen, measured or not. */
record Judgements(Both<Subject> subjects, CellChoice choice, Judge judge) {

  /** Nothing had to be measured. */
  List<CellJudgement> identical() {
    var identical =
        choice.common().stream()
            .map(cell -> CellJudgement.unmeasured(cell, new Verdict.Identical()));
    return Stream.concat(identical, oneSided()).toList();
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
    oneSided().forEach(judgements::add);
    return judgements;
  }

  private Stream<CellJudgement> oneSided() {
    return choice.oneSided().entrySet().stream()
        .map(
            cell -> {
              var verdict = new Verdict.OneSided("only %s has it".formatted(cell.getValue()));
              return CellJudgement.unmeasured(cell.getKey(), verdict);
            });
  }
}
