package dev.racecourse.blog;

import dev.racecourse.blog.account.Registration;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@code blog.jar}: serves the blog until it is told to stop. */
@Command(
    name = "blog.jar",
    description = "Serves the blog API over HTTP until it is interrupted.",
    mixinStandardHelpOptions = true,
    versionProvider = BlogMain.Version.class,
    sortOptions = false)
public final class BlogMain implements Callable<Integer> {
  private static final String PASSWORD_VARIABLE = "BLOG_PASSWORD";

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
      description = "Loopback address to listen on (default: ${DEFAULT-VALUE}).")
  private String host = "";

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description =
          "Create this account at the start; its password is read from BLOG_PASSWORD or asked for.")
  private @Nullable String user;

  private BlogMain() {}

  /** Runs the command. */
  public static void main(String[] args) {
    var code = new CommandLine(new BlogMain()).execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() {
    try {
      var server = BlogServer.start(new InetSocketAddress(host, port));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
      if (user != null) {
        createAccount(server, user);
      }
      System.out.println("listening on " + server.uri());
      return 0;
    } catch (UncheckedIOException e) {
      return refuse(e.getMessage() + ". Is the port taken? --port 0 takes a free one.");
    } catch (IllegalArgumentException e) {
      return refuse(e.getMessage() + ". --help shows the options.");
    }
  }

  private static int refuse(String reason) {
    System.err.println("blog: cannot start: " + reason);
    return 2;
  }

  private static void createAccount(BlogServer server, String username) {
    var registration = server.createAccount(username, password(username));
    if (registration instanceof Registration.Invalid invalid) {
      throw new IllegalArgumentException(invalid.rule());
    }
  }

  private static String password(String username) {
    var fromEnvironment = System.getenv(PASSWORD_VARIABLE);
    if (fromEnvironment != null) {
      return fromEnvironment;
    }
    return Optional.ofNullable(System.console())
        .map(console -> console.readPassword("password of %s: ", username))
        .map(String::new)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "set " + PASSWORD_VARIABLE + ": there is no terminal to ask on"));
  }

  /** The version in the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = BlogMain.class.getPackage().getImplementationVersion();
      return new String[] {"blog " + (version == null ? "(not packaged)" : version)};
    }
  }
}
