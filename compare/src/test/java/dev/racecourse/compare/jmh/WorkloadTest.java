package dev.racecourse.compare.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkloadTest {

  @Test
  void readsALineOfTheLister() {
    var workload = Workload.parse("demo.Work.timed avgt name=%C3%BC%3D%26 size=a+b%2C");

    assertEquals("demo.Work.timed", workload.benchmark());
    assertEquals(Mode.AVERAGE_TIME, workload.mode());
    assertEquals(Map.of("name", "ü=&", "size", "a b,"), workload.params());
    assertEquals("Work.timed avgt name=ü=& size=a b,", workload.toString());
  }

  @Test
  void isShortWithoutParameters() {
    assertEquals("Work.map", Workload.parse("demo.sub.Work.map thrpt").toString());
  }
}
