package dev.parley.signaling;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Makes what both ports speak TLS with. */
final class ServerTls {
    private ServerTls() {}

    static SSLContext context(ServerConfig.Tls tls) throws ServerStartException {
        return switch (tls) {
            case ServerConfig.Tls.Pem files -> context(PemTls.read(files));
            case ServerConfig.Tls.Certified certified -> context(certified);
        };
    }

    private static SSLContext context(ServerConfig.Tls.Certified certified) throws ServerStartException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "parley", certified.key(), new char[0], certified.chain().toArray(Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new ServerStartException("TLS cannot be set up with this certificate: " + e.getMessage() + ".", e);
        }
    }
}
