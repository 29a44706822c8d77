package dev.racecourse.compare.decide;

import dev.racecourse.compare.jmh.Mode;
import dev.racecourse.compare.machine.Contamination;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairOutcome.Cold;
import dev.racecourse.compare.sample.PairOutcome.Contaminated;
import dev.racecourse.compare.sample.PairOutcome.Failed;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.compare.sample.PairOutcome.Misfit;
import dev.racecourse.compare.sample.PairOutcome.Shortened;
import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.compare.stats.Values;
import dev.racecourse.races.side.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for reasons to distrust a sample. */
final class Diagnostics {

  private static final double TRIMMED = 0.10;

  /** How far trimming may move an estimate, as a share of the margin. */
  private static final double MOVED = 0.5;

  private final CellSample sample;
  private final double margin;
  private final Map<Integer, Measured> measured = new LinkedHashMap<>();
  private final Map<String, List<Integer>> failed = new LinkedHashMap<>();
  private final List<String> misfits = new ArrayList<>();
  private final Map<Integer, String> repeated = new LinkedHashMap<>();

  Diagnostics(CellSample sample, Rule rule) {
    this.sample = sample;
    this.margin = rule.margin().log();
    for (var pair : sample.pairs()) {
      if (pair.outcome() instanceof Measured outcome) {
        measured.put(pair.number(), outcome);
      } else if (pair.outcome() instanceof Failed outcome) {
        failed.computeIfAbsent(outcome.reason(), reason -> new ArrayList<>()).add(pair.number());
      } else if (pair.outcome() instanceof Misfit outcome) {
        addMisfit(pair.number(), outcome.reason());
      } else if (pair.outcome() instanceof Contaminated outcome) {
        repeated.put(pair.number(), outcome.reason());
      }
    }
  }

  private void addMisfit(int number, String reason) {
    if (sample.harness() == Harness.NONE) {
      failed.computeIfAbsent(reason, key -> new ArrayList<>()).add(number);
    } else {
      misfits.add(reason);
    }
  }

  List<Warning> warnings() {
    var warnings = new ArrayList<Warning>();
    misfits.forEach(reason -> warnings.add(Warning.harnessDiffers(reason)));
    failed.forEach((reason, pairs) -> warnings.add(Warning.voidPairs(pairs, reason)));
    if (!repeated.isEmpty()) {
      var reason = repeated.values().iterator().next();
      warnings.add(Warning.repeated(List.copyOf(repeated.keySet()), reason));
    }
    addCold(warnings);
    addFewerRounds(warnings);
    addUncompared(warnings);
    addBusy(warnings);
    if (measured.values().stream().anyMatch(pair -> pair.load().foreign() == null)) {
      warnings.add(Warning.loadUnknown());
    }
    if (!sample.isSingleShot()) {
      // A JVM that still compiles is what a cold start is about.
      for (var side : Side.values()) {
        addBusyWaiting(side, warnings);
      }
    }
    if (!measured.isEmpty()) {
      addStrayRounds(warnings);
      addModes(warnings);
    }
    return warnings;
  }

  private void addFewerRounds(List<Warning> warnings) {
    var numbers = numbers(Shortened.class);
    if (!numbers.isEmpty()) {
      var shortened = sample.of(Shortened.class);
      var last = shortened.get(shortened.size() - 1);
      warnings.add(Warning.fewerRounds(numbers, last.rounds().measured(), last.reason()));
    }
  }

  private List<Integer> numbers(Class<? extends PairOutcome> kind) {
    return sample.pairs().stream()
        .filter(pair -> kind.isInstance(pair.outcome()))
        .map(PairRecord::number)
        .toList();
  }

  private void addUncompared(List<Warning> warnings) {
    var others =
        measured.values().stream()
            .flatMap(pair -> Stream.of(pair.forks().base(), pair.forks().head()))
            .flatMap(fork -> fork.otherScores().stream())
            .distinct()
            .sorted()
            .toList();
    if (!others.isEmpty()) {
      warnings.add(Warning.otherScores(others));
    }
    if (!measured.isEmpty() && sample.cell().workload().mode() == Mode.SAMPLE_TIME) {
      warnings.add(Warning.meansOnly());
    }
  }

  /** Pairs that count though others disturbed them: too many were, or the rule ran out. */
  private void addBusy(List<Warning> warnings) {
    var busy =
        measured.entrySet().stream()
            .filter(pair -> Contamination.of(pair.getValue().load()).isPresent())
            .map(Map.Entry::getKey)
            .toList();
    if (!busy.isEmpty()) {
      warnings.add(Warning.busy(busy));
    }
  }

  private void addCold(List<Warning> warnings) {
    var cold = numbers(Cold.class);
    if (!cold.isEmpty()) {
      warnings.add(Warning.cold(cold));
    }
  }

  private void addBusyWaiting(Side side, List<Warning> warnings) {
    var pairs = new ArrayList<Integer>();
    var most = 0.0;
    for (var entry : measured.entrySet()) {
      if (entry.getValue().isBusyWaiting(side)) {
        pairs.add(entry.getKey());
        most = Math.max(most, entry.getValue().idleCpu().on(side));
      }
    }
    if (!pairs.isEmpty()) {
      warnings.add(Warning.busyWaiting(pairs, side, most));
    }
  }

  private void addStrayRounds(List<Warning> warnings) {
    var mean = measured.values().stream().mapToDouble(sample::logRatio).average().orElseThrow();
    var trimmed = measured.values().stream().mapToDouble(this::trimmedMean).average().orElseThrow();
    if (Math.abs(mean - trimmed) > MOVED * margin) {
      warnings.add(Warning.strayRounds(Math.exp(mean), Math.exp(trimmed)));
    }
  }

  private void addModes(List<Warning> warnings) {
    var modes = Modes.of(sample.logSpeeds(Side.BASE), sample.logSpeeds(Side.HEAD), margin);
    if (modes.slowHeads() > 0) {
      warnings.add(
          Warning.slowMode(modes.slowHeads(), modes.slowBases(), modes.pairs(), modes.ratio()));
    }
  }

  private double trimmedMean(Measured pair) {
    var rounds =
        pair.logRatios(sample.cell().workload().mode()).stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    return Values.trimmedMean(rounds, TRIMMED);
  }
}
