package dev.racecourse.compare.history;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a run: which commit was measured, against which, and where.
 *
 * @param id 16 hexadecimal digits, drawn at random
 * @param time when the run ended
 * @param commit that was measured
 * @param committed when it was committed
 * @param previous the commit that it was compared with directly, most often its first parent; null
 *     if there was none
 * @param anchor the commit that all runs are compared with; null in the run of the anchor itself
 * @param harness what values depend on besides the machine, in words: version of JMH, plan
 * @param epoch runs with the same key can be compared with one another
 */
public record RunHeader(
    String id,
    Instant time,
    String commit,
    Instant committed,
    @Nullable String previous,
    @Nullable String anchor,
    Machine machine,
    String harness,
    String epoch)
    implements HistoryRow {

  /** Refuses what lacks a fact. */
  public RunHeader {
    Name.requireId(id);
    Name.requireCommit(commit);
    Name.requireCommitIfAny(previous);
    Name.requireCommitIfAny(anchor);
    Objects.requireNonNull(time, "no time");
    Objects.requireNonNull(committed, "no committed");
    Objects.requireNonNull(machine, "no machine");
    Objects.requireNonNull(harness, "no harness");
    Objects.requireNonNull(epoch, "no epoch");
  }

  /** The header of a run that has just ended. */
  public static RunHeader now(
      String commit,
      Instant committed,
      @Nullable String previous,
      @Nullable String anchor,
      Machine machine,
      String harness) {
    return new RunHeader(
        Name.newId(),
        Instant.now(),
        commit,
        committed,
        previous,
        anchor,
        machine,
        harness,
        machine.epoch(harness));
  }
}
