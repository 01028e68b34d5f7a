package dev.parley.client.signaling;

import dev.parley.client.address.PrivateAddress;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a server's certificate counts, for every TLS connection alone: signed by somebody whom this computer
 * trusts, for this name and today. Nobody signs for private addresses, so where a link itself names one, there the date
 * alone is asked for (decision 30); at no other that a server names.
 */
final class ServerTrust {
    /** What is wrong with a certificate, which the platform tells by words only. */
    enum Fault {
        SIGNER,
        DATE,
        NAME
    }

    static final class Untrusted extends CertificateException {
        private static final long serialVersionUID = 1;

        private final Fault fault;

        private Untrusted(Fault fault, CertificateException cause) {
            super("certificate not trusted: " + fault, cause);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    private interface Check {
        void run() throws CertificateException;
    }

    private final X509ExtendedTrustManager signers;

    private ServerTrust(X509ExtendedTrustManager signers) {
        this.signers = signers;
    }

    /** Made once: to read the platform's store takes a while. */
    private static final class Platform {
        private static final ServerTrust TRUST = make();

        private static ServerTrust make() {
            try {
                return in(null);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this Java runtime has no usable trust store", e);
            }
        }
    }

    /** Trusts whom the platform trusts. */
    static ServerTrust platform() {
        return Platform.TRUST;
    }

    /** @param signers whom to trust; null for those whom the platform trusts */
    static ServerTrust in(@Nullable KeyStore signers) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(signers);
        return new ServerTrust(Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no trust manager for certificates")));
    }

    /** @param host of the link, whose own certificate needs no signature if it is a private address */
    SSLContext context(@Nullable String host) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new OfLink(host)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no TLS", e);
        }
    }

    private Fault fault(X509Certificate[] chain, String authType) {
        try {
            chain[0].checkValidity();
            signers.checkServerTrusted(chain, authType);
            return Fault.NAME;
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            return Fault.DATE;
        } catch (CertificateException e) {
            return Fault.SIGNER;
        }
    }

    private static CertificateException noServer() {
        return new CertificateException("this side is a client");
    }

    /** What TLS asks, for connections that come of one link. */
    private final class OfLink extends X509ExtendedTrustManager {
        private final @Nullable String own;

        private OfLink(@Nullable String own) {
            this.own = own;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
                throws CertificateException {
            String host = socket instanceof SSLSocket secure
                    ? secure.getHandshakeSession().getPeerHost()
                    : null;
            check(host, chain, authType, () -> signers.checkServerTrusted(chain, authType, socket));
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
                throws CertificateException {
            check(engine.getPeerHost(), chain, authType, () -> signers.checkServerTrusted(chain, authType, engine));
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            check(null, chain, authType, () -> signers.checkServerTrusted(chain, authType));
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
                throws CertificateException {
            throw noServer();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
                throws CertificateException {
            throw noServer();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw noServer();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return signers.getAcceptedIssuers();
        }

        private void check(@Nullable String host, X509Certificate[] chain, String authType, Check platform)
                throws CertificateException {
            try {
                // The platform does not ask for the date of a certificate that is trusted by itself.
                chain[0].checkValidity();
                if (!isOwn(host)) {
                    platform.run();
                }
            } catch (CertificateException e) {
                throw new Untrusted(fault(chain, authType), e);
            }
        }

        /** Whether this is the private address of the link itself. */
        private boolean isOwn(@Nullable String host) {
            return host != null
                    && own != null
                    && PrivateAddress.isOne(host)
                    && PrivateAddress.isOne(own)
                    && InetAddress.ofLiteral(host).equals(InetAddress.ofLiteral(own));
        }
    }
}
