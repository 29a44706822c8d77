package dev.racecourse.compare.history;

import dev.racecourse.compare.jmh.CellKey;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people say of the history. An event has a file of its own. */
public sealed interface Event extends HistoryRow {

  /** Who said it, when and why. */
  Said said();

  /**
   * What all events have.
   *
   * @param id 16 hexadecimal digits, drawn at random
   * @param reason in words
   */
  record Said(String id, Instant time, String author, String reason) {
    /** Refuses what lacks one. */
    public Said {
      Name.requireId(id);
      Objects.requireNonNull(time, "no time");
      Objects.requireNonNull(author, "no author");
      Objects.requireNonNull(reason, "no reason");
    }

    /** What is said now. */
    public static Said now(String author, String reason) {
      return new Said(Name.newId(), Instant.now(), author, reason);
    }
  }

  /**
   * A change is accepted.
   *
   * @param cell that changed; null if all may have
   * @param race the race test in full whose races are accepted, and no cell; null if those of all
   *     are, unless a cell is named
   * @param after the last commit without it
   * @param upTo the first commit with it
   */
  record Bless(Said said, @Nullable CellKey cell, @Nullable String race, String after, String upTo)
      implements Event {
    /** Refuses what lacks a commit. */
    public Bless {
      Objects.requireNonNull(said, "nobody said it");
      if (cell != null && race != null) {
        throw new IllegalArgumentException("it is about a cell or a race, not about both");
      }
      Name.requireCommit(after);
      Name.requireCommit(upTo);
    }
  }

  /**
   * What a run measured does not count.
   *
   * @param run its id
   * @param cell null if none of its cells counts
   */
  record Exclude(Said said, String run, @Nullable CellKey cell) implements Event {
    /** Refuses what names no run. */
    public Exclude {
      Objects.requireNonNull(said, "nobody said it");
      Name.requireId(run);
    }
  }

  /**
   * The reason is a note on a commit.
   *
   * @param cell null if it is on all
   */
  record Annotate(Said said, String commit, @Nullable CellKey cell) implements Event {
    /** Refuses what names no commit. */
    public Annotate {
      Objects.requireNonNull(said, "nobody said it");
      Name.requireCommit(commit);
    }
  }

  /**
   * From now on, runs are compared with another anchor.
   *
   * @param bridge the run that measured the new anchor against the old one; null if none did
   */
  record Reanchor(Said said, String anchor, @Nullable String bridge) implements Event {
    /** Refuses what names no commit. */
    public Reanchor {
      Objects.requireNonNull(said, "nobody said it");
      Name.requireCommit(anchor);
      if (bridge != null) {
        Name.requireId(bridge);
      }
    }
  }
}
