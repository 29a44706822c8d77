package dev.racecourse.blog.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps other processes off a database file, by a lock on a file beside it. A lock on the database
 * itself would be lost with the first connection to it that is closed, and readers would meet it.
 */
final class FileOwnership implements AutoCloseable {
  private final FileChannel channel;

  private FileOwnership(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, which ends with the process.
   *
   * @throws DatabaseException.Unusable if another process has it, or the folder cannot be written
   */
  static FileOwnership of(Path file) {
    var beside = file.resolveSibling(file.getFileName() + ".lock");
    try {
      var channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isLocked(channel)) {
        return new FileOwnership(channel);
      }
      channel.close();
    } catch (IOException e) {
      throw new DatabaseException.Unusable(
          file + " cannot be used: no file can be made beside it (" + beside + ")", e);
    }
    throw new DatabaseException.Unusable(
        file + " is open in another process; stop that one, or use another file");
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The lock ends with the process.
    }
  }
}
