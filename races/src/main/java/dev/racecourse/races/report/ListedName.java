package dev.racecourse.races.report;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a test is written in JSON: by its name in full. A mix-in of {@code TestName}. */
public interface ListedName {
  /** The name in full. */
  @JsonValue
  String listed();
}
