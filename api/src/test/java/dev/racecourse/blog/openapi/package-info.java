/** Holds what the tests send and hear against openapi.yaml. */
@NullMarked
package dev.racecourse.blog.openapi;

import org.jspecify.annotations.NullMarked;
