package dev.racecourse.stress;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Two actors that take turns: one at a time runs, from one call of a store to the next. A schedule
 * says whose turn it is wherever both could go on.
 */
final class Turns {
  private final Semaphore parked = new Semaphore(0);

  /** A store whose calls wait for the turn of the actor that makes them. */
  <T> T takenInTurn(Class<T> type, T store) {
    var proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (Thread.currentThread() instanceof Actor actor) {
                actor.park();
              }
              method.setAccessible(true);
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw requireNonNull(e.getCause());
              }
            });
    return type.cast(proxy);
  }

  /**
   * Runs both actors to their ends.
   *
   * @param schedule true where the second of two goes on; when it is used up, the first does
   * @return the schedule as far as there was a choice
   */
  List<Boolean> run(List<Boolean> schedule, Runnable first, Runnable second)
      throws InterruptedException {
    var actors = List.of(new Actor(first), new Actor(second));
    actors.forEach(Thread::start);
    var taken = new ArrayList<Boolean>();
    var running = List.copyOf(actors);
    while (!running.isEmpty()) {
      var choice =
          running.size() > 1 && taken.size() < schedule.size() && schedule.get(taken.size());
      if (running.size() > 1) {
        taken.add(choice);
      }
      running.get(choice ? 1 : 0).go.release();
      parked.acquire();
      running = running.stream().filter(actor -> !actor.done).toList();
    }
    for (var actor : actors) {
      if (actor.failure != null) {
        throw new AssertionError("an actor threw", actor.failure);
      }
    }
    return taken;
  }

  private final class Actor extends Thread {
    private final Runnable work;
    private final Semaphore go = new Semaphore(0);
    private volatile boolean done;
    private volatile @Nullable Throwable failure;

    Actor(Runnable work) {
      this.work = work;
    }

    @Override
    public void run() {
      go.acquireUninterruptibly();
      try {
        work.run();
      } catch (RuntimeException | Error e) {
        failure = e;
      }
      done = true;
      parked.release();
    }

    void park() {
      parked.release();
      go.acquireUninterruptibly();
    }
  }
}
