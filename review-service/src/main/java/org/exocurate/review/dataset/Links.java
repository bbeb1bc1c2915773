package org.exocurate.review.dataset;

import java.net.URI;
import jakarta.ws.rs.core.UriInfo;

import org.exocurate.model.claim.Accession;
import org.exocurate.plumbing.http.Refused;

/** Links from one page to the next. */
final class Links {

    private Links() {}

    /** The same request with another value of one parameter. */
    static String to(UriInfo uri, String parameter, Object value) {
        URI next =
                uri.getRequestUriBuilder().replaceQueryParam(parameter, value).build();
        return next.getRawPath() + '?' + next.getRawQuery();
    }

    /** The number of an accession to go on from; 0 if none is given. */
    static long accession(String parameter, String value) {
        if (value == null) {
            return 0;
        }
        return Accession.read(value)
                .orElseThrow(() -> Refused.parameter(parameter, parameter + " is an accession such as EXO-000050"))
                .number();
    }

    /** A sequence to go on from; 0 if none is given. */
    static long sequence(String parameter, String value) {
        if (value == null) {
            return 0;
        }
        if (!value.matches("\\d{1,18}")) {
            throw Refused.parameter(parameter, parameter + " is a sequence: a whole number from 0 on");
        }
        return Long.parseLong(value);
    }
}
