package dev.racecourse.blog.account;

/** The result of a registration. */
public sealed interface Registration {

  /** The account exists now. */
  record Registered() implements Registration {}

  /** No account was created. */
  sealed interface Rejected extends Registration {

    /** Why, as a sentence without its full stop. */
    String reason();
  }

  /** There is an account of this name already. */
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
