package dev.racecourse.compare.report;

/** What the shell gets to know of a comparison. */
public final class ExitCode {

  /** Nothing that a merge is to be blocked for. */
  public static final int FINE = 0;

  /** Something is worse. */
  public static final int WORSE = 1;

  /** Something could not be built or measured, or too little of everything. */
  public static final int NOTHING_TO_SAY = 2;

  /** There is too little evidence, and that blocks a merge. */
  public static final int UNDECIDED = 3;

  /** Something may be worse, and there were too few pairs to say so. */
  public static final int SUSPECT = 4;

  /** 128 and the number of SIGINT, as shells have it. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}

  /** The exit code of a report; of one that ended before its time, whatever it says so far. */
  public static int of(Report report) {
    return Conclusion.of(report).exitCode();
  }
}
