package dev.racecourse.blog.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a JVM in which every name below has an address, so that a look-up would show. */
class NetworkWithoutDnsTest {
  private static final String LOOKED_UP = "192.0.2.9";
  private static final List<String> NAMES =
      List.of("face", "[face]", "host", "host:1", "[host:1]", "face:host", ".:", "%:", "fe%eth0");

  @Test
  void noNameIsLookedUp(@TempDir Path dir) throws Exception {
    var hosts = Files.writeString(dir.resolve("hosts"), LOOKED_UP + " " + bareNames() + "\n");
    var output = dir.resolve("output");
    var jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.net.hosts.file=" + hosts,
                "-cp",
                System.getProperty("java.class.path"),
                NetworkWithoutDnsTest.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertTrue(jvm.waitFor(1, TimeUnit.MINUTES), "hangs");
    } finally {
      jvm.destroyForcibly();
    }
    var expected = String.join(System.lineSeparator(), NAMES) + System.lineSeparator();
    assertEquals(LOOKED_UP + System.lineSeparator() + expected, Files.readString(output));
  }

  /** Prints what a look-up finds, and the network of each name. */
  public static void main(String... args) throws IOException {
    System.out.println(InetAddress.getAllByName("face")[0].getHostAddress());
    NAMES.forEach(name -> System.out.println(Network.of(name).name()));
  }

  private static String bareNames() {
    return String.join(" ", NAMES).replaceAll("[\\[\\]]", "");
  }
}
