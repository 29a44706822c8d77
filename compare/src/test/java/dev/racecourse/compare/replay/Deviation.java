package dev.racecourse.compare.replay;

/**
 * How far head is from base, or a pair from the others, in logs.
 *
 * @param speed ln(speed of head / speed of base)
 * @param cpu ln(CPU time per operation of head / that of base)
 */
record Deviation(double speed, double cpu) {

  static final Deviation NONE = new Deviation(0, 0);

  /** Of what takes longer because it does more: its CPU time grows as its speed falls. */
  static Deviation slowdown(double share) {
    return new Deviation(Math.log(1 - share), -Math.log(1 - share));
  }

  Deviation plus(Deviation other) {
    return new Deviation(speed + other.speed, cpu + other.cpu);
  }

  Deviation times(double factor) {
    return new Deviation(factor * speed, factor * cpu);
  }
}
