package dev.parley.client.app.host;

import dev.parley.signaling.ServerStartException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The JDK's {@code keytool}, which writes certificates: the JDK has no public API that does. */
record KeyTool(Path program) {
    /** A store needs one; it hides nothing, since whoever may read the file may read this too. */
    static final String PASSWORD = "parley";

    static final String ALIAS = "parley";

    private static final long PATIENCE_SECONDS = 60;

    /** @param javaHome folder of the Java that runs this program */
    static KeyTool of(Path javaHome) throws ServerStartException {
        return Stream.of("keytool", "keytool.exe")
                .map(name -> javaHome.resolve("bin", name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(KeyTool::new)
                .orElseThrow(() -> new ServerStartException("A self-signed certificate is made by keytool, which the"
                        + " Java in " + javaHome + " lacks; run Parley with a whole JDK, or give --tls-cert and"
                        + " --tls-key."));
    }

    /** A PKCS#12 store with a fresh P-256 key and a certificate of its own for these hosts. */
    byte[] selfSigned(List<String> hosts, int days) throws ServerStartException {
        try {
            // Nobody else may look into this folder, whatever rights keytool gives to the file.
            Path folder = Files.createTempDirectory("parley-certificate");
            Path store = folder.resolve("store.p12");
            Path output = folder.resolve("output.txt");
            try {
                run(arguments(store, hosts, days), output);
                return Files.readAllBytes(store);
            } finally {
                Files.deleteIfExists(store);
                Files.deleteIfExists(output);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new ServerStartException("The self-signed certificate could not be made: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("The program ends, so it makes no certificate.", e);
        }
    }

    private List<String> arguments(Path store, List<String> hosts, int days) {
        String names = hosts.stream().map(KeyTool::alternativeName).collect(Collectors.joining(","));
        return List.of(
                program.toString(),
                "-J-Duser.language=en",
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=Parley on this computer",
                // Clocks of others may be behind.
                "-startdate",
                "-1d",
                "-validity",
                String.valueOf(days),
                "-ext",
                "san=" + names,
                "-ext",
                "keyUsage:critical=digitalSignature",
                "-ext",
                "extendedKeyUsage=serverAuth",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString());
    }

    private static String alternativeName(String host) {
        try {
            return "ip:" + InetAddress.ofLiteral(host).getHostAddress();
        } catch (IllegalArgumentException e) {
            return "dns:" + host;
        }
    }

    private static void run(List<String> command, Path output) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("keytool does not end");
            }
            if (process.exitValue() != 0) {
                String said = Files.readString(output, StandardCharsets.ISO_8859_1);
                throw new IOException("keytool says: " + said.strip().replaceAll("\\s+", " "));
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
