package dev.racecourse.benchmarks.load;

/**
 * What became of the requests that were to be recorded.
 *
 * @param due how many were to be sent
 * @param sent how many were
 * @param answered how many of those got the expected status
 * @param unexpected how many got another
 * @param failed how many got no answer
 */
record Counts(long due, long sent, long answered, long unexpected, long failed) {

  /** How many were due and not sent, because all users were busy until it was too late. */
  long neverSent() {
    return due - sent;
  }

  /** How many were still waiting for their answer when the run was over. */
  long outstanding() {
    return sent - answered - unexpected - failed;
  }

  /** How many have no latency, so that no percentile knows of them. */
  long withoutLatency() {
    return due - answered;
  }
}
