package dev.racecourse.compare.run;

import dev.racecourse.compare.sample.PairRecord;
import java.nio.file.Path;
import java.util.List;

/**
 * The pairs of a comparison, in a {@link LineFile}: whatever becomes of compare, they are there.
 *
 * @param lines one a pair
 */
public record Journal(LineFile<PairRecord> lines) {

  /** Opens the journal of a run, which may have pairs already. */
  public static Journal open(Path file) {
    return new Journal(LineFile.open(file, PairRecord.class, "pair"));
  }

  /** All pairs, in the order in which they were measured. */
  public List<PairRecord> pairs() {
    return lines.all();
  }

  /** Adds a pair, in memory and on disk. */
  public void append(PairRecord pair) {
    lines.append(pair);
  }
}
