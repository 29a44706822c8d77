package dev.racecourse.blog;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.Registration;
import dev.racecourse.blog.database.DatabaseException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line of {@code blog.jar}: serves the blog until it is told to stop. */
@Command(
    name = "blog.jar",
    description = "Serves the blog API until it is interrupted.",
    footer = {
      "",
      "Passwords are read from the environment, so that no process list shows them:",
      "BLOG_PASSWORD (for --user), BLOG_TLS_PASSWORD (for --tls) and BLOG_STORE_PASSWORD."
    },
    mixinStandardHelpOptions = true,
    versionProvider = BlogMain.Version.class,
    subcommands = {CheckCommand.class, BackupCommand.class, RestoreCommand.class},
    sortOptions = false)
public final class BlogMain implements Callable<Integer> {
  private static final String SEE_HELP = ". --help shows the options.";

  @Mixin private final ServingOptions serving = new ServingOptions();

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description =
          "Create this account at the start, if there is none of this name; its password is"
              + " BLOG_PASSWORD, or is asked for.")
  private @Nullable String user;

  private BlogMain() {}

  /** Runs the command. */
  public static void main(String[] args) {
    var command =
        new CommandLine(new BlogMain())
            .registerConverter(Duration.class, Durations::parse)
            .setParameterExceptionHandler(
                (wrong, arguments) -> refuse(wrong.getMessage() + SEE_HELP))
            .setExecutionExceptionHandler((e, failed, arguments) -> explain(e));
    var code = command.execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() {
    var options = serving.options();
    var server = BlogServer.start(options, stores(options));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
    System.err.println("health and metrics on " + server.adminUri());
    System.out.println("listening on " + server.uri());
    return 0;
  }

  private static int explain(Exception failure) throws Exception {
    if (failure instanceof UncheckedIOException) {
      return refuse(failure.getMessage() + ". Is the port taken? A port of 0 is any free one.");
    }
    if (failure instanceof DatabaseException || failure instanceof IllegalStateException) {
      return refuse(failure.getMessage() + ".");
    }
    if (failure instanceof IllegalArgumentException) {
      return refuse(failure.getMessage() + SEE_HELP);
    }
    throw failure;
  }

  private static int refuse(String reason) {
    System.err.println("blog: " + reason);
    return 2;
  }

  /** The stores, with the first account before the port is open: no client can take its name. */
  private Stores stores(BlogOptions options) {
    var stores = serving.store().open(options);
    try {
      if (user != null) {
        register(user, stores.accounts());
      }
      return stores;
    } catch (Throwable failure) {
      stores.close();
      throw failure;
    }
  }

  private static void register(String user, Accounts accounts) {
    if (accounts.createdAt(user).isPresent()) {
      System.err.println("there is an account " + user + " already; its password stays");
      return;
    }
    var password = Secret.of("BLOG_PASSWORD", "password of " + user);
    if (accounts.register(user, password) instanceof Registration.Rejected rejected) {
      throw new IllegalArgumentException(rejected.reason());
    }
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
