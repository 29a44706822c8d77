package dev.racecourse.benchmarks.load;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends the requests of a plan and waits for the end of all.
 *
 * @param err where progress is shown
 */
record LoadRun(Plan plan, Crowd crowd, PrintStream err) {
  /** How long before the first request the threads are started, so that all of them stand ready. */
  private static final Duration LEAD = Duration.ofMillis(200);

  private static final Duration LEAD_PER_USER = Duration.ofNanos(100_000);

  /** More than a caller takes to give up on a request that is on its way. */
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(11);

  /** The same for an interrupted run, which has 10 seconds for all. */
  private static final Duration LAST_ANSWERS_IF_INTERRUPTED = Duration.ofSeconds(3);

  private static final Duration GRACE_IF_INTERRUPTED = Duration.ofSeconds(1);

  /**
   * Runs until the plan is fulfilled, or the calling thread is interrupted.
   *
   * @throws IOException if a user cannot start
   * @throws InterruptedException if there is nothing to tell yet
   */
  Outcome run() throws IOException, InterruptedException {
    var callers = connect();
    var started = Clock.systemUTC().instant();
    var lead = LEAD.plus(LEAD_PER_USER.multipliedBy(plan.users()));
    var schedule = new Schedule(plan, System.nanoTime() + lead.toNanos());
    var course = new Course(crowd, schedule);
    var interrupted = interrupts(Crew.start(users(callers, course)), course);
    if (interrupted && schedule.due() == 0) {
      throw new InterruptedException();
    }
    return Outcome.of(course, started, interrupted);
  }

  private List<Caller> connect() throws IOException, InterruptedException {
    var callers = new ArrayList<Caller>();
    try {
      while (callers.size() < plan.users()) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        callers.add(crowd.caller(callers.size()));
      }
    } catch (IOException | InterruptedException e) {
      for (var caller : callers) {
        caller.close();
      }
      throw e;
    }
    return callers;
  }

  private static List<LoadUser> users(List<Caller> callers, Course course) {
    var users = new ArrayList<LoadUser>();
    for (var caller : callers) {
      users.add(new LoadUser(users.size(), caller, course));
    }
    return users;
  }

  private static void awaitEndAnyway(Crew crew) {
    try {
      crew.awaitEnd(LAST_ANSWERS_IF_INTERRUPTED.toNanos());
    } catch (InterruptedException e) {
      // In more of a hurry still: what is on its way counts as outstanding.
    }
  }

  /** Waits for the end; returns whether it came early, by an interrupt. */
  private boolean interrupts(Crew crew, Course course) {
    try (var progress = Progress.of(plan, course, err)) {
      while (!course.schedule().isOver() && !crew.awaitEnd(progress.pauseNanos())) {
        progress.show();
      }
      // Who is about to connect again need not, any more.
      crew.interrupt();
      crew.awaitEnd(LAST_ANSWERS.toNanos());
      return false;
    } catch (InterruptedException e) {
      course.schedule().cut(GRACE_IF_INTERRUPTED);
      crew.interrupt();
      awaitEndAnyway(crew);
      return true;
    }
  }
}
