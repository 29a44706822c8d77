package dev.racecourse.blog.account;

/** What became of a wish for an account. */
public sealed interface Registration {

  /** The account exists now. */
  record Registered() implements Registration {}

  /** The username is someone else's. */
  record Taken() implements Registration {}

  /**
   * The username or the password breaks its rule.
   *
   * @param rule the rule, as a sentence without its full stop
   */
  record Invalid(String rule) implements Registration {}
}
