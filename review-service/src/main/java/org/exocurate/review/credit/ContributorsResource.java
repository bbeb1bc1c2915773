package org.exocurate.review.credit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.review.dataset.Contributions;
import org.exocurate.review.dataset.Contributor;
import org.exocurate.review.people.People;
import org.exocurate.review.people.Shown;

/** Who made the dataset. Made when asked from what people agree to show now; no part of what is released and signed. */
@Path("/dataset/contributors")
@PermitAll
@Tag(name = "dataset")
class ContributorsResource {

    private static final String CSV = "text/csv";
    private static final List<String> COLUMNS =
            List.of("person", "name", "orcid", "organisation", "proposed", "approved", "claims");

    private final Contributions contributions;
    private final People people;

    ContributorsResource(Contributions contributions, People people) {
        this.contributions = contributions;
        this.people = people;
    }

    /** Everybody who proposed or approved a change, up to a sequence. */
    record Credits(long sequence, List<Credit> items) {}

    /** One of them. */
    record Credit(
            UUID person,
            Optional<String> name,
            Optional<String> orcid,
            Optional<String> organisation,
            long proposed,
            long approved,
            long claims) {

        static Credit of(Contributor contributor, Shown shown) {
            return new Credit(
                    contributor.person(),
                    shown.name(),
                    shown.orcid(),
                    shown.organisation(),
                    contributor.proposed(),
                    contributor.approved(),
                    contributor.claims());
        }

        private String row() {
            return Stream.of(
                            person.toString(),
                            name.orElse(""),
                            orcid.orElse(""),
                            organisation.orElse(""),
                            Long.toString(proposed),
                            Long.toString(approved),
                            Long.toString(claims))
                    .map(Credit::cell)
                    .collect(Collectors.joining(","));
        }

        /** RFC 4180; what a spreadsheet would take for a formula is shown to be a text. */
        private static String cell(String text) {
            String plain = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
            return plain.matches("(?s).*[\",\\r\\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Who made the dataset",
            description =
                    """
                    Everybody who proposed or approved a change up to `sequence`, whose claims are most first; with `Accept: text/csv` as
                    CSV. Name, ORCID iD and organisation are there if the person agrees to show them now, so the same sequence may
                    read otherwise later: this is no part of the content digest or of a release.""")
    public Credits all() {
        return credits();
    }

    @GET
    @Produces(CSV)
    @Operation(hidden = true)
    public Response csv() {
        Credits credits = credits();
        String rows =
                credits.items().stream().map(credit -> credit.row() + "\r\n").collect(Collectors.joining());
        return Response.ok(String.join(",", COLUMNS) + "\r\n" + rows, CSV + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"contributors-" + credits.sequence() + ".csv\"")
                .build();
    }

    private Credits credits() {
        Contributions.Everybody all = contributions.everybody();
        Map<UUID, Shown> shown = people.shown(
                all.contributors().stream().map(Contributor::person).toList());
        return new Credits(
                all.sequence(),
                all.contributors().stream()
                        .map(contributor -> Credit.of(contributor, shown.get(contributor.person())))
                        .toList());
    }
}
