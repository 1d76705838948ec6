package org.tertulia.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;

/** A scenario of the kit: a method that gets a {@link Story}. */
@TestTemplate
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Scenario {

    /** What it is called in the table; also names it in {@code exceptions.properties}, with dashes for spaces. */
    String value();

    /** Whether it is told a second time with another implementation at the far end. */
    boolean foreign() default false;
}
