package dev.racecourse.compare.conduct;

import dev.racecourse.compare.machine.Load;
import dev.racecourse.compare.machine.LoadReading;
import dev.racecourse.compare.subject.Both;
import java.util.function.Supplier;

/**
 * Watches the machine between two moments at which both sides are parked, so that their CPU times
 * are known and all the rest is other processes'.
 *
 * @param meter of the machine
 * @param start the machine at the first moment
 * @param cpuNanosAtStart CPU time of both sides together
 */
record Watch(Supplier<LoadReading> meter, LoadReading start, long cpuNanosAtStart) {

  static Watch start(Supplier<LoadReading> meter, Both<Seat> seats) {
    return new Watch(meter, meter.get(), cpuNanos(seats));
  }

  Load end(Both<Seat> seats) {
    return start.until(meter.get(), cpuNanos(seats) - cpuNanosAtStart);
  }

  private static long cpuNanos(Both<Seat> seats) {
    return seats.base().cpuNanosWhenAsking() + seats.head().cpuNanosWhenAsking();
  }
}
