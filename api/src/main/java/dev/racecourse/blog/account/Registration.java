package dev.racecourse.blog.account;

/** What became of a wish for an account. */
public sealed interface Registration {

  /** The account exists now. */
  record Registered() implements Registration {}

  /** There is no account, or it is someone else's. */
  sealed interface Rejected extends Registration {

    /** Why, as a sentence without its full stop. */
    String reason();
  }

  /** The username is someone else's. */
  record Taken() implements Rejected {
    @Override
    public String reason() {
      return "the username is taken";
    }
  }

  /**
   * The username or the password breaks its rule.
   *
   * @param reason the rule
   */
  record Invalid(String reason) implements Rejected {}
}
