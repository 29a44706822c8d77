package dev.racecourse.benchmarks.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.runner.options.OptionsBuilder;

class JvmMemoryTest {

  @ParameterizedTest
  @CsvSource({"-Xmx4g, 4096", "-Xmx1048576k, 1024", "-Xmx1G -Xmx2G, 2048", "-Xmx1073741824, 1024"})
  void theLastHeapCounts(String arguments, long megabytes) {
    var options = new OptionsBuilder().jvmArgs(arguments.split(" ")).build();

    assertEquals((megabytes + 190) << 20, JvmMemory.bytes(options));
  }

  @Test
  void theHeapOfTheAnnotationsComesBeforeWhatIsAppended() {
    var usual = JvmMemory.bytes(new OptionsBuilder().build());
    assertEquals(702L << 20, usual);
    assertEquals(usual, JvmMemory.bytes(new OptionsBuilder().jvmArgsPrepend("-Xmx4g").build()));
    assertEquals(
        1214L << 20, JvmMemory.bytes(new OptionsBuilder().jvmArgsAppend("-Xmx1g").build()));
  }

  @Test
  void otherArgumentsTakeThePlaceOfTheAnnotations() {
    var all =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getTotalMemorySize();

    assertEquals(
        all / 4 + (190L << 20),
        JvmMemory.bytes(new OptionsBuilder().jvmArgs("-Dx=y").build()),
        "by itself a JVM takes a quarter of all memory");
  }
}
