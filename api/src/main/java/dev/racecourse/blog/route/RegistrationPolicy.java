package dev.racecourse.blog.route;

/** Who may create an account over HTTP. */
public enum RegistrationPolicy {
  /** Anyone. */
  OPEN,
  /** Nobody. */
  CLOSED
}
