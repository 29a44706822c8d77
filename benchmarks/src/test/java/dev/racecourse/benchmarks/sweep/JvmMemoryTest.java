package dev.racecourse.benchmarks.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.runner.options.OptionsBuilder;

class JvmMemoryTest {

  @ParameterizedTest
  @CsvSource({
    "-Dx=y, 512",
    "-Xmx4g, 4096",
    "-Xmx1048576k, 1024",
    "-Xmx1G -Xmx2G, 2048",
    "-Xmx1073741824, 1024",
    "-Xms2g, 512"
  })
  void theLastHeapCounts(String arguments, long megabytes) {
    var options = new OptionsBuilder().jvmArgs(arguments.split(" ")).build();

    assertEquals((megabytes + 190) << 20, JvmMemory.bytes(options));
  }
}
