package dev.racecourse.blog.route;

/** Whether clients may create accounts. */
public enum RegistrationPolicy {
  /** Any client may. */
  OPEN,
  /** No client may. */
  CLOSED
}
