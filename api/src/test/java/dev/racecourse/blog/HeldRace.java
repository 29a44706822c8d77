package dev.racecourse.blog;

import dev.racecourse.blog.database.Hold;
import dev.racecourse.blog.database.StoreKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Two actions, of which the second is begun when the first is held, or done. */
final class HeldRace {
  private final StoreKind kind;
  private final List<Thread> threads = new ArrayList<>();

  private HeldRace(StoreKind kind) {
    this.kind = kind;
  }

  /** What both answered. */
  record Answers<A, B>(A first, B second) {}

  /** Runs both, and releases them when neither goes on by itself. */
  static <A, B> Answers<A, B> run(
      StoreKind kind, Hold.Kind held, Callable<A> first, Callable<B> second) throws Exception {
    try (var hold = held.begin()) {
      var race = new HeldRace(kind);
      var one = race.begun(first);
      var other = race.begun(second);
      hold.release();
      return new Answers<>(
          one.get(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS),
          other.get(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS));
    }
  }

  private <T> FutureTask<T> begun(Callable<T> action) throws Exception {
    var task = new FutureTask<>(action);
    var thread = new Thread(task, "held");
    threads.add(thread);
    thread.start();
    Await.until("held or done", this::areHeldOrDone);
    return task;
  }

  private boolean areHeldOrDone() throws Exception {
    var going = threads.stream().filter(Thread::isAlive).toList();
    return going.isEmpty() || kind.keepsWaiting(going);
  }
}
