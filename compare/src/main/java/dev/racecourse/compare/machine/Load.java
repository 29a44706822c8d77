package dev.racecourse.compare.machine;

import org.jspecify.annotations.Nullable;

/**
 * What took the CPUs away from the measured processes during some time. A share is from 0 to 1, and
 * null if the system does not tell it.
 *
 * @param foreign share of the CPU time of all CPUs that these may run on that other processes used
 * @param stolen share of it that the hypervisor gave to other machines
 * @param throttled share of the time in which a CPU quota kept threads waiting, added up over CPUs
 */
public record Load(@Nullable Double foreign, @Nullable Double stolen, @Nullable Double throttled) {}
