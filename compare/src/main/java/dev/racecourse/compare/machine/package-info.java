/** What is measured on: the facts of machine and JVM, and what else the machine did meanwhile. */
@NullMarked
package dev.racecourse.compare.machine;

import org.jspecify.annotations.NullMarked;
