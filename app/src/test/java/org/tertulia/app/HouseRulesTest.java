package org.tertulia.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** Threads, names and logs; {@code rules/architecture} breaks each rule once. */
@AnalyzeClasses(packages = "org.tertulia", importOptions = DoNotIncludeTests.class)
final class HouseRulesTest {
    private static final Set<String> THREAD_STARTERS = Set.of("ofVirtual", "ofPlatform", "startVirtualThread");
    private static final Set<String> THREAD_OWNERS = Set.of(
            "java.lang.Thread",
            "java.util.Timer",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.ScheduledThreadPoolExecutor",
            "java.util.concurrent.ForkJoinPool",
            "javax.swing.SwingWorker");

    @ArchTest
    static final ArchRule onlyTheBridgeHandsWorkToTheEventThread = noClasses()
            .that()
            .resideOutsideOfPackage("org.tertulia.swing.bridge..")
            .should()
            .callMethodWhere(describe("hands work to the event thread", HouseRulesTest::handsToTheEventThread))
            .because(
                    "one door, drained at most once per 16 ms, keeps a key press from waiting behind a crowd of events");

    @ArchTest
    static final ArchRule threadsAreMadeWhereTheyAreOwned = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.tertulia.engine..",
                    "org.tertulia.remote..",
                    "org.tertulia.plugins..",
                    "org.tertulia.swing.bridge..",
                    "org.tertulia.app..",
                    "org.tertulia.xmpp..",
                    "org.tertulia.irc..",
                    "org.tertulia.matrix..",
                    "org.tertulia.loopback..")
            // The JDK's name look-ups have no bound of their own; this class gives each one a thread that is left
            // behind.
            .and()
            .doNotHaveFullyQualifiedName("org.tertulia.path.Waiting")
            // Every login waits for a server: so its thread is made, and ended, in one place for all adapters.
            .and()
            .doNotHaveFullyQualifiedName("org.tertulia.network.GuidedLogin")
            .should()
            .callCodeUnitWhere(describe("makes a thread", HouseRulesTest::makesAThread))
            .because("whoever makes a thread must end it, and order is lost where many do");

    @ArchTest
    static final ArchRule viewModelsHaveNoWidgets = noClasses()
            .that()
            .resideInAPackage("org.tertulia.swing.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.swing..", "java.awt..")
            .because("view models are tested without a screen")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util[^.$]*)([$].*)?")
            .because("a class called Manager, Helper or Util is a room where every feature lands");

    @ArchTest
    static final ArchRule logsGoThroughSystemLogger = noClasses()
            .that()
            .resideOutsideOfPackage("org.tertulia.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..")
            .because("the app alone decides where logs go");

    @ArchTest
    static final ArchRule nothingPrints = noClasses()
            .that()
            .resideOutsideOfPackage("org.tertulia.app..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("what is printed is in no log and in no window");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(beInPackage("marked @NullMarked", HouseRulesTest::isNullMarked))
            .because("NullAway looks only at packages that ask for it");

    private static boolean isNullMarked(JavaPackage itsPackage) {
        return itsPackage.isAnnotatedWith(NullMarked.class);
    }

    private static ArchCondition<JavaClass> beInPackage(String what, Predicate<JavaPackage> test) {
        return new ArchCondition<>("be in a package " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type,
                        test.test(type.getPackage()),
                        type.getPackageName() + " of " + type.getName() + " is not"));
            }
        };
    }

    private static boolean handsToTheEventThread(JavaCall<?> call) {
        return List.of("javax.swing.SwingUtilities", "java.awt.EventQueue").contains(owner(call))
                && List.of("invokeLater", "invokeAndWait").contains(call.getName());
    }

    private static boolean makesAThread(JavaCall<?> call) {
        return switch (owner(call)) {
            case "java.util.concurrent.Executors" -> true;
            case "java.util.concurrent.CompletableFuture", "java.util.concurrent.CompletionStage" ->
                call.getName().endsWith("Async") && !takesAnExecutor(call);
            case "java.lang.Thread" -> call.getName().equals("<init>") || THREAD_STARTERS.contains(call.getName());
            default -> call.getName().equals("<init>") && isA(call.getTargetOwner(), THREAD_OWNERS);
        };
    }

    private static boolean takesAnExecutor(JavaCall<?> call) {
        return call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Executor.class));
    }

    private static boolean isA(JavaClass type, Set<String> names) {
        return names.stream().anyMatch(type::isAssignableTo);
    }

    private static String owner(JavaCall<?> call) {
        return call.getTargetOwner().getName();
    }
}
