package dev.racecourse.benchmarks.heat;

import dev.racecourse.console.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An object in a file, for another JVM of this program, by Java's serialization: JMH's results have
 * no other form that keeps all of them. The file is in a folder that nobody else can read or write.
 */
final class StoredObject {

  private StoredObject() {}

  static void write(Path file, Serializable object) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    new AtomicFile(file).write(bytes.toByteArray());
  }

  static <T> T read(Path file, Class<T> type) throws IOException {
    try (var in = new ObjectInputStream(Files.newInputStream(file))) {
      return type.cast(in.readObject());
    } catch (ClassNotFoundException e) {
      throw new IOException(file + " is of another version of this program", e);
    }
  }
}
