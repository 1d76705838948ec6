package org.tertulia.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The table "from, may use" of the design; {@code rules/architecture} breaks each line once. */
@AnalyzeClasses(packages = "org.tertulia", importOptions = DoNotIncludeTests.class)
final class WhoMayUseWhomTest {
    private static final String MODEL = "org.tertulia.model..";
    private static final String NETWORK = "org.tertulia.network..";
    private static final String CLIENT = "org.tertulia.client..";
    private static final String STORE = "org.tertulia.store..";
    private static final String ENGINE = "org.tertulia.engine..";
    private static final String SECRETS = "org.tertulia.secrets..";
    private static final String PATH = "org.tertulia.path..";
    private static final String REMOTE = "org.tertulia.remote..";
    private static final String PLUGINS = "org.tertulia.plugins..";
    private static final String CLI = "org.tertulia.cli..";
    private static final String SWING = "org.tertulia.swing..";

    @ArchTest
    static final ArchRule theApiNeedsOnlyTheJdk = classes()
            .that()
            .resideInAnyPackage(MODEL, NETWORK, CLIENT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.net..", "javax.crypto..", "org.jspecify..", MODEL, NETWORK, CLIENT)
            .because("a plug-in must not be forced to share a library's version with us");

    @ArchTest
    static final ArchRule theModelUsesOnlyItself =
            uses(MODEL).because("everybody knows the model, so the model knows nobody");

    @ArchTest
    static final ArchRule theNetworkContractUsesOnlyTheModel =
            uses(NETWORK, MODEL).because("an adapter knows nothing of faces");

    @ArchTest
    static final ArchRule theClientContractUsesOnlyTheModel =
            uses(CLIENT, MODEL).because("a face knows nothing of networks");

    @ArchTest
    static final ArchRule theStoreUsesOnlyTheModel =
            uses(STORE, MODEL).because("what is kept must be readable without the machinery that wrote it");

    @ArchTest
    static final ArchRule theEngineUsesNoAdapterAndNoFace = uses(ENGINE, MODEL, NETWORK, CLIENT, STORE, SECRETS, PATH)
            .because("the core decides for every network and every face alike");

    @ArchTest
    static final ArchRule secretsUseOnlyTheApi =
            uses(SECRETS, MODEL, NETWORK, CLIENT).because("a keyring is no business of the messenger's order");

    @ArchTest
    static final ArchRule networkPathsUseOnlyTheApi =
            uses(PATH, MODEL, NETWORK, CLIENT).because("a path to a network is no business of the messenger's order");

    @ArchTest
    static final ArchRule theSocketUsesOnlyTheApi = uses(REMOTE, MODEL, CLIENT)
            .because("it carries any messenger, and what runs behind it is not its business");

    @ArchTest
    static final ArchRule pluginsUseOnlyTheApi =
            uses(PLUGINS, MODEL, NETWORK, CLIENT).because("whoever loads a network need not know what becomes of it");

    @ArchTest
    static final ArchRule xmppUsesOnlyTheApi =
            adapter("org.tertulia.xmpp..").because("an adapter translates; it must run under any core");

    @ArchTest
    static final ArchRule ircUsesOnlyTheApi =
            adapter("org.tertulia.irc..").because("an adapter translates; it must run under any core");

    @ArchTest
    static final ArchRule matrixUsesOnlyTheApi =
            adapter("org.tertulia.matrix..").because("an adapter translates; it must run under any core");

    @ArchTest
    static final ArchRule loopbackUsesOnlyTheApi =
            adapter("org.tertulia.loopback..").because("an adapter translates; it must run under any core");

    @ArchTest
    static final ArchRule theWindowUsesOnlyTheApi =
            uses(SWING, MODEL, NETWORK, CLIENT).because("a face holds no truth and can be exchanged for another");

    @ArchTest
    static final ArchRule theCommandLineUsesOnlyTheApi =
            uses(CLI, MODEL, CLIENT).because("a face holds no truth and can be exchanged for another");

    @ArchTest
    static final ArchRule nobodyUsesTheApp = noClasses()
            .that()
            .resideOutsideOfPackage("org.tertulia.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tertulia.app..")
            .because("the composition root knows everybody, so nobody may know it");

    @ArchTest
    static final ArchRule onlyTheWindowKnowsWidgets = noClasses()
            .that()
            .resideOutsideOfPackages(SWING, "org.tertulia.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..", "com.formdev..")
            .because("the messenger also runs without a screen");

    @ArchTest
    static final ArchRule onlyXmppKnowsSmack = noClasses()
            .that()
            .resideOutsideOfPackage("org.tertulia.xmpp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jivesoftware..", "org.jxmpp..", "org.minidns..")
            .because("a network's library must be exchangeable without touching anybody else");

    @ArchTest
    static final ArchRule onlyKeyringAndNotificationsSpeakDBus = noClasses()
            .that()
            .resideOutsideOfPackages(SECRETS, "org.tertulia.swing.notify..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.freedesktop.dbus..")
            .because("a desktop's service can be slow or missing, and each is asked in one place that knows it");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsItsFormats = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "ezvcard..", "org.apache.commons.csv..")
            .because("a library that serves one face is loaded by that face alone");

    @ArchTest
    static final ArchRule onlyTheLoaderKnowsPf4j = noClasses()
            .that()
            .resideOutsideOfPackage(PLUGINS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.pf4j..")
            .because("a plug-in and the core must outlive the library that brings them together");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsSql = noClasses()
            .that()
            .resideOutsideOfPackage(STORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
            .because("one place owns the schema, its transactions and its readers");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("org.tertulia.(**)")
            .should()
            .beFreeOfCycles()
            .because("a cycle is one package that pretends to be two");

    private static ArchRule adapter(String itself) {
        return uses(itself, MODEL, NETWORK, CLIENT);
    }

    /** Of our own packages, only itself and those named. */
    private static ArchRule uses(String from, String... others) {
        String[] allowed = Stream.concat(Stream.of(from), Stream.of(others)).toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(from)
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("org.tertulia..").or(resideInAnyPackage(allowed)))
                .allowEmptyShould(true);
    }
}
