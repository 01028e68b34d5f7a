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
import java.util.HexFormat;

/** Download URL FILE SHA512: fetches a file and keeps it only if its digest is right. Every JDK can run it as it stands. */
class Download {
    static void main(String[] arguments) throws Exception {
        URI address = URI.create(arguments[0]);
        Path file = Path.of(arguments[1]);
        byte[] content;
        try {
            content = fetch(address);
        } catch (IOException e) {
            fail("could not download " + address + " (" + e + "); is this machine online?");
            return;
        }
        String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(content));
        if (!digest.equals(arguments[2])) {
            fail("what came from " + address + " is not what it should be (its SHA-512 is " + digest + "); kept nothing");
        }
        Files.write(file, content);
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
