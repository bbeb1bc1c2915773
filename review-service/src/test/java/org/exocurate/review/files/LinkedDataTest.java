package org.exocurate.review.files;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The linked data, read back by Apache Jena and held against the file of claims. */
class LinkedDataTest {

    private static final String BIOLINK = "https://w3id.org/biolink/vocab/";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String EXO = "https://exocurate.org/vocab#";
    private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();

    private final SeedRelease release = SeedRelease.get();

    @Test
    void everyClaimIsInTheLinkedDataWithWhatItSaysAndWhereItComesFrom() {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(release.bytes("claims.jsonld")), Lang.JSONLD);
        List<JsonNode> contents = release.contents();

        assertThat(model.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(EXO + "Claim"))
                        .toList())
                .hasSameSizeAs(contents);
        assertThat(count(model, BIOLINK + "subject")).isEqualTo(contents.size());
        assertThat(count(model, BIOLINK + "object")).isEqualTo(contents.size());
        assertThat(count(model, BIOLINK + "negated")).isEqualTo(contents.size());
        assertThat(count(model, PROV + "generatedAtTime")).isEqualTo(contents.size());
        assertThat(count(model, PROV + "wasDerivedFrom"))
                .isEqualTo(sum(contents, content -> works(content, "SUPPORTS")));
        assertThat(count(model, BIOLINK + "publications"))
                .isEqualTo(sum(contents, content -> works(content, "SUPPORTS")));
        assertThat(count(model, "http://purl.org/spar/cito/isRefutedBy"))
                .isEqualTo(sum(contents, content -> works(content, "REFUTES")));
        assertThat(count(model, BIOLINK + "disease_context_qualifier")
                        + count(model, BIOLINK + "object_context_qualifier"))
                .isEqualTo(sum(
                        contents,
                        content -> content.at("/claim/condition/term").isObject()
                                        && !content.at("/claim/type").asText().equals("BIOMARKER")
                                ? 1
                                : 0));
        assertThat(count(model, EXO + "donorState")).isEqualTo(sum(contents, content -> content.at("/claim/donor/state")
                .size()));
    }

    @Test
    void everyClaimThatIsNotRetractedHasANanopublicationOfFourGraphs() {
        Dataset dataset = DatasetFactory.create();
        RDFDataMgr.read(dataset, new ByteArrayInputStream(release.bytes("nanopubs.trig")), Lang.TRIG);
        List<JsonNode> standing = release.standing();

        assertThat(dataset.getDefaultModel().isEmpty()).isTrue();
        long graphs = 0;
        for (var names = dataset.listModelNames(); names.hasNext(); names.next()) {
            graphs++;
        }
        assertThat(graphs).isEqualTo(4L * standing.size());
        Model all = dataset.getUnionModel();
        assertThat(count(all, "http://www.nanopub.org/nschema#hasAssertion")).isEqualTo(standing.size());
        assertThat(count(all, "http://www.nanopub.org/nschema#hasProvenance")).isEqualTo(standing.size());
        assertThat(count(all, "http://www.nanopub.org/nschema#hasPublicationInfo"))
                .isEqualTo(standing.size());
        assertThat(count(all, BIOLINK + "predicate")).isEqualTo(standing.size());
        assertThat(count(all, PROV + "wasDerivedFrom")).isEqualTo(sum(standing, content -> works(content, "SUPPORTS")));
        assertThat(count(all, "http://purl.org/dc/terms/created")).isEqualTo(standing.size());
    }

    @Test
    void aNanopublicationIsNamedByTheDigestOfWhatItSays() throws Exception {
        Map<String, LinkedHashModel> nanopubs = new TreeMap<>();
        for (Statement said : Rio.parse(new ByteArrayInputStream(release.bytes("nanopubs.trig")), RDFFormat.TRIG)) {
            String code = said.getContext().stringValue().replaceAll(".*/np/([^#]+)#.*", "$1");
            nanopubs.computeIfAbsent(code, any -> new LinkedHashModel()).add(said);
        }

        assertThat(nanopubs).hasSize(release.standing().size());
        nanopubs.forEach((code, model) -> assertThat(TrustyCode.of(
                        model.stream().map(said -> open(said, code)).toList()))
                .isEqualTo(code));
    }

    /** Of the test suite of nanopub-java: testsuite/valid/trusty1.trig. */
    @Test
    void theCodeIsThatOfOthers() throws Exception {
        String code = "RAPpJU5UOB4pavfWyk7FE3WQiam5yBpmIlviAQWtBSC4M";
        String trig = known(code);

        List<Statement> statements =
                Rio.parse(new ByteArrayInputStream(trig.getBytes(StandardCharsets.UTF_8)), RDFFormat.TRIG).stream()
                        .map(said -> open(said, code))
                        .toList();

        assertThat(TrustyCode.of(statements)).isEqualTo(code);
    }

    private static String known(String code) {
        return """
                @prefix this: <http://example.org/nanopub-validator-example/CODE> .
                @prefix sub: <http://example.org/nanopub-validator-example/CODE#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                @prefix dc: <http://purl.org/dc/terms/> .
                @prefix pav: <http://purl.org/pav/> .
                @prefix prov: <http://www.w3.org/ns/prov#> .
                @prefix np: <http://www.nanopub.org/nschema#> .
                @prefix npx: <http://purl.org/nanopub/x/> .
                sub:Head {
                  this: np:hasAssertion sub:assertion ; np:hasProvenance sub:provenance ;
                    np:hasPublicationInfo sub:pubinfo ; a np:Nanopublication .
                }
                sub:assertion {
                  sub:assertion npx:asSentence <http://purl.org/aida/Malaria+is+transmitted+by+mosquitoes.> ;
                    a npx:UnderspecifiedAssertion .
                }
                sub:provenance { sub:assertion prov:hadPrimarySource <http://dx.doi.org/10.3233/ISU-2010-0613> . }
                sub:pubinfo {
                  this: dc:created "2014-07-29T10:13:35+01:00"^^xsd:dateTime ;
                    pav:createdBy <http://orcid.org/0000-0002-1267-0234> ; a npx:ExampleNanopub .
                }
                """
                .replace("CODE", code);
    }

    private static Statement open(Statement said, String code) {
        return VALUES.createStatement(
                VALUES.createIRI(said.getSubject().stringValue().replace(code, TrustyCode.TO_COME)),
                VALUES.createIRI(said.getPredicate().stringValue().replace(code, TrustyCode.TO_COME)),
                said.getObject().isIRI()
                        ? VALUES.createIRI(said.getObject().stringValue().replace(code, TrustyCode.TO_COME))
                        : said.getObject(),
                VALUES.createIRI(said.getContext().stringValue().replace(code, TrustyCode.TO_COME)));
    }

    private static long count(Model model, String property) {
        Property named = ResourceFactory.createProperty(property);
        return model.listStatements(null, named, (RDFNode) null).toList().size();
    }

    private static long sum(List<JsonNode> contents, ToLongFunction<JsonNode> each) {
        return contents.stream().mapToLong(each).sum();
    }

    private static long works(JsonNode content, String direction) {
        return content.at("/claim/evidence").findValues("reference").isEmpty()
                ? 0
                : StreamSupport.stream(content.at("/claim/evidence").spliterator(), false)
                        .filter(piece -> piece.path("direction").asText().equals(direction))
                        .map(piece -> piece.path("reference").asText())
                        .distinct()
                        .count();
    }
}
