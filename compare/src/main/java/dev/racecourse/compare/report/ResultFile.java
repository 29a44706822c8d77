package dev.racecourse.compare.report;

import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.decide.AllocationChange;
import dev.racecourse.compare.decide.CellJudgement;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.machine.Fingerprint;
import dev.racecourse.compare.races.RaceDiff;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.stats.Effect;
import java.util.List;
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

  private static final int SCHEMA = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Who was compared. */
  public record Party(String name, String id) {
    static Party of(Subject subject) {
      return new Party(subject.name(), subject.id());
    }
  }

  /**
   * A cell's judgement.
   *
   * @param reason of a verdict that is none; null otherwise
   * @param effect null where there is none
   */
  public record Cell(
      CellKey cell,
      String verdict,
      @Nullable String reason,
      @Nullable Effect effect,
      String allocationVerdict,
      Allocation allocation,
      int pairs,
      List<String> warnings) {

    static Cell of(CellJudgement judgement) {
      var verdict = judgement.verdict();
      var text = VerdictText.of(verdict);
      return new Cell(
          judgement.cell(),
          verdict.getClass().getSimpleName(),
          text.words().equals(text.kind()) ? null : text.words(),
          text.effect().orElse(null),
          judgement.allocation().getClass().getSimpleName(),
          Allocation.of(judgement.allocation()),
          judgement.pairs(),
          judgement.warnings().stream().map(WarningText::of).toList());
    }
  }

  /** Mean bytes per operation on each side; null where none were measured. */
  public record Allocation(@Nullable Double base, @Nullable Double head) {
    static Allocation of(AllocationChange change) {
      return new Allocation(known(change.base()), known(change.head()));
    }

    private static @Nullable Double known(double bytes) {
      return Double.isNaN(bytes) ? null : bytes;
    }
  }

  /** Gathers what the file holds. */
  public static ResultFile of(Report report, List<PairRecord> pairs) {
    var rounds = report.plan().rounds();
    return new ResultFile(
        SCHEMA,
        Summary.of(report),
        report.ending(),
        new Both<>(Party.of(report.subjects().base()), Party.of(report.subjects().head())),
        report.machine(),
        rounds.warmUp(),
        rounds.measured(),
        Plan.ITERATION,
        report.plan().seed(),
        report.delta(),
        report.judgements().stream().map(Cell::of).toList(),
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
