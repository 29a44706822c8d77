package dev.racecourse.blog;

import dev.racecourse.blog.database.SqliteFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts a backup where a blog will look for it. */
@Command(
    name = "restore",
    description = "Checks a backup, and copies it to where the blog will look for its file.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "BACKUP", description = "What backup has made.")
  private Path backup = Path.of("");

  @Parameters(paramLabel = "FILE", description = "The file of the blog, which must not be there.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    SqliteFile.restore(backup, file);
    System.out.println("restored to " + file);
    return 0;
  }
}
