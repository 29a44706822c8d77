package dev.racecourse.races.run;

/** How the JVM of a test ended, by jcstress's names. */
public enum Status {
  NORMAL("ran"),
  API_MISMATCH("does not link"),
  CHECK_TEST_ERROR("failed before the race"),
  TIMEOUT_ERROR("timed out"),
  TEST_ERROR("threw"),
  VM_ERROR("lost its JVM");

  private final String words;

  Status(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
