package dev.racecourse.compare.report;

import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.decide.Allocation;
import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Warning;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.machine.Fingerprint;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.races.diff.RaceDiff;
import dev.racecourse.races.report.ListedName;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.side.Both;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report for other programs. Its fields are those of this record; {@code schema} grows when one
 * changes its meaning or goes, not when one is added.
 *
 * @param raceTests whose ran, or why none did
 * @param pairs every pair, with the scores of both forks
 */
public record ResultFile(
    int schema,
    String summary,
    Ending ending,
    Both<Party> subjects,
    Fingerprint machine,
    int warmUpRounds,
    int measuredRounds,
    String iteration,
    long seed,
    double delta,
    List<Cell> cells,
    List<Gate> failOn,
    String raceTests,
    @Nullable RaceDiff races,
    List<PairRecord> pairs) {

  private static final int SCHEMA = 3;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addMixIn(TestName.class, ListedName.class)
          .build();

  /** Who was compared. */
  public record Party(String name, String id) {
    static Party of(Subject subject) {
      return new Party(subject.name(), subject.id());
    }
  }

  /**
   * What is said of a cell.
   *
   * @param pairs that count
   */
  public record Cell(
      CellKey cell,
      Finding speed,
      Finding cpu,
      Finding allocation,
      Bytes allocated,
      int pairs,
      List<String> warnings) {

    static Cell of(CellDecision decision) {
      return new Cell(
          decision.cell(),
          Finding.ofRatio(decision.speed()),
          Finding.ofRatio(decision.cpu()),
          Finding.ofDifference(decision.allocation().verdict()),
          Bytes.of(decision.allocation()),
          decision.pairs(),
          decision.warnings().stream().map(Warning::text).toList());
    }
  }

  /** Mean bytes per operation on each side; null where none were counted. */
  public record Bytes(@Nullable Double base, @Nullable Double head) {
    static Bytes of(Allocation allocation) {
      return new Bytes(known(allocation.bytes().base()), known(allocation.bytes().head()));
    }

    private static @Nullable Double known(double bytes) {
      return Double.isNaN(bytes) ? null : bytes;
    }
  }

  /**
   * A verdict on speed, CPU time or allocation.
   *
   * @param verdict the name of one of {@link Verdict}
   * @param reason of a verdict that has one; null otherwise
   * @param value head over base of speed and CPU time, head less base of bytes; null if unknown
   * @param low lower end of its 95 % interval
   * @param high upper end
   * @param sd standard deviation between pairs: of logs, or of bytes
   */
  public record Finding(
      String verdict,
      @Nullable String reason,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double sd) {

    static Finding ofRatio(Verdict verdict) {
      return of(verdict, Math::exp);
    }

    static Finding ofDifference(Verdict verdict) {
      return of(verdict, DoubleUnaryOperator.identity());
    }

    private static Finding of(Verdict verdict, DoubleUnaryOperator scale) {
      var kind = verdict.getClass().getSimpleName();
      var reason = VerdictText.reason(verdict).orElse(null);
      var estimate = verdict.estimate();
      return estimate == null
          ? new Finding(kind, reason, null, null, null, null)
          : new Finding(
              kind,
              reason,
              scale.applyAsDouble(estimate.mean()),
              scale.applyAsDouble(estimate.low()),
              scale.applyAsDouble(estimate.high()),
              estimate.sd());
    }
  }

  /** Gathers what the file holds. */
  public static ResultFile of(Report report, List<PairRecord> pairs) {
    var heading = report.heading();
    var rounds = heading.plan().rounds();
    return new ResultFile(
        SCHEMA,
        Summary.of(report),
        report.ending(),
        new Both<>(Party.of(heading.subjects().base()), Party.of(heading.subjects().head())),
        heading.machine(),
        rounds.warmUp(),
        rounds.measured(),
        Plan.ITERATION,
        heading.plan().seed(),
        heading.rule().margin().delta(),
        report.decisions().stream().map(Cell::of).toList(),
        report.failOn(),
        report.races().note(),
        report.races().listed().orElse(null),
        pairs);
  }

  /** The text of the file. */
  public String text() {
    return JSON.writeValueAsString(this) + "\n";
  }
}
