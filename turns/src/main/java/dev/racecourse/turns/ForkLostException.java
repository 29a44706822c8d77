package dev.racecourse.turns;

/** The reason why a fork cannot take its turns any longer. */
public sealed class ForkLostException extends Exception permits ForkUnableException {

  private static final long serialVersionUID = 1L;

  private final transient Object fork;
  private final String fate;

  /**
   * Names the fork and what became of it.
   *
   * @param fork what tells it from the others; its text begins the message
   * @param fate continues a sentence that begins with the fork: "ended in round 3"
   */
  public ForkLostException(Object fork, String fate) {
    super(fork + " " + fate);
    this.fork = fork;
    this.fate = fate;
  }

  /** The fork that is lost. */
  public Object fork() {
    return fork;
  }

  /** What became of it: continues a sentence that begins with the fork. */
  public String fate() {
    return fate;
  }
}
