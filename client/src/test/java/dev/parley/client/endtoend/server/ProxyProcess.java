package dev.parley.client.endtoend.server;

import dev.parley.client.endtoend.ParleyProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real Caddy, nginx or HAProxy with a configuration from the documents, in which only names, ports and paths are others. */
final class ProxyProcess implements AutoCloseable {
    private static final String CADDY_FRAME = """
            {
            	admin off
            	http_port HTTP
            	https_port TLS
            }
            """;
    private static final String HAPROXY_FRAME = """
            global
                log stdout format raw local0
            """;
    private static final String NGINX_FRAME = """
            pid FOLDER/nginx.pid;
            error_log stderr;
            events {}
            http {
                access_log off;
                client_body_temp_path FOLDER/body;
                proxy_temp_path FOLDER/proxy;
                fastcgi_temp_path FOLDER/fastcgi;
                uwsgi_temp_path FOLDER/uwsgi;
                scgi_temp_path FOLDER/scgi;
                include FOLDER/parley.conf;
            }
            """;

    private final Process process;
    private final Path said;

    /** The ports that stand for 80 and 443. */
    record Ports(int http, int https) {
        static Ports free() throws IOException {
            try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    ServerSocket second = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return new Ports(first.getLocalPort(), second.getLocalPort());
            }
        }
    }

    private ProxyProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** @param program {@code caddy}, {@code nginx} or {@code haproxy} */
    static ProxyProcess start(
            String program, String configuration, Path folder, ThrowAwayCertificate certificate, Ports ports)
            throws IOException {
        String local = configuration
                .replace("# tls /etc/", "tls /etc/")
                .replace("/etc/parley/fullchain.pem", certificate.certificate().toString())
                .replace("/etc/parley/privkey.pem", certificate.key().toString())
                .replace("call.example.org", "localhost")
                .replaceAll("listen (\\[::]:)?80;", "listen $1" + ports.http() + ";")
                .replaceAll("listen (\\[::]:)?443 ", "listen $1" + ports.https() + " ")
                .replaceAll("bind (.*):80\n", "bind $1:" + ports.http() + "\n")
                .replaceAll("bind (.*):443\n", "bind $1:" + ports.https() + "\n");
        List<String> command = switch (program) {
            case "caddy" -> caddy(local, folder, ports);
            case "nginx" -> nginx(local, folder);
            default -> haproxy(local, folder);
        };
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        ProxyProcess proxy = new ProxyProcess(builder.start(), said);
        try {
            Awaitility.await().atMost(ParleyProcess.PATIENCE).until(() -> proxy.listensOn(ports));
            return proxy;
        } catch (RuntimeException e) {
            proxy.close();
            throw new AssertionError(program + " does not serve: " + Files.readString(said), e);
        }
    }

    private static List<String> caddy(String configuration, Path folder, Ports ports) throws IOException {
        Path file = folder.resolve("Caddyfile");
        String frame =
                CADDY_FRAME.replace("HTTP", String.valueOf(ports.http())).replace("TLS", String.valueOf(ports.https()));
        Files.writeString(file, frame + configuration);
        return List.of(find("caddy").toString(), "run", "--adapter", "caddyfile", "--config", file.toString());
    }

    private static List<String> haproxy(String configuration, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), HAPROXY_FRAME + configuration);
        return List.of(find("haproxy").toString(), "-db", "-f", file.toString());
    }

    private static List<String> nginx(String configuration, Path folder) throws IOException {
        Path frame = Files.writeString(folder.resolve("nginx.conf"), NGINX_FRAME.replace("FOLDER", folder.toString()));
        Files.writeString(folder.resolve("parley.conf"), configuration);
        return List.of(
                find("nginx").toString(),
                "-p",
                folder.toString(),
                "-e",
                "stderr",
                "-c",
                frame.toString(),
                "-g",
                "daemon off; master_process off;");
    }

    /** Ordinary users do not have sbin on their path. */
    private static Path find(String program) {
        return Stream.of((System.getenv("PATH") + ":/usr/local/sbin:/usr/sbin:/sbin").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(program + " is missing: apt-get install " + program));
    }

    private boolean listensOn(Ports ports) throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("ended with " + process.exitValue());
        }
        for (int port : new int[] {ports.http(), ports.https()}) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public String toString() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
