package dev.racecourse.benchmarks.load;

/**
 * What all users of a run share. Thread-safe: each part is.
 *
 * @param warmUp what happened to the requests of the warm-up
 * @param recorded what happened to all others
 */
record Course(Crowd crowd, Schedule schedule, Tally warmUp, Tally recorded) {

  Course(Crowd crowd, Schedule schedule) {
    this(
        crowd,
        schedule,
        new Tally(schedule.firstRecordedNanos()),
        new Tally(schedule.firstRecordedNanos()));
  }

  Tally tally(long request) {
    return schedule.isRecorded(request) ? recorded : warmUp;
  }
}
