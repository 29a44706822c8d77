package dev.racecourse.blog;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.HashCost;
import dev.racecourse.blog.database.DatabaseException;
import dev.racecourse.blog.database.Postgres;
import dev.racecourse.blog.database.Sqlite;
import dev.racecourse.blog.database.SqliteFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a blog keeps what it is told. */
sealed interface StoreChoice {

  /**
   * Opens the stores.
   *
   * @throws DatabaseException.Unusable if they cannot be used
   */
  Stores open(BlogOptions options);

  /**
   * What is wrong with what is kept: a line each; empty if nothing is.
   *
   * @throws DatabaseException.Unusable if it cannot be read
   */
  List<String> problems();

  /** In memory, as long as the process lives. */
  record InMemory() implements StoreChoice {
    @Override
    public Stores open(BlogOptions options) {
      return Stores.inMemory(options, Accounts.inMemory());
    }

    @Override
    public List<String> problems() {
      throw new IllegalArgumentException("memory has nothing to check: give --store");
    }
  }

  /** In a file of this machine. */
  record InSqlite(Path file) implements StoreChoice {
    @Override
    public Stores open(BlogOptions options) {
      return Stores.in(Sqlite.open(file), options, HashCost.DEFAULT);
    }

    @Override
    public List<String> problems() {
      return SqliteFile.problems(file);
    }
  }

  /**
   * In a PostgreSQL database.
   *
   * @param url as JDBC takes it
   */
  record InPostgres(String url) implements StoreChoice {
    @Override
    public Stores open(BlogOptions options) {
      var database = open();
      database.risks().forEach(risk -> System.err.println("warning: of PostgreSQL, " + risk));
      return Stores.in(database, options, HashCost.DEFAULT);
    }

    @Override
    public List<String> problems() {
      try (var database = open()) {
        return database.problems();
      }
    }

    private Postgres open() {
      return Postgres.open(url, System.getenv().getOrDefault("BLOG_STORE_PASSWORD", ""));
    }
  }

  /** Reads {@code memory}, {@code sqlite:PATH} and {@code postgres://user@host/name}. */
  final class Converter implements ITypeConverter<StoreChoice> {
    private static final Pattern POSTGRES =
        Pattern.compile("postgres(?:ql)?://(?:([^@:/?]*)(:[^@/]*)?@)?([^@?]+)(?:\\?(.*))?");

    @Override
    public StoreChoice convert(String text) {
      if (text.equals("memory")) {
        return new InMemory();
      }
      if (text.startsWith("sqlite:") && text.length() > "sqlite:".length()) {
        return new InSqlite(path(text.substring("sqlite:".length())));
      }
      return postgres(text);
    }

    private static Path path(String text) {
      try {
        return Path.of(text).toAbsolutePath();
      } catch (InvalidPathException e) {
        throw new TypeConversionException("'" + text + "' is no path of a file");
      }
    }

    private static StoreChoice postgres(String text) {
      var parts = POSTGRES.matcher(text);
      if (!parts.matches()) {
        throw new TypeConversionException(
            "'" + text + "' is no store: give memory, sqlite:PATH or postgres://USER@HOST/NAME");
      }
      var query = parts.group(4) == null ? "" : parts.group(4);
      if (parts.group(2) != null || query.contains("password")) {
        throw new TypeConversionException(
            "a password in a command line is seen by all users of the machine: set"
                + " BLOG_STORE_PASSWORD instead");
      }
      var user = parts.group(1) == null ? "" : "user=" + parts.group(1);
      var both = user.isEmpty() || query.isEmpty() ? user + query : user + "&" + query;
      return new InPostgres(
          "jdbc:postgresql://" + parts.group(3) + (both.isEmpty() ? "" : "?" + both));
    }
  }
}
