package dev.racecourse.compare.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadTest {

  @Test
  void readsALineOfTheLister() {
    var workload = Workload.parse("demo.Work.timed avgt name=%C3%BC%3D%26 size=a+b%2C");

    assertEquals("demo.Work.timed", workload.benchmark());
    assertEquals("demo.Work", workload.benchmarkClass());
    assertEquals(Mode.AVERAGE_TIME, workload.mode());
    assertEquals(Map.of("name", "ü=&", "size", "a b,"), workload.params());
    assertEquals("Work.timed avgt name=ü=& size=a b,", workload.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "word",
        "[0.004s][info][gc] Using G1",
        "two words",
        "demo.Work.map thrpt size",
        "demo.Work.map thrpt size=%zz"
      })
  void refusesWhatTheListerDoesNotWrite(String line) {
    assertThrows(IllegalArgumentException.class, () -> Workload.parse(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "map$",
        "^demo",
        "^demo.sub.Work.map avgt size=1$",
        "^Work.map avgt size=1$",
        "^demo.* size=1"
      })
  void isFoundByAnyOfItsNames(String pattern) {
    var workload = Workload.parse("demo.sub.Work.map avgt size=1");

    assertTrue(workload.matches(Pattern.compile(pattern)), pattern);
    assertFalse(workload.matches(Pattern.compile("^Work.map$")));
  }

  @Test
  void isShortWithoutParameters() {
    assertEquals("Work.map", Workload.parse("demo.sub.Work.map thrpt").toString());
  }
}
