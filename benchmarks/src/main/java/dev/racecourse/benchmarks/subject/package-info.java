/** What is measured, a blog here or elsewhere, and the users who measure it. */
@NullMarked
package dev.racecourse.benchmarks.subject;

import org.jspecify.annotations.NullMarked;
