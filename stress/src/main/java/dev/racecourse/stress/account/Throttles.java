package dev.racecourse.stress.account;

/** Makes the throttle that a race is run on: the one the API ships, a planted one, or the model. */
@FunctionalInterface
interface Throttles {

  /** A throttle that remembers nobody. */
  Throttle create();
}
