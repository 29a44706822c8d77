package dev.racecourse.blog;

import dev.racecourse.blog.post.PostLimits;
import dev.racecourse.blog.route.RegistrationPolicy;
import dev.racecourse.blog.session.SessionLimits;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the command line that say how the blog is served. */
final class ServingOptions {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port to listen on; 0 is any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description =
          "Address to listen on; without --tls or --behind-proxy a loopback address"
              + " (default: ${DEFAULT-VALUE}).")
  private String host = "";

  @Option(
      names = "--tls",
      paramLabel = "FILE",
      description =
          "Serve HTTPS with the key in this PKCS #12 file; its password is BLOG_TLS_PASSWORD, or"
              + " is asked for.")
  private @Nullable Path keystore;

  @Option(
      names = "--behind-proxy",
      description =
          "Serve plain HTTP to a proxy that speaks HTTPS with the clients and ends X-Forwarded-For"
              + " with the client's address.")
  private boolean behindProxy;

  @Option(
      names = "--admin-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description =
          "Port of /health/live, /health/ready and /metrics; 0 is any free one, printed on"
              + " standard error (default: ${DEFAULT-VALUE}).")
  private int adminPort;

  @Option(
      names = "--admin-host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "Address of the admin port (default: ${DEFAULT-VALUE}).")
  private String adminHost = "";

  @Option(
      names = "--allowed-host",
      paramLabel = "NAME",
      description =
          "Another name that clients reach the blog or its admin port by; can be repeated. Without"
              + " --tls or --behind-proxy, and on the admin port, any host that is not known gets"
              + " 421: known are localhost, loopback addresses, and the address listened on.")
  private final Set<String> allowedHosts = new LinkedHashSet<>();

  @Option(names = "--closed-registration", description = "Let nobody create an account over HTTP.")
  private boolean closedRegistration;

  @Option(
      names = "--session-idle",
      paramLabel = "TIME",
      defaultValue = "30m",
      description =
          "How long an unused session lasts, such as 90s, 30m, 1h (default: ${DEFAULT-VALUE}).")
  private Duration sessionIdle = Duration.ZERO;

  @Option(
      names = "--session-max",
      paramLabel = "TIME",
      defaultValue = "12h",
      description = "How long a session lasts in all (default: ${DEFAULT-VALUE}).")
  private Duration sessionMax = Duration.ZERO;

  @Option(
      names = "--sessions-per-user",
      paramLabel = "N",
      defaultValue = "10",
      description =
          "Live sessions of one user; one more ends the oldest (default: ${DEFAULT-VALUE}).")
  private int sessionsPerUser;

  @Mixin private final StoreOption storing = new StoreOption();

  @Option(
      names = "--max-stored",
      paramLabel = "SIZE",
      converter = Sizes.class,
      description =
          "Characters that posts may hold in all, of two bytes of heap each, such as 500k, 64m, 2g"
              + " (default: one for every 8 bytes of heap, the JVM's -Xmx).")
  private @Nullable Long maxStored;

  @Option(
      names = "--drain-seconds",
      paramLabel = "N",
      defaultValue = "10",
      description =
          "How long requests in flight may take to finish on SIGTERM (default: ${DEFAULT-VALUE}).")
  private int drainSeconds;

  @Option(
      names = "--access-log",
      description = "Write one JSON line for each request to standard output.")
  private boolean accessLog;

  /** Where everything is kept. */
  StoreChoice store() {
    return storing.choice();
  }

  /**
   * The options as they were given.
   *
   * @throws IllegalArgumentException if they exclude each other, or one has a value that is not
   *     possible
   */
  BlogOptions options() {
    return new BlogOptions(
        new InetSocketAddress(host, port),
        new InetSocketAddress(adminHost, adminPort),
        exposure(),
        allowedHosts,
        closedRegistration ? RegistrationPolicy.CLOSED : RegistrationPolicy.OPEN,
        new SessionLimits(sessionIdle, sessionMax, sessionsPerUser),
        posts(Runtime.getRuntime().maxMemory()),
        Duration.ofSeconds(drainSeconds),
        accessLog ? Optional.of(System.out) : Optional.empty(),
        ServerThreads.PLATFORM);
  }

  private PostLimits posts(long heapBytes) {
    if (maxStored == null) {
      return PostLimits.DEFAULT;
    }
    if (!(storing.choice() instanceof StoreChoice.InMemory)) {
      throw new IllegalArgumentException(
          "--max-stored bounds the posts in memory, so it is for --store memory only");
    }
    if (maxStored > heapBytes / 4) {
      throw new IllegalArgumentException(
          "--max-stored is more than a heap of " + heapBytes / 1024 / 1024 + " MiB can hold");
    }
    return PostLimits.DEFAULT.holding(maxStored);
  }

  private Exposure exposure() {
    if (keystore == null) {
      return behindProxy ? new Exposure.BehindProxy() : new Exposure.Loopback();
    }
    if (behindProxy) {
      throw new IllegalArgumentException("--tls and --behind-proxy exclude each other");
    }
    return new Exposure.Tls(keystore, Secret.of("BLOG_TLS_PASSWORD", "password of " + keystore));
  }
}
