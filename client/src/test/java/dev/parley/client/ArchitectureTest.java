package dev.parley.client;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.parley.client.call.message.MediaFlags;
import dev.parley.client.call.message.MediaKind;
import dev.parley.client.chat.Outcome;
import dev.parley.client.control.media.MediaSource;
import dev.parley.client.trust.ContactLink;
import dev.parley.client.trust.IdentityKey;
import dev.parley.client.ui.common.part.ScrollArea;
import dev.parley.signaling.PageFile;
import dev.parley.signaling.protocol.Door;
import dev.parley.signaling.protocol.id.PeerId;
import dev.parley.signaling.protocol.id.PeerKey;
import java.lang.foreign.Linker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fences between the client's packages (docs/architecture.md). */
class ArchitectureTest {
    private static final String ROOT = "dev.parley.client.";
    private static final String[] CORE = {
        ROOT + "call..",
        ROOT + "transfer..",
        ROOT + "chat..",
        ROOT + "trust..",
        ROOT + "pointing..",
        ROOT + "contact..",
        ROOT + "ringing.."
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.parley.client");

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void coreTouchesNothing() {
        check(noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "javafx..",
                                "dev.onvoid..",
                                "org.java_websocket..",
                                "java.net..",
                                "java.awt..",
                                "java.nio.file..")
                        // A path is a name; only what opens it would be I/O.
                        .and(not(type(Path.class))))
                .because("the core is tried in every order of events, which only pure code can be"));
    }

    @Test
    void coreIsToldTheTime() {
        check(noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .because("tests move the clock by hand"));
    }

    @Test
    void onlyRtcKnowsTheMediaLibrary() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "rtc..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.onvoid..")
                .because("its rules of threads and lifetimes, broken once, end the process"));
    }

    @Test
    void onlySignalingKnowsTheWebSocketLibrary() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "signaling..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.java_websocket..")
                .because("its callbacks must never block, and one place sees to that"));
    }

    @Test
    void whoSpeaksOverTheBusKnowsItsLibrary() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "app.dbus..", ROOT + "bus..", ROOT + "capture.portal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.freedesktop.dbus..")
                .because("it is loaded when it is first needed, and what it throws is told there"));
    }

    @Test
    void onlyTheBookAndTheServersShelfKnowTheDatabase() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(ROOT + "book..", ROOT + "shelf..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.sqlite..", "java.sql..")
                        .because(
                                "what it throws is made a sentence for people there, and it is loaded when it is first needed"));
    }

    @Test
    void onlyOnePackageKnowsTheLoggingLibrary() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "app.log..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ch.qos.logback..")
                .because("all others log by SLF4J"));
    }

    @Test
    void whatScrollsKeepsNoPictureOfItself() {
        check(noClasses()
                .that()
                .doNotBelongToAnyOf(ScrollArea.class)
                .should()
                .callConstructor(ScrollPane.class, Node.class)
                .orShould()
                .callConstructor(ScrollPane.class)
                .because("JavaFX paints all of it anew whenever a part changes"));
    }

    @Test
    void facesKnowTheEngineByItsBorderOnly() {
        for (String face : List.of("ui..", "cli..")) {
            check(noClasses()
                    .that()
                    .resideInAPackage(ROOT + face)
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.parley..")
                            .and(not(resideInAnyPackage(
                                    ROOT + face,
                                    ROOT + "control..",
                                    ROOT + "picture..",
                                    ROOT + "face..",
                                    // What is drawn, and what the border's records say of it.
                                    ROOT + "pointing..",
                                    // People, and how they ring: an engine knows nothing of either.
                                    ROOT + "contact..",
                                    ROOT + "ringing..",
                                    ROOT + "address..")))
                            .and(not(type(IdentityKey.class)))
                            .and(not(type(ContactLink.class)))
                            // What each thread of this program that runs tasks is made of.
                            .and(not(resideInAPackage("dev.parley.signaling.loop..")))
                            // What the page shows as well.
                            .and(not(type(PageFile.class)))
                            // The values that the border's own records are made of.
                            .and(not(type(PeerId.class)))
                            .and(not(type(PeerKey.class)))
                            .and(not(type(Door.class)))
                            .and(not(type(MediaFlags.class)))
                            .and(not(type(Outcome.class)))
                            .and(not(type(MediaKind.class))))
                    .because("a face speaks to an engine that may be a process of its own, in any program"));
        }
    }

    @Test
    void fewKnowTheKernel() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "confinement..")
                .and()
                .doNotHaveSimpleName("QuietExit")
                .and()
                .haveNameNotMatching(".*\\.(?:TerminalWidth|EmojiFont|X11Shape)(\\$.*)?")
                .and()
                .doNotHaveSimpleName("PrivateFolder")
                .and()
                .haveNameNotMatching(".*\\.SharedMemory(\\$.*)?")
                .should()
                .dependOnClassesThat(type(Linker.class))
                .because("a native function called by a wrong signature ends the process"));
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + "confinement..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.parley..").and(not(resideInAPackage(ROOT + "confinement.."))))
                .because("what it takes away is to be understood without the rest"));
    }

    @Test
    void whatIsCapturedIsAPortAndItsValues() {
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + "capture")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "java.nio.channels..", "java.lang.foreign..")
                        .or(resideInAPackage("dev.parley..")
                                .and(not(resideInAnyPackage(ROOT + "capture", ROOT + "control..")))))
                .because("who shows pictures of a desktop need not know how they are taken"));
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "capture.x11..", ROOT + "capture.portal..", ROOT + "capture.system..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "capture.x11..", ROOT + "capture.portal..")
                .because("which desktop it is is decided in one place"));
    }

    @Test
    void theServerAloneNeedsNoDesktop() {
        check(noClasses()
                .that()
                .haveSimpleName("ServerMain")
                .should()
                .transitivelyDependOnClassesThat(resideInAnyPackage(
                        "javafx..",
                        "dev.onvoid..",
                        "org.freedesktop..",
                        "java.awt..",
                        "java.net.http..",
                        ROOT + "ui..",
                        ROOT + "rtc..",
                        ROOT + "engine.."))
                .because("what it needs is all that is in its package (scripts/package-server)"));
    }

    @Test
    void noExecutorKeepsErrorsToItself() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.concurrent.ScheduledThreadPoolExecutor")
                        .orShould()
                        .callMethod(Executors.class, "newSingleThreadScheduledExecutor")
                        .because(
                                "it swallows what its tasks throw, and drops a periodic task that threw; a GuardedLoop does not"));
    }

    @Test
    void viewModelsAreTestedWithoutAToolkit() {
        check(noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene..")
                .because("a view model has properties and commands, and no nodes"));
    }

    @Test
    void allIconsAreOfOneFont() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.kordamp\\.ikonli\\.material2\\.Material2(?!Round).*")
                .because("IconFont reads no other, and their signs would be empty"));
    }

    @Test
    void theWindowWaitsForNoDisk() {
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + "ui..")
                .and()
                .doNotHaveSimpleName("SystemChooser")
                .and()
                .doNotHaveSimpleName("EmojiFont")
                .should()
                .dependOnClassesThat(type(Files.class))
                .orShould()
                .callMethod(MediaSource.class, "parse", String.class)
                .because("a disk may not answer, and the JavaFX thread must; DesktopPort asks beside it"));
    }

    @Test
    void dependenciesPointOneWay() {
        check(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("app")
                .definedBy(ROOT + "app..")
                .layer("faces")
                .definedBy(ROOT + "ui..", ROOT + "cli..", ROOT + "demo..")
                .layer("engine")
                .definedBy(ROOT + "engine..")
                .layer("adapters")
                .definedBy(ROOT + "rtc..", ROOT + "signaling..", ROOT + "store..")
                .layer("capture")
                .definedBy(ROOT + "capture..")
                .layer("book")
                .definedBy(ROOT + "book..", ROOT + "shelf..")
                .layer("border")
                .definedBy(ROOT + "control..", ROOT + "picture..", ROOT + "face..", ROOT + "address..")
                .layer("core")
                .definedBy(CORE)
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("faces")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("app", "faces")
                .whereLayer("adapters")
                .mayOnlyBeAccessedByLayers("engine")
                // The window's keys are taken beside it, where no engine that dies can hold one.
                .whereLayer("capture")
                .mayOnlyBeAccessedByLayers("app", "engine", "adapters")
                // An engine knows of nobody but those in its calls.
                .whereLayer("book")
                .mayOnlyBeAccessedByLayers("app")
                .because("app → ui, cli, engine → rtc, capture, signaling, store → call, transfer, chat, trust"));
    }

    @Test
    void noCycles() {
        check(slices().matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package that needs its user cannot be understood alone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtc",
                "transfer",
                "app",
                "app.command",
                "call",
                "capture.x11",
                "control",
                "engine",
                "ui",
                "ui.call",
                "ui.common",
                "ui.shell",
                "ui.transfer"
            })
    void floorsStandOnEachOtherOneWay(String room) {
        String because = "who reads a floor need not read those above it";
        check(slices().matching(ROOT + room + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because(because));
        check(noClasses()
                .that(resideInAPackage(ROOT + room + ".(*).."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + room)
                .because(because));
    }

    @Test
    void standardStreamsBelongToTheTerminal() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "cli..", ROOT + "app..")
                .and()
                .doNotHaveSimpleName("EngineMain")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .because("the engine's standard output is a protocol, and a stray line breaks it"));
    }
}
