package dev.racecourse.blog;

import dev.racecourse.blog.database.SqliteFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies the file of a blog. */
@Command(
    name = "backup",
    description =
        "Copies the SQLite file of a blog, as it is at one moment; the blog may go on. For"
            + " PostgreSQL use pg_dump or pg_basebackup.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The file of the blog.")
  private Path file = Path.of("");

  @Parameters(paramLabel = "BACKUP", description = "The copy: a file that is not there yet.")
  private Path backup = Path.of("");

  @Override
  public Integer call() {
    SqliteFile.backUp(file, backup);
    System.out.println("copied to " + backup);
    return 0;
  }
}
