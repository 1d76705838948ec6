package org.tertulia.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A scenario of the kit: a method that gets a {@link Story}. Several are told at the same time where the module allows it,
 * for most of a story is waiting for a server.
 */
@TestTemplate
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Scenario.CONNECTIONS, mode = ResourceAccessMode.READ)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Scenario {

    /** The connections of this process: who looks at all of them locks this and is told alone. */
    String CONNECTIONS = "connections";

    /** What it is called in the table; also names it in {@code exceptions.properties}, with dashes for spaces. */
    String value();

    /** Whether it is told a second time with another implementation at the far end. */
    boolean foreign() default false;
}
