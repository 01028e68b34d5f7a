package dev.parley.client.transfer;

import java.io.File;
import java.nio.file.Path;

/** What a JVM needs to run classes of these tests, without modules. */
public final class TestClassPath {
    private static final Path ROOT = Path.of(System.getProperty("parley.root"));

    private TestClassPath() {}

    public static String text() {
        return String.join(
                File.pathSeparator,
                ROOT.resolve("client/target/test-classes").toString(),
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path", ""));
    }
}
