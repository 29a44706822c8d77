package dev.racecourse.benchmarks.load;

import java.util.Optional;

/**
 * What a run was asked for.
 *
 * @param target where the requests went
 * @param user whose account was used
 */
record Settings(String target, Traffic traffic, String user, Plan plan, Optional<Limit> limit) {}
