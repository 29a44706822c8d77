package dev.racecourse.turns;

/** The reason why a fork cannot come through its first iteration, which another one just did. */
public final class ForkUnableException extends ForkLostException {

  private static final long serialVersionUID = 1L;

  ForkUnableException(Object fork, String fate) {
    super(fork, fate);
  }
}
