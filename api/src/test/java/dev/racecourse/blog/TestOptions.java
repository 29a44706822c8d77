package dev.racecourse.blog;

import dev.racecourse.blog.route.RegistrationPolicy;
import java.time.Duration;

/** The default options, but for one. */
final class TestOptions {
  private TestOptions() {}

  static BlogOptions exposed(Exposure exposure) {
    return with(exposure, RegistrationPolicy.OPEN, Duration.ofSeconds(10));
  }

  static BlogOptions registrations(RegistrationPolicy registrations) {
    return with(new Exposure.Loopback(), registrations, Duration.ofSeconds(10));
  }

  static BlogOptions draining(Duration drain) {
    return with(new Exposure.Loopback(), RegistrationPolicy.OPEN, drain);
  }

  /** So many characters are the limit of what is stored. */
  static BlogOptions holding(long characters) {
    var d = BlogOptions.DEFAULT;
    return new BlogOptions(
        d.address(),
        d.admin(),
        d.exposure(),
        d.allowedHosts(),
        d.registrations(),
        d.sessions(),
        d.posts().holding(characters),
        d.drain(),
        d.accessLog(),
        d.threads());
  }

  private static BlogOptions with(
      Exposure exposure, RegistrationPolicy registrations, Duration drain) {
    var defaults = BlogOptions.DEFAULT;
    return new BlogOptions(
        defaults.address(),
        defaults.admin(),
        exposure,
        defaults.allowedHosts(),
        registrations,
        defaults.sessions(),
        defaults.posts(),
        drain,
        defaults.accessLog(),
        defaults.threads());
  }
}
