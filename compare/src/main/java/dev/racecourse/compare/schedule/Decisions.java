package dev.racecourse.compare.schedule;

import dev.racecourse.compare.build.JarContent;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Rule;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Warning;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.races.side.Both;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Decides all cells that were chosen, measured or not. */
public record Decisions(Both<Subject> subjects, CellChoice choice, Rule rule) {

  /** Nothing had to be measured. */
  public List<CellDecision> identical() {
    var identical =
        choice.common().stream()
            .map(cell -> CellDecision.unmeasured(cell, new Verdict.Identical()));
    return Stream.concat(identical, oneSided()).toList();
  }

  /** Decides what was measured. */
  public List<CellDecision> of(List<CellSample> samples) {
    var decisions =
        new ArrayList<>(samples.stream().map(sample -> CellDecision.of(sample, rule)).toList());
    var servers = subjects.base().jars().server().isPresent();
    if (servers != subjects.head().jars().server().isPresent()) {
      var warning = Warning.harnessDiffers("only one side leaves a jar without benchmarks");
      decisions.replaceAll(decision -> decision.with(warning));
    }
    if (samples.stream().anyMatch(sample -> sample.harness() == Harness.OWN)) {
      var base = JarContent.of(subjects.base().jars().harness().orElseThrow());
      var head = JarContent.of(subjects.head().jars().harness().orElseThrow());
      for (var i = 0; i < samples.size(); i++) {
        if (samples.get(i).harness() == Harness.OWN) {
          var benchmark = samples.get(i).cell().workload().benchmarkClass();
          if (!base.ofClass(benchmark).equals(head.ofClass(benchmark))) {
            decisions.set(i, decisions.get(i).with(Warning.benchmarkDiffers()));
          }
        }
      }
    }
    oneSided().forEach(decisions::add);
    return decisions;
  }

  private Stream<CellDecision> oneSided() {
    return choice.oneSided().entrySet().stream()
        .map(
            cell -> {
              var verdict = new Verdict.OneSided("only %s has it".formatted(cell.getValue()));
              return CellDecision.unmeasured(cell.getKey(), verdict);
            });
  }
}
