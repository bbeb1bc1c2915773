package org.exocurate.local.process;

import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** A client for the doors of the local stack, which are plain HTTP on loopback. */
public final class PlainHttp {

    private PlainHttp() {}

    /** It trusts nobody, so it reads none of the system's certificates: that would be a quarter of a command's time. */
    public static HttpClient client() {
        try {
            SSLContext trustingNobody = SSLContext.getInstance("TLS");
            trustingNobody.init(null, new TrustManager[0], null);
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(trustingNobody)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }
}
