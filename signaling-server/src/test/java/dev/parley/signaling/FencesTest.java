package dev.parley.signaling;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.module.ModuleDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FencesTest {
    private static final String[] CORE = {
        "..signaling.protocol..",
        "..signaling.rate..",
        "..signaling.room..",
        "..signaling.doorbell..",
        "..signaling.turn.."
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.parley.signaling");

    @Test
    void coreNeedsNoNetworkThreadOrLog() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net..",
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.util.concurrent..",
                        "org.java_websocket..",
                        "org.slf4j..")
                .because("the rules of the room layer are tested in microseconds, as data")
                .check(CLASSES);
    }

    @Test
    void coreReadsNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(InstantSource.class)
                .because("the time is passed in, so that a test can move it by hand")
                .check(CLASSES);
    }

    @Test
    void coreKnowsNothingOfWhatIsAroundIt() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.parley.signaling", "..signaling.websocket..", "..signaling.web..")
                .because("adapters depend on the core and never the other way round")
                .check(CLASSES);
    }

    @Test
    void onlyOnePackageKnowsTheWebSocketLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..signaling.websocket..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.java_websocket..")
                .because("the library has traps, and they are closed in one place")
                .check(CLASSES);
    }

    @Test
    void onlyOnePackageKnowsTheMetricsLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..signaling.metrics..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.prometheus..")
                .because("what a monitor reads is named in one place, and kept by what can be replaced")
                .check(CLASSES);
    }

    @Test
    void onlyOneClassKnowsTheStoresLibrary() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.Redis[A-Za-z0-9$]*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("redis.clients..")
                .because("a server alone loads nothing of it, and another engine is another store")
                .check(CLASSES);
    }

    @Test
    void onlyTheProtocolKnowsJson() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..signaling.protocol..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                .because("what is read from a peer goes through one strict codec")
                .check(CLASSES);
    }

    @Test
    void aLoopKnowsNothingOfWhatRunsInIt() {
        noClasses()
                .that()
                .resideInAPackage("..signaling.loop..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.parley..").and(not(resideInAPackage("..signaling.loop.."))))
                .because("both ends, and each face of the client, stand on it")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("dev.parley.signaling.(*)..")
                .should()
                .beFreeOfCycles()
                .because("each part is to be read without the others")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"protocol", "room", "cluster"})
    void floorsStandOnEachOtherOneWay(String room) {
        String because = "who reads a floor need not read those above it";
        slices().matching("dev.parley.signaling." + room + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because(because)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("dev.parley.signaling." + room + ".(*)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.parley.signaling." + room)
                .because(because)
                .check(CLASSES);
    }

    @Test
    void nobodyPrints() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("the server is embedded in programs that own their standard streams")
                .check(CLASSES);
    }

    @Test
    void exportsTheServerAndWhatBothEndsShareOnly() {
        assertThat(SignalingServer.class.getModule().getDescriptor().exports())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrder(
                        "dev.parley.signaling",
                        "dev.parley.signaling.loop",
                        "dev.parley.signaling.protocol",
                        "dev.parley.signaling.protocol.id",
                        "dev.parley.signaling.protocol.json",
                        "dev.parley.signaling.protocol.limit",
                        "dev.parley.signaling.protocol.reason",
                        "dev.parley.signaling.shelf");
    }
}
