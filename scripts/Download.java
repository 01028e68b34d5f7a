import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Download FILE SHA512 URL…: fetches a file from the first place that has it, and keeps it only if its digest is right.
 * Every JDK can run it as it stands.
 */
class Download {
    static void main(String[] arguments) throws Exception {
        StringBuilder failures = new StringBuilder();
        for (String each : Arrays.asList(arguments).subList(2, arguments.length)) {
            URI address = URI.create(each);
            byte[] content;
            try {
                content = fetch(address);
            } catch (IOException e) {
                failures.append(failures.isEmpty() ? "" : ", nor ").append(address + " (" + e + ")");
                continue;
            }
            String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(content));
            if (!digest.equals(arguments[1])) {
                fail("what came from " + address + " is not what it should be (its SHA-512 is " + digest
                        + "); kept nothing");
            }
            Files.write(Path.of(arguments[0]), content);
            return;
        }
        fail("could not download " + failures + "; is this machine online?");
    }

    private static byte[] fetch(URI address) throws IOException, InterruptedException {
        HttpClient.Builder client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(20))
                .followRedirects(HttpClient.Redirect.NORMAL);
        String proxy = System.getenv("https_proxy");
        if (proxy != null && !proxy.isEmpty() && address.getScheme().equals("https")) {
            URI at = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
            client.proxy(ProxySelector.of(new InetSocketAddress(at.getHost(), at.getPort() < 0 ? 80 : at.getPort())));
        }
        HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(5)).build();
        HttpResponse<byte[]> response = client.build().send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("HTTP status " + response.statusCode());
        }
        return response.body();
    }

    private static void fail(String sentence) {
        System.err.println("parley: " + sentence);
        System.exit(1);
    }
}
