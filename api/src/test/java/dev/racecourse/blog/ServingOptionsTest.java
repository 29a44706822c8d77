package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.post.PostLimits;
import dev.racecourse.blog.route.RegistrationPolicy;
import dev.racecourse.blog.session.SessionLimits;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ServingOptionsTest {

  @Test
  void theDefaultsAreThoseOfTheContract() {
    var options = parse();
    assertEquals(8080, options.address().getPort());
    assertTrue(options.address().getAddress().isLoopbackAddress());
    assertEquals(0, options.admin().getPort());
    assertTrue(options.admin().getAddress().isLoopbackAddress());
    assertEquals(new Exposure.Loopback(), options.exposure());
    assertEquals(Set.of(), options.allowedHosts());
    assertEquals(RegistrationPolicy.OPEN, options.registrations());
    assertEquals(SessionLimits.DEFAULT, options.sessions());
    assertEquals(PostLimits.DEFAULT, options.posts());
    assertEquals(Duration.ofSeconds(10), options.drain());
    assertTrue(options.accessLog().isEmpty());
  }

  @Test
  void whatIsGivenIsTaken() {
    var options =
        parse(
            "--host=0.0.0.0",
            "--port=1",
            "--behind-proxy",
            "--admin-port=2",
            "--session-idle=90s",
            "--session-max=2h",
            "--sessions-per-user=3",
            "--max-stored=3m",
            "--drain-seconds=4",
            "--access-log",
            "--allowed-host=blog.example",
            "--allowed-host",
            "192.0.2.1",
            "--closed-registration");
    assertEquals(1, options.address().getPort());
    assertEquals(new Exposure.BehindProxy(), options.exposure());
    assertEquals(2, options.admin().getPort());
    assertEquals(
        new SessionLimits(Duration.ofSeconds(90), Duration.ofHours(2), 3), options.sessions());
    assertEquals(PostLimits.DEFAULT.holding(3 * 1024 * 1024), options.posts());
    assertEquals(Duration.ofSeconds(4), options.drain());
    assertEquals(Set.of("blog.example", "192.0.2.1"), options.allowedHosts());
    assertEquals(RegistrationPolicy.CLOSED, options.registrations());
    assertTrue(options.accessLog().isPresent());
  }

  @Test
  void oneEncryptionIsEnough() {
    assertThrows(IllegalArgumentException.class, () -> parse("--tls=a.p12", "--behind-proxy"));
  }

  @Test
  void whatTheHeapCannotHoldIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> parse("--max-stored=999999999g"));
    assertThrows(IllegalArgumentException.class, () -> parse("--max-stored=0"));
  }

  private static BlogOptions parse(String... arguments) {
    var serving = new ServingOptions();
    new CommandLine(serving)
        .registerConverter(Duration.class, Durations::parse)
        .parseArgs(arguments);
    return serving.options();
  }
}
