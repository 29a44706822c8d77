package dev.racecourse.benchmarks.load;

/**
 * What a server said to one request.
 *
 * @param status its status code
 * @param expected whether that is the status which the request should get
 */
public record Answer(int status, boolean expected) {}
