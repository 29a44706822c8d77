package dev.racecourse.compare;

import dev.racecourse.compare.build.JarContent;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.decide.CellJudgement;
import dev.racecourse.compare.decide.Judge;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Warning;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.schedule.CellChoice;
import dev.racecourse.compare.side.Both;
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
