package dev.racecourse.compare.build;

import java.util.Map;
import java.util.Set;

/**
 * The variables with which git tells a hook where its repository, index and objects are. A compare
 * that runs in a hook inherits them.
 */
final class GitEnvironment {

  /** Of {@code git rev-parse --local-env-vars} those that say where; settings are the user's. */
  private static final Set<String> PLACES =
      Set.of(
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_COMMON_DIR",
          "GIT_DIR",
          "GIT_GRAFT_FILE",
          "GIT_IMPLICIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_OBJECT_DIRECTORY",
          "GIT_PREFIX",
          "GIT_REPLACE_REF_BASE",
          "GIT_SHALLOW_FILE",
          "GIT_WORK_TREE");

  private GitEnvironment() {}

  /** Removes them, so that a process finds the repository around its directory instead. */
  static void removeFrom(Map<String, String> environment) {
    environment.keySet().removeAll(PLACES);
  }
}
